using Sanitizer.Formats;

namespace Sanitizer.Cli.Speech;

/// <summary>What the program says; always on standard error, since standard output is for data.</summary>
internal sealed class Voice
{
    private readonly bool _quiet;

    /// <summary>Creates a voice.</summary>
    /// <param name="quiet">Whether to say only what went wrong.</param>
    public Voice(bool quiet) => _quiet = quiet;

    /// <summary>Says what went wrong.</summary>
    public void Error(string message) => Console.Error.WriteLine("sanitize: " + message);

    /// <summary>Says what was passed on unclean.</summary>
    public void Problems(string path, RunSummary summary)
    {
        foreach (Problem problem in summary.Problems)
        {
            string record = problem.Record is long number ? $"record {number}, " : string.Empty;
            Error($"{path}: {record}byte {problem.Offset}: {problem.Message}");
        }

        if (summary.ProblemCount > summary.Problems.Count)
        {
            Error($"{path}: {summary.ProblemCount - summary.Problems.Count} more such problems");
        }
    }

    /// <summary>Says what was done to a file.</summary>
    public void Summary(string path, RunSummary summary, bool checksOnly)
    {
        if (_quiet || (!summary.IsChanged && summary.Suggestions == 0))
        {
            return;
        }

        long edits = summary.Counts.Values.Sum();
        string what = checksOnly ? "would change" : "changed";
        string where = summary.Records > 1 ? $"{summary.ChangedRecords} of {summary.Records} records {what}" : summary.IsChanged ? what : "unchanged";
        string rules = string.Join(", ", summary.Counts.Select(pair => $"{pair.Key} {pair.Value}"));
        string changes = edits > 0 ? $", {edits} edits ({rules})" : string.Empty;
        string suggestions = summary.Suggestions > 0 ? $", {summary.Suggestions} suggestions" : string.Empty;
        Console.Error.WriteLine($"{path}: {where}{changes}{suggestions}");
    }
}
