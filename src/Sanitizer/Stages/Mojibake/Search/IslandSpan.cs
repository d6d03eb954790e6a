namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Where an island stands in a window, in bytes. Most islands are never more than this.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset behind its last byte.</param>
internal readonly record struct IslandSpan(int Start, int End);
