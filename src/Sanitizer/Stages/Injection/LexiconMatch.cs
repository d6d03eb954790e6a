namespace Sanitizer.Stages.Injection;

/// <summary>A word of the lexicon found in a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Entry">The word.</param>
internal readonly record struct LexiconMatch(int Start, int Length, LexiconEntry Entry);
