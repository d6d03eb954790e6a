namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>What a word says of the lines it stands in, as the logarithm of a ratio in <see cref="WordLeanings.Unit"/>s: below zero the lines are rather text.</summary>
/// <param name="Word">The key of its hash (<see cref="WordLeanings.KeyOf"/>).</param>
/// <param name="Prose">What it says of prose.</param>
/// <param name="Other">What it says of other lines.</param>
internal readonly record struct WordLeaning(int Word, sbyte Prose, sbyte Other);
