using System.Globalization;
using System.Text;
using Sanitizer.Language.Sources;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Language.Sources;

public sealed class TemplateTableTests
{
    [Fact]
    public void A_line_of_two_families_and_a_tenth_of_them_is_a_template_line()
    {
        SourceProfile profile = Learned.From(Enumerable.Range(0, 30).Select(i => Text(i) + (i < 3 ? "\nSeen in a tenth\n" : "\n") + (i < 2 ? "Seen in two\n" : string.Empty)));
        Assert.Equal(30, profile.Families);
        Assert.Equal(3, Find(profile, "Seen in a tenth")?.Families);
        Assert.Null(Find(profile, "Seen in two"));
    }

    [Fact]
    public void A_line_of_one_family_is_none()
    {
        SourceProfile profile = Learned.From(Text(0) + "\nSeen once", Text(1), Text(2));
        Assert.Null(Find(profile, "Seen once"));
        Assert.Equal(0, profile.TemplateLines);
    }

    [Fact]
    public void Examples_are_of_different_families()
    {
        SourceProfile profile = Learned.From([("a", Text(0) + "\nThe frame"), ("copy of a", Text(0) + "\nThe frame\nand more"), ("b", Text(1) + "\nThe frame")]);
        TemplateLine line = Find(profile, "The frame")!;
        Assert.Equal(2, line.Families);
        Assert.Equal(2, line.Examples.Count);
        Assert.Contains("b", line.Examples, StringComparer.Ordinal);
    }

    [Fact]
    public void A_profile_of_nothing_knows_nothing()
    {
        Assert.Equal(0, SourceProfile.Empty.Families);
        Assert.Equal(0, SourceProfile.Empty.TemplateLines);
        Assert.Null(Find(SourceProfile.Empty, "Seen"));
    }

    private static TemplateLine? Find(SourceProfile profile, string line) => profile.Templates.Find(new LineKeyReader().KeyOf(Encoding.UTF8.GetBytes(line)));

    private static string Text(int number) =>
        string.Join("\n", Enumerable.Range(0, 4).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Word(number)} said {Word((number * 7) + i)} to {Word((number * 11) + i + 3)} about the {Word((number * 13) + i)} of {Word(number + i)}.")));

    private static string Word(int number) => new([.. number.ToString("D4", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0'))]);
}
