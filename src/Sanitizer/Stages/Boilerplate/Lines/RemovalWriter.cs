using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>
/// Turns the lines that go into edits, one proposal a run of lines with the same cause. A run takes the blank lines inside it along, and
/// the blank lines behind it where blank lines or the text's start stand before it, so that none pile up.
/// </summary>
internal static class RemovalWriter
{
    public static void Write(LineTable table, int textLength, ProposalList proposals)
    {
        ReadOnlySpan<DocumentLine> lines = table.All;
        int first = 0;
        while (first < lines.Length)
        {
            if (table.RemovalOf(first) is null)
            {
                first++;
                continue;
            }

            int end = first + 1;
            while (end < lines.Length && table.RemovalOf(end) is not null)
            {
                end++;
            }

            WriteRun(table, textLength, first, end, proposals);
            first = end;
        }
    }

    private static void WriteRun(LineTable table, int textLength, int first, int end, ProposalList proposals)
    {
        ReadOnlySpan<DocumentLine> lines = table.All;
        int before = first == 0 ? 0 : lines[first - 1].Full.End;
        int after = end == lines.Length ? textLength : lines[end].Full.Start;
        bool blankBefore = before < lines[first].Full.Start;
        bool takeBefore = blankBefore && end == lines.Length;
        bool takeAfter = !takeBefore && (blankBefore || first == 0);
        int position = takeBefore ? before : lines[first].Full.Start;
        int group = first;
        for (int i = first + 1; i <= end; i++)
        {
            bool same = i < end && ReferenceEquals(table.RemovalOf(i), table.RemovalOf(group));
            if (same)
            {
                continue;
            }

            int stop = i < end ? lines[i].Full.Start : takeAfter || end == lines.Length ? after : lines[end - 1].Full.End;
            Removal removal = table.RemovalOf(group)!;
            proposals.Add(removal.Rule, removal.Confidence, removal.Why, Edit.Delete(TextSpan.FromBounds(position, stop)));
            position = stop;
            group = i;
        }
    }
}
