namespace Sanitizer.Cli.Commands;

/// <summary>What the command line asks of <c>learn</c>.</summary>
internal sealed record LearnRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The profile's file; - is standard output.</summary>
    public required string Output { get; init; }

    public required string Format { get; init; }

    public required string Field { get; init; }

    public required int Jobs { get; init; }

    public required int RecordLimit { get; init; }

    public bool Quiet { get; init; }
}
