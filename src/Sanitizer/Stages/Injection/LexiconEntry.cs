namespace Sanitizer.Stages.Injection;

/// <summary>A word of the lexicon.</summary>
/// <param name="Text">The word, in lower case.</param>
/// <param name="Kind">What it names.</param>
/// <param name="IsPrefix">Whether a longer word may start with it.</param>
/// <param name="IsFree">Whether it may stand inside a word, as in scripts without spaces.</param>
internal sealed record LexiconEntry(string Text, LexiconKind Kind, bool IsPrefix, bool IsFree);
