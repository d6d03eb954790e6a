using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes a machine's date away that is glued to the front of the title.</summary>
internal sealed class DatePrefix : Rule
{
    private const double Confidence = 0.9;
    private const int DateLength = 10;
    private const int MinimumTitleWords = 3;

    private DatePrefix()
        : base(new RuleInfo
        {
            Id = "boilerplate/date-prefix",
            Title = "Date of a machine before the title",
            Why = "A crawler that joins fields writes a field's name and value in front of the title: \"date 2020-05-01 Title\". The prefix goes where the first line starts with the bare word and a date in year-month-day, "
                + "a title follows on the same line, and running text follows that.",
            Threshold = 0.8,
            Reach = RuleReach.Clean,
            Examples = [new RuleExample(" date 2020-05-01 Ferry Back in Service After Long Repairs\n" + Samples.Article, "Ferry Back in Service After Long Repairs\n" + Samples.Article)],
            CounterExamples = ["date 2020-05-01 GET /index 200\ndate 2020-05-01 GET /menu 200\n", "date: 2020-05-01\ntitle: Ferry\n\n" + Samples.Article],
        })
    {
    }

    public static DatePrefix Rule { get; } = new();

    /// <summary>Proposes the edit.</summary>
    public void Propose(LineJudgement lines, ProposalList proposals)
    {
        if (!lines.IsFirst || !lines.Body.IsArticle || lines.Count < 2)
        {
            return;
        }

        int length = PrefixLength(lines.TextOf(0));
        DocumentLine line = lines[0];
        if (length == 0 || PrefixLength(lines.TextOf(1)) > 0 || LineShape.Of(lines.TextOf(0)[length..]).Words < MinimumTitleWords)
        {
            return;
        }

        TextSpan prefix = TextSpan.FromBounds(line.Full.Start, line.Content.Start + length);
        proposals.Add(this, Confidence, "the first line starts with a field's name and a date in year-month-day, and a title follows", Edit.Delete(prefix));
    }

    // The field's name, spaces, the date, spaces; 0 where the line does not start so.
    private static int PrefixLength(ReadOnlySpan<byte> line)
    {
        int position = NameLength(line);
        int spaces = position == 0 ? 0 : SpacesAt(line[position..]);
        if (spaces == 0 || !IsDate(line[(position + spaces)..]))
        {
            return 0;
        }

        position += spaces + DateLength;
        spaces = SpacesAt(line[position..]);
        return spaces == 0 ? 0 : position + spaces;
    }

    private static int NameLength(ReadOnlySpan<byte> line)
    {
        if (line.Length < 5)
        {
            return 0;
        }

        return Ascii.EqualsIgnoreCase(line[..4], "date"u8) ? 4
            : Ascii.EqualsIgnoreCase(line[..5], "datum"u8) || Ascii.EqualsIgnoreCase(line[..5], "fecha"u8) ? 5
            : line.StartsWith("дата"u8) || line.StartsWith("Дата"u8) ? "дата"u8.Length
            : line.StartsWith("日期"u8) ? "日期"u8.Length
            : 0;
    }

    private static int SpacesAt(ReadOnlySpan<byte> line)
    {
        int end = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return end < 0 ? line.Length : end;
    }

    private static bool IsDate(ReadOnlySpan<byte> text)
    {
        if (text.Length < DateLength)
        {
            return false;
        }

        for (int i = 0; i < DateLength; i++)
        {
            bool fits = i is 4 or 7 ? text[i] == '-' : char.IsAsciiDigit((char)text[i]);
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
