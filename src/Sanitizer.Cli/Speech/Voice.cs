using Sanitizer.Cli.Files;
using Sanitizer.Formats;
using Sanitizer.Text.Patches;

namespace Sanitizer.Cli.Speech;

/// <summary>What the program says; always on standard error, since standard output is for data.</summary>
internal sealed class Voice
{
    private readonly bool _quiet;

    /// <summary>Creates a voice.</summary>
    /// <param name="quiet">Whether to say only what went wrong.</param>
    public Voice(bool quiet) => _quiet = quiet;

    /// <summary>Says what went wrong.</summary>
    public static void Error(string message) => Write("sanitize: " + message);

    /// <summary>Says what is good to know.</summary>
    public void Say(string message)
    {
        if (!_quiet)
        {
            Write(message);
        }
    }

    /// <summary>Says what was passed on unclean.</summary>
    public static void Problems(string path, RunSummary summary)
    {
        string shown = Name(path);
        foreach (Problem problem in summary.Problems)
        {
            // People and editors count lines from 1, the log counts records from 0.
            string record = problem.Record is long number ? $"record {number} (line {number + 1}), " : string.Empty;
            Error($"{shown}: {record}byte {problem.Offset}: {Visible.Of(problem.Message)}");
        }

        if (summary.ProblemCount > summary.Problems.Count)
        {
            Error($"{shown}: {Count(summary.ProblemCount - summary.Problems.Count, "more such problem")}");
        }
    }

    /// <summary>Says what was done to a file.</summary>
    public void Summary(string path, RunSummary summary, bool checksOnly)
    {
        foreach (Note note in summary.Notes.Count == 0 ? [] : summary.Notes.DistinctBy(note => (note.Label, note.Encoding)))
        {
            string label = note.Label is null ? string.Empty : $"labelled {note.Label} by the {note.LabelledBy}, read as {note.Encoding}: ";
            Say($"{Name(path)}: byte {note.Source.Start}: {label}{Visible.Of(note.Step.Why)}");
        }

        if (!summary.IsChanged && summary.Suggestions == 0)
        {
            return;
        }

        long edits = summary.Counts.Values.Sum();
        string what = checksOnly ? "would change" : "changed";
        string where = summary.Records > 1 ? $"{summary.ChangedRecords} of {Count(summary.Records, "record")} {what}" : summary.IsChanged ? what : "unchanged";
        string encodings = summary.Encodings.Count > 0 ? $", read as {string.Join(", ", summary.Encodings)}" : string.Empty;
        string rules = string.Join(", ", summary.Counts.Select(pair => $"{pair.Key} {pair.Value}"));
        string changes = edits > 0 ? $", {Count(edits, "edit")} ({rules})" : string.Empty;
        string suggestions = summary.Suggestions > 0 ? $", {Count(summary.Suggestions, "suggestion")}" : string.Empty;
        Say($"{Name(path)}: {where}{encodings}{changes}{suggestions}");
    }

    // Whether anybody listens must not decide what becomes of the data.
    private static void Write(string message)
    {
        try
        {
            Console.Error.WriteLine(message);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // Standard error is closed or full.
        }
    }

    private static string Name(string path) => path == "-" ? "standard input" : Visible.Of(path);

    private static string Count(long number, string name) => number == 1 ? $"1 {name}" : $"{number} {name}s";
}
