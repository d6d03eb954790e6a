namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// Finds the rows of tables: lines with tabs, and runs of lines with as many bars as each other, two cells of which or more hold something. Rows belong together, and a page of
/// menus has none; what set out a page as a table leaves single rows or empty ones.
/// </summary>
internal static class TableRows
{
    private const int LeastRows = 5;
    private const int LeastCells = 2;

    /// <summary>Marks the rows.</summary>
    public static bool[] Find(LineJudgement lines)
    {
        bool[] rows = new bool[lines.Count];
        int start = 0;
        while (start < lines.Count)
        {
            int bars = BarsOf(lines.TextOf(start));
            int end = start + 1;
            while (end < lines.Count && bars > 0 && BarsOf(lines.TextOf(end)) == bars)
            {
                end++;
            }

            rows.AsSpan(start..end).Fill(bars > 0 && end - start >= LeastRows);
            rows[start] |= lines.TextOf(start).Contains((byte)'\t');
            start = end;
        }

        return rows;
    }

    // The bars of a row; 0 where the line is none.
    private static int BarsOf(ReadOnlySpan<byte> line)
    {
        int bars = 0;
        int cells = 0;
        for (int at = line.IndexOf((byte)'|'); at >= 0; at = line.IndexOf((byte)'|'))
        {
            cells += IsBlank(line[..at]) ? 0 : 1;
            bars++;
            line = line[(at + 1)..];
        }

        return cells + (IsBlank(line) ? 0 : 1) >= LeastCells ? bars : 0;
    }

    private static bool IsBlank(ReadOnlySpan<byte> cell) => cell.Trim((byte)' ').IsEmpty;
}
