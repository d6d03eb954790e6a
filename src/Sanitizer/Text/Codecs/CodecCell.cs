namespace Sanitizer.Text.Codecs;

/// <summary>One decoded cell: the smallest run of bytes that an encoding reads as a unit.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="SourceLength">Bytes read, at least 1 unless the source was empty.</param>
/// <param name="TextLength">UTF-8 bytes written; 0 for <see cref="CellKind.Malformed"/> and <see cref="CellKind.Incomplete"/>.</param>
public readonly record struct CodecCell(CellKind Kind, int SourceLength, int TextLength);
