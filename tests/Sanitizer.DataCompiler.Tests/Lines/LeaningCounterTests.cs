using System.Text;
using Sanitizer.DataCompiler.Lines;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Lines;

public sealed class LeaningCounterTests
{
    private const int Sites = 12;
    private const byte Text = 1 << (int)LineState.Text;
    private const byte Frame = 1 << (int)LineState.After;
    private const byte Any = Text | Frame;

    [Fact]
    public void A_word_of_the_frame_leans_to_the_frame_and_one_of_the_text_to_the_text()
    {
        WordLeanings leanings = Count(("Harbour", Text), ("Harbour tides", Text), ("Newsletter", Frame), ("Login newsletter", Frame));
        Assert.True(LeaningOf(leanings, "newsletter").Other > 16);
        Assert.True(LeaningOf(leanings, "harbour").Other < -16);
    }

    [Fact]
    public void A_word_that_few_sites_have_says_nothing() =>
        Assert.DoesNotContain(Count(("Harbour", Text), ("Harbour tides", Text), ("Newsletter", Frame)).Words, word => word.Word == KeyOf("site3"));

    [Fact]
    public void Lines_that_may_be_either_do_not_count() =>
        Assert.DoesNotContain(Count(("Harbour", Text), ("Newsletter", Frame), ("Doubtful", Any)).Words, word => word.Word == KeyOf("doubtful"));

    [Fact]
    public void A_group_that_is_left_out_has_no_voice()
    {
        // In the first group the word stands in the text, in all others in the frame.
        LeaningCounter counter = new(Enumerable.Range(0, Sites).SelectMany(site => Pages(site, ("Ferry", site % 2 == 0 ? Text : Frame), ("Harbour", Text), ("Newsletter", Frame))), 2);
        Assert.True(LeaningOf(counter.Leanings(group => group == 0), "ferry").Other > 16);
        Assert.True(LeaningOf(counter.Leanings(group => group == 1), "ferry").Other < -16);
    }

    private static WordLeanings Count(params (string Line, byte Mask)[] lines) =>
        new LeaningCounter(Enumerable.Range(0, Sites).SelectMany(site => Pages(site, lines)), 2).Leanings(_ => false);

    private static IEnumerable<(LabelledLines Lines, string Site, int Group)> Pages(int site, params (string Line, byte Mask)[] lines)
    {
        string[] texts = [$"Site{site}", .. lines.Select(line => line.Line)];
        yield return (new LabelledLines(texts, [Frame, .. lines.Select(line => line.Mask)]), $"site{site}", site % 2);
    }

    private static WordLeaning LeaningOf(WordLeanings leanings, string word) => leanings.Words.Single(leaning => leaning.Word == KeyOf(word));

    private static int KeyOf(string word)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(word);
        using LineTable table = LineTable.Read(bytes)!;
        return WordLeanings.KeyOf(new DocumentRows(table, bytes, WordLeanings.None).WordsOf(0)[0]);
    }
}
