using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class SequenceWitnessTests
{
    private const int Many = 10_000;

    private static Misreading Latin1 => Misreadings.OfUtf8.First(misreading => misreading.Read.Name == "latin-1" && misreading.Loss == Loss.Stripped);

    [Fact]
    public void The_same_letter_without_end_is_given_up_before_the_end()
    {
        SequenceWitness witness = new(Latin1);
        witness.Add(Letters("\u00E2", Many - 1, isCopy: true), Letters("\u2502", Many - 1, isCopy: false));
        Assert.False(witness.GivesUp());
        witness.Add(Letters("\u00E2", 1, isCopy: true), Letters("\u2502", 1, isCopy: false));
        Assert.True(witness.GivesUp());
        Assert.False(witness.Believes());
    }

    [Fact]
    public void What_makes_words_is_heard_to_the_end()
    {
        SequenceWitness witness = new(Latin1);
        for (int i = 0; i < 4; i++)
        {
            witness.Add(Letters("\u00D0\u00D1", Many, isCopy: true), Letters("\u0441\u043E\u043B\u044C ", Many, isCopy: false));
            Assert.False(witness.GivesUp());
        }

        Assert.True(witness.Believes());
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("windows-1251")]
    [InlineData("cp850")]
    public void Whole_sequences_say_the_same_noted_either_way(string read)
    {
        Misreading misreading = Islands.Misreading(read);
        Layer[] layers = [new(misreading, 12, 0, 100)];
        Random random = new(29);
        LosslessUndoing lossless = new();
        Assert.True(lossless.TryOpen(layers));
        WholeUndoing whole = new();
        int refused = 0;
        int believed = 0;
        for (int round = 0; round < 400; round++)
        {
            SequenceWitness cut = new(misreading);
            SequenceWitness plain = new(misreading);
            byte[] text = round % 20 == 0 ? "РЃ and РЃ"u8.ToArray() : DamagedTexts.Make(random, $"utf-8>{read}", lines: 1, damaged: 1);
            int position = 0;
            while (IslandFinder.TryFind(text, ref position, withQuotes: true, out IslandSpan span))
            {
                Island island = IslandFinder.Cut(text, span);
                if (lossless.TryUndo(text, span, out uint which) && which != 0 && whole.TryFind(island, misreading))
                {
                    cut.Add(island, island.After(whole.Steps));
                    plain.AddWhole(lossless.Before, lossless.After, lossless.Left, lossless.Right);
                    Assert.Equal(cut.Believes(), plain.Believes());
                    believed += plain.Believes() ? 1 : 0;
                    refused += plain.Believes() ? 0 : 1;
                }
            }
        }

        Assert.True(believed > 100 && refused > 0 == (misreading.Read.Name == "windows-1251"), $"{believed} {refused}");
    }

    private static Island Letters(string letters, int count, bool isCopy) => new()
    {
        Text = [.. Enumerable.Range(0, count).Select(i => (int)letters[i % letters.Length])],
        Start = 0,
        End = count,
        From = [.. Enumerable.Range(0, count)],
        To = [.. Enumerable.Range(1, count)],
        IsCopy = [.. Enumerable.Repeat(isCopy, count)],
    };
}
