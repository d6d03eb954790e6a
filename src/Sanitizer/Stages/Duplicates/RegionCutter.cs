using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// Turns regions into edits so that the text closes cleanly: blank lines do not pile up where a paragraph went, and where the end of
/// the text went, what is left ends as the text did.
/// </summary>
internal static class RegionCutter
{
    /// <summary>Proposes an edit for each region.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="regions">Sorted, not overlapping.</param>
    /// <param name="proposals">Where the edits go.</param>
    public static void Cut(ReadOnlySpan<byte> text, List<Region> regions, ProposalList proposals)
    {
        for (int i = 0; i < regions.Count;)
        {
            int next = i + 1;
            while (next < regions.Count && IsBlank(text[regions[next - 1].ContentEnd..regions[next].Start]))
            {
                next++;
            }

            TextSpan whole = Close(text, regions[i].Start, regions[next - 1].ContentEnd, regions[next - 1].FullEnd);
            for (int k = i; k < next; k++)
            {
                int start = k == i ? whole.Start : regions[k].Start;
                int end = k == next - 1 ? whole.End : regions[k + 1].Start;
                proposals.Add(regions[k].Rule, regions[k].Confidence, regions[k].Why, Edit.Delete(TextSpan.FromBounds(start, end)));
            }

            i = next;
        }
    }

    private static TextSpan Close(ReadOnlySpan<byte> text, int start, int contentEnd, int fullEnd)
    {
        ReadOnlySpan<byte> before = text[..start];
        int content = before.Length - (before.Length - before.TrimEnd(" \t\r\n"u8).Length);
        int lineBreak = before[content..].IndexOfAny((byte)'\n', (byte)'\r');
        if (IsBlank(text[contentEnd..]))
        {
            return TextSpan.FromBounds(lineBreak < 0 ? content : content + lineBreak, contentEnd);
        }

        bool startsLine = start == 0 || before[^1] is (byte)'\n' or (byte)'\r';
        if (fullEnd == contentEnd || !startsLine)
        {
            // Inside a line: one of the two gaps goes with it.
            int gap = text[contentEnd..].IndexOfAnyExcept((byte)' ', (byte)'\t');
            bool endsLine = text[contentEnd + gap] is (byte)'\n' or (byte)'\r';
            return endsLine && !startsLine ? TextSpan.FromBounds(content, contentEnd) : TextSpan.FromBounds(start, contentEnd + gap);
        }

        bool blankBefore = start == 0 || before[content..].Count((byte)'\n') > 1 || (before[content..].IndexOf((byte)'\n') < 0 && before[content..].Count((byte)'\r') > 1);
        return TextSpan.FromBounds(start, blankBefore ? fullEnd + BlankLines(text[fullEnd..]) : fullEnd);
    }

    /// <summary>The length of the lines at the start of a text that have nothing but white space.</summary>
    private static int BlankLines(ReadOnlySpan<byte> text)
    {
        int content = text.IndexOfAnyExcept(" \t\r\n"u8);
        return content < 0 ? text.Length : text[..content].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(" \t\r\n"u8) < 0;
}
