namespace Sanitizer.Text.Edits;

/// <summary>One cause of a change: which rule proposed it, how sure it was, and on what evidence.</summary>
/// <param name="Rule">The rule's id, <c>stage/name</c>.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Why">The evidence, in words for a person.</param>
public sealed record Step(string Rule, double Confidence, string Why)
{
    /// <summary>The name of the stage: the part of the rule's id before the slash.</summary>
    public string Stage => Rule.IndexOf('/', StringComparison.Ordinal) is int slash and >= 0 ? Rule[..slash] : Rule;
}
