namespace Sanitizer.Stages;

/// <summary>A text on which a rule fires, and what becomes of it.</summary>
/// <param name="Before">The damaged bytes.</param>
/// <param name="After">The text after the rule's stage.</param>
public sealed record RuleExample(ReadOnlyMemory<byte> Before, string After)
{
    /// <summary>The encoding that the caller names (a WHATWG label), or null where it is to be found out.</summary>
    public string? Encoding { get; init; }

    /// <summary>Other documents of the text's source, for a rule that needs a profile of it; empty for the others.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>An example whose damage is visible in text.</summary>
    /// <param name="before">The damaged text.</param>
    /// <param name="after">The text after the rule's stage.</param>
    public RuleExample(string before, string after)
        : this(System.Text.Encoding.UTF8.GetBytes(before), after)
    {
    }
}
