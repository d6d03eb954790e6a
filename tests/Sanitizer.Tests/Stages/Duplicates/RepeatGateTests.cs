using System.Globalization;
using System.Text;
using Sanitizer.Stages.Duplicates;
using Sanitizer.Stages.Duplicates.Rules;
using Xunit;

namespace Sanitizer.Tests.Stages.Duplicates;

/// <summary>What the gate lets through is all that the rules can act on: with it they take the same as without it.</summary>
public sealed class RepeatGateTests
{
    private const string First = "The weir above the river mill was broken open on Friday so that the trout can make their way again, and within an hour a heron looked it over and gave its view.";
    private const string Second = "Nobody had told the heron, said the miller, who watched it from the loft with a sandwich in each hand until the light went and the water with it.";

    [Theory]
    [InlineData(First + "\n" + Second + "\n", false)]
    [InlineData("According to the harbour office, boats wait.\n" + First + "\nAccording to the harbour office, nets dry.\n" + Second, false)]
    [InlineData(First + " " + Second + "\n\n" + First + " " + Second, true)]
    [InlineData("Before. " + First + "\nBetween. “" + First + "”", true)]
    [InlineData(First + "\n" + Second + "\nTHE WEIR above the river mill\nwas broken open, on Friday, so that the trout can make their way again and within an hour", true)]
    public void A_phrase_is_not_enough(string text, bool passes)
    {
        using WordTable words = WordTable.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(passes, RepeatGate.Find(words).Count > 0);
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(400, false)]
    [InlineData(20_000, false)]
    [InlineData(2000, true)]
    public void The_rules_find_the_same_with_and_without_the_gate(int vocabulary, bool isSpaceless)
    {
        Random random = new(vocabulary);
        int copies = 0;
        for (int i = 0; i < 1500; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(Document(random, vocabulary, isSpaceless));
            using WordTable words = WordTable.Read(text);
            List<Region> all = Judge(text, words, RepeatGate.All(words));
            List<Region> some = DoubledLines.MayFind(words) ? all : Judge(text, words, RepeatGate.Find(words));
            Assert.Equal(all, some);
            copies += all.Count;
        }

        Assert.InRange(copies, 100, 100_000);
    }

    private static List<Region> Judge(byte[] text, WordTable words, List<(int Start, int End)> regions)
    {
        if (regions.Count == 0)
        {
            return [];
        }

        using RepeatScan scan = new(text, words, regions);
        return new RunJudge(scan, []).Judge();
    }

    // Lines of words drawn at random, among which earlier stretches of any length come again, exactly or with some of their words changed, wrapped as they were or not.
    private static string Document(Random random, int vocabulary, bool isSpaceless)
    {
        List<string> words = [];
        int parts = random.Next(1, 12);
        bool isLong = random.Next(4) == 0;
        for (int part = 0; part < parts; part++)
        {
            // Among much other text a copy is looked for where the gate saw it only.
            int from = random.Next(Math.Max(1, words.Count));
            int length = isLong && part % 2 == 0 ? random.Next(600) : random.Next(3) == 0 ? words.Count - from : random.Next(10, 200);
            double edits = random.Next(2) * random.NextDouble() * 0.1;
            bool isCopy = part > 0 && random.Next(3) == 0;
            bool wraps = random.Next(4) > 0;
            for (int i = 0; i < length; i++)
            {
                string word = isCopy && from + i < words.Count && random.NextDouble() >= edits ? words[from + i] : Word(random, vocabulary, isSpaceless);
                words.Add(wraps || word != "\n" ? word : " ");
            }

            words.Add("\n");
        }

        return string.Join(isSpaceless ? "" : " ", words);
    }

    private static string Word(Random random, int vocabulary, bool isSpaceless)
    {
        int number = random.Next(random.Next(1, vocabulary + 1));
        return random.Next(40) == 0 ? "\n" : isSpaceless ? ((char)(0x4E00 + number)).ToString() : Letters(number);
    }

    private static string Letters(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'b')));
}
