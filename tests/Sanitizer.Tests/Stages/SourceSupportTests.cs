using System.Text;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages;

/// <summary>What a source's other documents show beyond doubt decides a place that is doubtful by itself, and no other place.</summary>
public sealed class SourceSupportTests
{
    private const string Token = "วันพุธ";
    private const string Doubtful = $"The clerk at the counter had no answer for the people who waited.\n\nA man with a suitcase called ma{Token}am over to the clerk.\n";

    private static readonly string[] Subjects = ["ferry", "orchard", "bridge", "chapel"];

    private static readonly string[] Misread =
    [
        "Die Br\u00C3\u00BCcke ist gesperrt, und der B\u00C3\u00A4cker f\u00C3\u00A4hrt Umwege.",
        "F\u00C3\u00BCr die Sch\u00C3\u00BCler beginnt das Jahr fr\u00C3\u00BCher als sonst.",
        "Am Ufer bl\u00C3\u00BChen die B\u00C3\u00A4ume, und die M\u00C3\u00B6wen kommen zur\u00C3\u00BCck.",
    ];

    [Fact]
    public void A_token_that_the_source_writes_over_a_mark_is_taken_for_it()
    {
        Assert.Equal(Doubtful, Fix(Doubtful, SourceProfile.Empty).ToString());
        CleanResult result = Fix(Doubtful, Learned.From(Subjects.Take(3).Select(Apostrophes)));
        Assert.Equal(Doubtful.Replace(Token, "’", StringComparison.Ordinal), result.ToString());
        Assert.Contains("3 families of documents of the source", result.Patch.Hunks.First().Steps[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_families_are_too_few() => Assert.Equal(Doubtful, Fix(Doubtful, Learned.From(Subjects.Take(2).Select(Apostrophes))).ToString());

    [Fact]
    public void A_source_that_shows_all_kinds_of_damage_is_no_support()
    {
        string[] tokens = ["ตลาด", "สะพาน", "แม่น้ำ", "ดอกไม้", "เรือ", "ภูเขา", "หนังสือ", "นาฬิกา", "กระเป๋า", "หน้าต่าง"];
        IEnumerable<string> others = tokens.Select((token, i) => Apostrophes("island " + (char)('a' + i) + "lder").Replace(Token, token, StringComparison.Ordinal));
        Assert.Equal(Doubtful, Fix(Doubtful, Learned.From(Subjects.Take(3).Select(Apostrophes).Concat(others))).ToString());
    }

    [Fact]
    public void Another_token_is_no_support() =>
        Assert.Equal(Doubtful, Fix(Doubtful, Learned.From(Subjects.Select(subject => Apostrophes(subject).Replace(Token, "ตลาด", StringComparison.Ordinal)))).ToString());

    [Fact]
    public void Another_mark_is_no_support() =>
        Assert.Equal(Doubtful, Fix(Doubtful, Learned.From(Subjects.Select(Quotes))).ToString());

    [Fact]
    public void A_misreading_that_the_source_shows_is_undone()
    {
        const string Weak = "Somebody wrote this line in a hurry.\n\u00C3\u00A0 la carte and nobody minded at all.\n";
        Assert.Equal(Weak, Fix(Weak, SourceProfile.Empty).ToString());
        Assert.Equal(Weak, Fix(Weak, Learned.From(Misread.Take(2))).ToString());
        CleanResult result = Fix(Weak, Learned.From(Misread));
        Assert.Equal(Weak.Replace("\u00C3\u00A0", "à", StringComparison.Ordinal), result.ToString());
        Assert.Contains("3 families of documents of the source", result.Patch.Hunks.First().Steps[0].Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The ferry didn’t leave, and “nobody” minded.\n")]
    [InlineData("Wednesday is วันพุธ in Thai, and the word has two syllables.\n")]
    [InlineData("UTF-8 read as windows-1252 makes Ã¼ out of ü; so does latin-1.\n")]
    [InlineData("SÃO PAULO À NOITE\n")]
    public void Clean_text_is_left_alone(string text)
    {
        SourceProfile profile = Learned.From([.. Subjects.Select(Apostrophes), .. Subjects.Select(Quotes), .. Misread]);
        Assert.Equal(text, Fix(text, profile).ToString());
    }

    private static string Apostrophes(string subject) =>
        $"The {subject} didn{Token}t open this year, and it won{Token}t open soon. I don{Token}t know why the {subject} can{Token}t be mended, said the mayor of the {subject}.\n";

    private static string Quotes(string subject) =>
        $"{Token}We looked at the {subject} twice,{Token} said the mayor, {Token}and the {subject} was closed.{Token} Nobody asked about the {subject} again.\n\n{Token}It is late,{Token} he said of the {subject}.\n";

    private static CleanResult Fix(string text, SourceProfile profile) =>
        new CleanerBuilder { Policy = Sanitizer.Stages.Policy.Fix, Options = new CleanerOptions { Profile = profile } }.Build().Run(Encoding.UTF8.GetBytes(text));
}
