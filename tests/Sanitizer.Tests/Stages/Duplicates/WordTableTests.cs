using System.Text;
using Sanitizer.Language.Words;
using Sanitizer.Stages.Duplicates;
using Sanitizer.Text;
using Sanitizer.Text.Views;
using Xunit;

namespace Sanitizer.Tests.Stages.Duplicates;

/// <summary>The table has the words that the word reader finds one by one, with the hash of each and the lines they stand in.</summary>
public sealed class WordTableTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "boat", "HARBOUR", "lighthouses", "an-uncommonly-long-row-of-words", new string('x', 15), new string('Y', 16), new string('q', 70), " ", " ", " ", "\n", "\r", "\r\n", "\t", ".", ";", "_", "'",
        "&amp;", "&#8217;", "&#x27;", "amp;", "\u00e9", "\u00c9", "\u00df", "\u00d7", "\u00f7", "\u00aa", "\u00ad", "\u00a0", "\u00b5", "\u00b2", "\u0142", "\u01bb", "\u0250", "\u02c6", "\u0301", "\u0394", "\u0387", "\u03f6", "\u0434", "\u0482", "\u0483", "\u2019",
        "\u201c", "\u2014", "\u200b", "\u200c", "\u200d", "\u2026", "\u202f", "\u2082", "\u3042", "\u30ab", "\u3099", "\u4e2d", "\u6587", "\u4dc0", "\u9fff", "\u0e01", "\u0e31", "\u0905", "\u093f", "\ud55c", "\U0001F600", "\U00020000", "\0", "\ufffd",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(400)]
    public void Words_are_those_of_the_reader(int length)
    {
        Random random = new(length);
        for (int i = 0; i < 3000; i++)
        {
            int some = random.Next(1, Pieces.Length);
            StringBuilder text = new();
            for (int k = random.Next(length + 1); k > 0; k--)
            {
                text.Append(Pieces[random.Next(3) > 0 ? random.Next(some) : random.Next(Pieces.Length)]);
            }

            AssertSame(text.ToString());
        }
    }

    [Fact]
    public void Every_character_stands_in_the_words_of_the_reader()
    {
        for (int i = 1; i < 0x10000; i++)
        {
            if (!char.IsSurrogate((char)i))
            {
                AssertSame($"boat{(char)i} {(char)i}{(char)i}crew {new string('-', 60)}{(char)i}\n{new string(' ', 61)}r{(char)i}");
            }
        }
    }

    private static void AssertSame(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        using WordTable table = WordTable.Read(bytes);
        List<TextSpan> expected = Words(bytes);
        Assert.Equal(expected, Enumerable.Range(0, table.Count).Select(word => TextSpan.FromBounds(table.StartOf(word), table.EndOf(word))));
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.Equal((uint)Hash64.OfIgnoringAsciiCase(bytes.AsSpan(expected[i].Start, expected[i].Length)), table.Hashes[i]);
        }

        List<WordLine> lines = [];
        for (int i = 0; i < table.LineStarts.Length; i++)
        {
            lines.Add(WordLine.Of(bytes, table, table.LineStarts[i], i + 1 < table.LineStarts.Length ? table.LineStarts[i + 1] : table.Count));
        }

        Assert.Equal(Lines(bytes, expected), lines);
    }

    private static List<TextSpan> Words(ReadOnlySpan<byte> text)
    {
        List<TextSpan> words = [];
        WordReader reader = new(text);
        while (reader.TryRead(out TextSpan word))
        {
            ReadOnlySpan<byte> before = text[..word.Start];
            bool isReference = word.End < text.Length && text[word.End] == ';' && word.Length <= 10 && (before.EndsWith("&"u8) || before.EndsWith("&#"u8));
            if (!isReference)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static List<WordLine> Lines(ReadOnlySpan<byte> text, List<TextSpan> words)
    {
        List<WordLine> lines = [];
        foreach (TextLine line in new LineEnumerator(text))
        {
            int first = words.FindIndex(word => word.Start >= line.Full.Start);
            int end = words.FindLastIndex(word => word.Start < line.Full.End) + 1;
            if (first >= 0 && end > first)
            {
                lines.Add(new WordLine(line.Full.Start, line.Content.End, line.Full.End, first, end));
            }
        }

        return lines;
    }
}
