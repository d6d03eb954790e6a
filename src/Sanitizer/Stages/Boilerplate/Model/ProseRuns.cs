using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>The prose of the runs of lines in which no more than two stand between one of prose and the next.</summary>
internal static class ProseRuns
{
    private const int Gap = 2;

    /// <summary>Finds the words of prose of the run that each line is in; 0 where it is in none.</summary>
    /// <param name="table">The lines that are left.</param>
    /// <param name="prose">The words of prose before each line, and behind the last.</param>
    /// <param name="lastProse">The last line of prose before each line, or -1.</param>
    /// <param name="runWords">Takes the words.</param>
    public static void Measure(LineTable table, ReadOnlySpan<float> prose, ReadOnlySpan<int> lastProse, Span<float> runWords)
    {
        int start = 0;
        for (int i = 0; i <= table.Count; i++)
        {
            bool ends = i == table.Count || (i > start && prose[i] > prose[start] && i - 1 - (table[i - 1].IsProse ? i - 1 : lastProse[i - 1]) > Gap);
            bool idle = i < table.Count && i > start && prose[i] == prose[start] && !table[i].IsProse;
            if (ends)
            {
                runWords[start..i].Fill(prose[i] - prose[start]);
                start = i;
            }
            else if (idle)
            {
                // Lines before the first prose of a run are of none.
                runWords[i - 1] = 0;
                start = i;
            }
        }
    }
}
