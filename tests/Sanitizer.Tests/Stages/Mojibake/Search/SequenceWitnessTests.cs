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
