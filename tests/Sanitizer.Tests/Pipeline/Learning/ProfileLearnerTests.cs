using System.Globalization;
using System.Text;
using Sanitizer.Formats.PlainText;
using Sanitizer.Formats.Profiles;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Pipeline.Learning;
using Sanitizer.Stages;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Pipeline.Learning;

public sealed class ProfileLearnerTests
{
    private const string Token = "วันพุธ";

    [Fact]
    public void Lines_are_compared_after_characters_were_repaired()
    {
        ProfileLearner learner = new(Cleaner.Fix);
        learner.Add("Menü und Programm\nDer Kahn fährt nicht, weil der Fluss zu wenig Wasser führt.\n"u8.ToArray(), "utf-8");
        learner.Add(Encoding.Latin1.GetBytes("Menü und Programm\nDie Mühle steht still, weil der Müller über die Grenze gegangen ist.\n"), "latin-1");
        Assert.Equal(1, learner.ToProfile().TemplateLines);
    }

    [Fact]
    public void A_token_over_marks_is_noted_with_its_mark()
    {
        SourceProfile profile = Learned.From($"She stood up. {Token}We told you twice,{Token} she said, {Token}and you did not hear.{Token} He sat down.\n\n{Token}Nobody hears,{Token} he said.\n");
        Assert.Equal(
            ["injection/token-for-quote วันพุธ “ 1", "injection/token-for-quote วันพุธ ” 1"],
            profile.Signs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key.Rule} {pair.Key.Before} {pair.Key.After} {pair.Value}")),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_chain_of_misreadings_is_noted()
    {
        SourceProfile profile = Learned.From("Die M\u00C3\u00BChle dreht sich, und die B\u00C3\u00A4ckerin kauft ihr Mehl k\u00C3\u00BCnftig hier.");
        KeyValuePair<SourceSign, int> sign = Assert.Single(profile.Signs);
        Assert.Equal(new SourceSign("mojibake", "UTF-8 read as windows-1252", string.Empty), sign.Key);
    }

    [Fact]
    public void Damage_in_near_identical_documents_counts_once()
    {
        const string Text = "Die M\u00C3\u00BChle dreht sich, und die B\u00C3\u00A4ckerin kauft ihr Mehl k\u00C3\u00BCnftig hier auf der Insel.";
        Assert.Equal(1, Assert.Single(Learned.From(Text, Text + "\nTeilen", Text + "\nDrucken").Signs).Value);
    }

    [Fact]
    public void Clean_documents_show_no_damage() => Assert.Empty(Learned.From("The ferry was late, and “nobody” minded.", "Die Mühle dreht sich.").Signs);

    [Fact]
    public void A_document_without_lines_is_counted_and_says_nothing()
    {
        SourceProfile profile = Learned.From(string.Empty, "\n\n", "12 | 13\n");
        Assert.Equal(3, profile.Documents);
        Assert.Equal(0, profile.SampledDocuments);
    }

    [Fact]
    public void A_document_in_windows_is_learned_like_one_in_a_piece()
    {
        string text = string.Concat(Enumerable.Range(0, 300).Select(i => $"Line of the {Word(i)} about {Word(i * 3)}\n\n"));
        Cleaner small = new CleanerBuilder { Policy = Policy.Fix, Options = new CleanerOptions { WindowLength = 1024 } }.Build();
        Assert.Equal(Bytes(new ProfileLearner(Cleaner.Fix), text), Bytes(new ProfileLearner(small), text));
    }

    [Fact]
    public void A_stream_is_learned_like_the_document_in_memory()
    {
        string text = string.Concat(Enumerable.Range(0, 50).Select(i => $"Line of the {Word(i)}\n"));
        ProfileLearner learner = new(Cleaner.Fix);
        _ = new PlainTextLearner(learner).Run(new DribblingStream(Encoding.UTF8.GetBytes(text), 7), "x");
        Assert.Equal(Bytes(new ProfileLearner(Cleaner.Fix), text), Bytes(learner.ToProfile()));
    }

    [Fact]
    public void A_long_document_keeps_its_ends()
    {
        string text = "The head\n" + string.Concat(Enumerable.Range(0, 4 * SourceDocument.MostLines).Select(i => $"Line of {Word(i)}\n")) + "The foot\n";
        SourceProfile profile = Learned.From(text, "The head\nanother page of the same place altogether\nThe foot\n");
        Assert.Equal(2, profile.TemplateLines);
        Assert.All(profile.Kept, document => Assert.True(document.Lines.Length <= SourceDocument.MostLines));
    }

    [Fact]
    public void A_long_name_keeps_its_end()
    {
        SourceProfile profile = Learned.From([("\uD83D\uDE00" + new string('a', SourceDocument.LongestName - 1) + ".txt", "A line of text")]);
        Assert.EndsWith("a.txt", Assert.Single(profile.Kept).Name, StringComparison.Ordinal);
        Assert.True(Assert.Single(profile.Kept).Name.Length <= SourceDocument.LongestName);
    }

    private static byte[] Bytes(ProfileLearner learner, string text)
    {
        learner.Add(Encoding.UTF8.GetBytes(text), "x");
        return Bytes(learner.ToProfile());
    }

    private static byte[] Bytes(SourceProfile profile)
    {
        using MemoryStream stream = new();
        ProfileFile.Write(profile, stream);
        return stream.ToArray();
    }

    private static string Word(int number) => new([.. number.ToString("D5", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0'))]);
}
