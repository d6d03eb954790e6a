namespace Sanitizer.Stages.Duplicates;

/// <summary>Bytes of the window that a rule wants to go.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Why">The evidence.</param>
/// <param name="Start">Offset of the first byte: the start of a line, or of a word inside one.</param>
/// <param name="ContentEnd">Offset behind the last byte, line break excluded.</param>
/// <param name="FullEnd">The same with the line break, where whole lines go.</param>
internal readonly record struct Region(Rule Rule, double Confidence, string Why, int Start, int ContentEnd, int FullEnd);
