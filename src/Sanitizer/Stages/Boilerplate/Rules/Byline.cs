using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Patterns;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Points at lines that name the writers of a text.</summary>
internal sealed class Byline : BoilerplateRule
{
    private const double Confidence = 0.75;

    // A title, a summary, a date and a place may stand before it; names further down are signatures of something else.
    private const int LastPlace = 8;
    private const int MostWords = 9;
    private const int MostGap = 4;

    // Folded, a letter can be a byte longer.
    private const int LongestOpening = 64;

    private Byline()
        : base(new RuleInfo
        {
            Id = "boilerplate/byline",
            Title = "Names of the writers under the title",
            Why = "Between the title and the text stands who wrote it: \"By Jane Doe\". A line is taken for it where it is one of the first lines, starts with such a word in one of a dozen languages, "
                + "goes on with nothing but names, and prose follows. It tells where a text is from, so it is only suggested unless the option asks for it.",
            Threshold = 0.7,
            Reach = RuleReach.Suggest,
            Examples = [new RuleExample("Ferry Back in Service\nBy Ann Quay and Tom Ropewalk\n" + Samples.Article, "Ferry Back in Service\nBy Ann Quay and Tom Ropewalk\n" + Samples.Article)],
            CounterExamples = ["Ferry Back in Service\nBy the end of the week\n" + Samples.Article, "By Ann Quay\nBy Tom Ropewalk\n"],
        })
    {
    }

    public static Byline Rule { get; } = new();

    // Words with which such a line starts; those with a colon name the role.
    private static ReadOnlySpan<byte> Openings =>
        "by \0by: \0von \0par \0por \0di \0door \0av \0af \0autor: \0author: \0autore: \0auteur: \0written by \0texto: \0tekst: \0автор: \0текст: \0του \0της \0"u8;

    private static ReadOnlySpan<byte> Joints => "and\0und\0et\0y\0e\0en\0och\0og\0i\0и\0και\0&\0de\0van\0von\0der\0la\0le\0"u8;

    /// <summary>Whether a line names writers.</summary>
    public static bool IsByline(LineJudgement lines, int index)
    {
        ref readonly DocumentLine line = ref lines[index];
        return index < LastPlace && line.Shape is { EndsSentence: false, Words: >= 2 and <= MostWords } && !line.IsEvidence && ProseFollows(lines, index) && NamesWriters(lines.TextOf(index));
    }

    public override void Judge(LineJudgement lines)
    {
        for (int i = 1; i < Math.Min(lines.Count, LastPlace) && lines.IsFirst; i++)
        {
            if (!lines.IsRemoved(i) && IsByline(lines, i))
            {
                lines.Remove(i, new Removal(this, Confidence, "one of the first lines, which says who wrote the text and nothing else"));
            }
        }
    }

    private static bool ProseFollows(LineJudgement lines, int index)
    {
        for (int i = index + 1; i < Math.Min(lines.Count, index + 1 + MostGap); i++)
        {
            if (lines[i].IsProse)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesWriters(ReadOnlySpan<byte> line)
    {
        int length = OpeningOf(line);
        if (length == 0)
        {
            return false;
        }

        int names = 0;
        foreach (Range range in line[length..].Split((byte)' '))
        {
            ReadOnlySpan<byte> word = line[length..][range].Trim(","u8);
            if (word.IsEmpty || Contains(Joints, word))
            {
                continue;
            }

            if (!RuneReader.RuneAt(word, 0, out Rune first, out _) || !Letters.IsLetter(first.Value) || Letters.IsLowerCase(first.Value))
            {
                return false;
            }

            names++;
        }

        return names > 1;
    }

    private static int OpeningOf(ReadOnlySpan<byte> line)
    {
        Span<byte> lower = stackalloc byte[LongestOpening];
        int written = LineFolder.Fold(line[..Math.Min(line.Length, LongestOpening / 2)], lower);
        foreach (Range range in Openings.Split((byte)0))
        {
            ReadOnlySpan<byte> opening = Openings[range];
            if (!opening.IsEmpty && written >= opening.Length && lower[..written].StartsWith(opening))
            {
                return opening.Length;
            }
        }

        return 0;
    }

    private static bool Contains(ReadOnlySpan<byte> words, ReadOnlySpan<byte> word)
    {
        foreach (Range range in words.Split((byte)0))
        {
            if (words[range].SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
