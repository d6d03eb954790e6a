namespace Sanitizer.Language.Sources;

/// <summary>A line that a source repeats.</summary>
/// <param name="Families">The families of documents that have it.</param>
/// <param name="Examples">Names of documents that have it, of different families.</param>
internal sealed record TemplateLine(int Families, IReadOnlyList<string> Examples);
