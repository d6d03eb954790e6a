namespace Sanitizer.Formats.Jsonl;

/// <summary>One escape sequence of a literal and the character it stands for.</summary>
/// <param name="LiteralStart">Offset in the literal's content, in bytes.</param>
/// <param name="LiteralLength">Length of the sequence in bytes; 12 for a pair of surrogates.</param>
/// <param name="TextStart">Offset of the character in the text, in bytes.</param>
/// <param name="TextLength">Length of the character in UTF-8 bytes.</param>
internal readonly record struct Escape(int LiteralStart, int LiteralLength, int TextStart, int TextLength);
