namespace Sanitizer.DataCompiler.Characters;

/// <summary>A line of a file of the Unicode Character Database: a range of code points and the fields behind it.</summary>
internal sealed record DatabaseLine(int First, int Last, IReadOnlyList<string> Fields);
