namespace Sanitizer.Stages.Injection;

/// <summary>How sure it is that a string stands for punctuation, and why.</summary>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Reason">The evidence, in words for a person.</param>
internal readonly record struct Judgement(double Confidence, string Reason)
{
    /// <summary>Whether the string replaced nothing, where the places themselves do not tell.</summary>
    public bool IsInsertion { get; init; }

    public static Judgement Nothing => new(0, "");
}
