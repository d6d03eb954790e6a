namespace Sanitizer.Cli.Commands;

/// <summary>What the command line asks of <c>fix</c> and <c>clean</c>.</summary>
internal sealed record CleaningRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>A file or a folder; null is standard output.</summary>
    public string? Output { get; init; }

    public bool InPlace { get; init; }

    public string? Log { get; init; }

    /// <summary>The file that holds what is known of the inputs' source, or null.</summary>
    public string? Profile { get; init; }

    public bool Check { get; init; }

    public bool Diff { get; init; }

    public required string Format { get; init; }

    public required string Field { get; init; }

    public required int Jobs { get; init; }

    public required int RecordLimit { get; init; }

    public bool Quiet { get; init; }

    /// <summary>Whether a file's output is only looked at and not kept.</summary>
    public bool KeepsNothing => Check || (Diff && Output is null && !InPlace);

    /// <summary>The file that takes the clean text of an input, or null where that is standard output.</summary>
    public string? OutputOf(string path)
    {
        if (InPlace)
        {
            return path;
        }

        if (Output is null || !Directory.Exists(Output))
        {
            return Output;
        }

        string unnamed = Format == "jsonl" ? "standard-input.jsonl" : "standard-input.txt";
        return Path.Combine(Output, path == "-" ? unnamed : Path.GetFileName(path));
    }

    /// <summary>Whether an input is read as JSONL.</summary>
    public bool IsJsonl(string path) => InputFlags.IsJsonl(Format, path);
}
