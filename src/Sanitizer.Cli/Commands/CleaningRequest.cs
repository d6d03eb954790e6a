namespace Sanitizer.Cli.Commands;

/// <summary>What the command line asks of <c>fix</c> and <c>clean</c>.</summary>
internal sealed record CleaningRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public string? Output { get; init; }

    public bool InPlace { get; init; }

    public string? Log { get; init; }

    public bool Check { get; init; }

    public bool Diff { get; init; }

    public required string Format { get; init; }

    public required string Field { get; init; }

    public required int Jobs { get; init; }

    public required int RecordLimit { get; init; }

    public bool Quiet { get; init; }

    /// <summary>Whether a file's output is only looked at and not kept.</summary>
    public bool KeepsNothing => Check || (Diff && Output is null && !InPlace);
}
