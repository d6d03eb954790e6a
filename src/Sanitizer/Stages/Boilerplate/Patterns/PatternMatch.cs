namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>What the pattern packs say of a line.</summary>
/// <param name="Strength">How much it says; <see cref="PatternStrength.None"/> where no pattern matches.</param>
/// <param name="Kind">What the line is there for.</param>
/// <param name="Id">The pattern's id, for the log.</param>
/// <param name="IsOpen">Whether part of the line is free text, so that the words of a pattern are not all that the line says.</param>
internal readonly record struct PatternMatch(PatternStrength Strength, PatternKind Kind, string Id, bool IsOpen = false)
{
    /// <summary>No pattern matches.</summary>
    public static PatternMatch None => new(PatternStrength.None, PatternKind.Navigation, string.Empty);
}
