namespace Sanitizer.Stages.Injection;

/// <summary>One occurrence of a token.</summary>
/// <param name="Start">Offset of its first byte in the window.</param>
/// <param name="End">Offset behind its last byte.</param>
/// <param name="Line">Number of its line among the lines that hold tokens.</param>
internal readonly record struct TokenSite(int Start, int End, int Line);
