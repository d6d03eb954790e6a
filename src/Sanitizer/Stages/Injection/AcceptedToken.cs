namespace Sanitizer.Stages.Injection;

/// <summary>A string taken for punctuation.</summary>
/// <param name="Token">The string.</param>
/// <param name="Judgement">How sure that is, and why.</param>
internal sealed record AcceptedToken(Token Token, Judgement Judgement);
