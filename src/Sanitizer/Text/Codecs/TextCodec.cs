using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>
/// Translates between the bytes of one encoding and UTF-8. Malformed input is a value, never an exception.
/// Instances are immutable and safe for use by many threads.
/// </summary>
public abstract class TextCodec
{
    /// <summary>The longest text, in UTF-8 bytes, that one cell can decode to (two characters of up to four bytes).</summary>
    public const int MaxCellTextLength = 8;

    /// <summary>The longest encoding of one character in bytes, escape sequences included.</summary>
    public const int MaxEncodedLength = 8;

    private const int RunBufferLength = 512;

    /// <summary>Creates a codec.</summary>
    /// <param name="name">The name of the encoding in the Encoding Standard (section 4.2), in lower case.</param>
    private protected TextCodec(string name) => Name = name;

    /// <summary>The name of the encoding in the Encoding Standard (section 4.2), in lower case, for example <c>windows-1252</c>.</summary>
    public string Name { get; }

    /// <summary>Bytes of one code unit: 1, or 2 for UTF-16, or 4 for UTF-32. Text may be cut only at multiples of it.</summary>
    public virtual int UnitLength => 1;

    /// <summary>
    /// True where the meaning of a byte depends on escape sequences before it (ISO-2022-JP). Text in such an encoding can only
    /// be encoded again as the whole run that was decoded together.
    /// </summary>
    public virtual bool IsStateful => false;

    /// <summary>Decodes the cell at the start of <paramref name="source"/>.</summary>
    /// <param name="source">The bytes to read.</param>
    /// <param name="utf8">Where the text goes; at least <see cref="MaxCellTextLength"/> bytes.</param>
    public abstract CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8);

    /// <summary>
    /// Decodes cells from the start of <paramref name="source"/> as long as they are <see cref="CellKind.Exact"/> and
    /// <paramref name="utf8"/> has at least <see cref="MaxCellTextLength"/> bytes left.
    /// </summary>
    /// <param name="source">The bytes to read.</param>
    /// <param name="utf8">Where the text goes.</param>
    /// <param name="written">UTF-8 bytes written.</param>
    /// <returns>Bytes read.</returns>
    public virtual int DecodeExact(ReadOnlySpan<byte> source, Span<byte> utf8, out int written)
    {
        int read = 0;
        written = 0;
        while (read < source.Length && utf8.Length - written >= MaxCellTextLength)
        {
            CodecCell cell = DecodeCell(source[read..], utf8[written..]);
            if (cell.Kind != CellKind.Exact)
            {
                break;
            }

            read += cell.SourceLength;
            written += cell.TextLength;
        }

        return read;
    }

    /// <summary>
    /// Decodes a whole run; malformed bytes become U+FFFD. The only way to decode a stateful encoding, whose run starts and ends
    /// in the initial state.
    /// </summary>
    /// <param name="source">The bytes to read.</param>
    /// <param name="utf8">Where the text is added.</param>
    public virtual void DecodeRun(ReadOnlySpan<byte> source, List<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        Span<byte> text = stackalloc byte[RunBufferLength];
        while (!source.IsEmpty)
        {
            int read = DecodeExact(source, text, out int written);
            utf8.AddRange(text[..written]);
            source = source[read..];
            if (read == 0)
            {
                CodecCell cell = DecodeCell(source, text);
                utf8.AddRange(cell.Kind is CellKind.Exact or CellKind.Inexact ? text[..cell.TextLength] : "\uFFFD"u8);
                source = source[cell.SourceLength..];
            }
        }
    }

    /// <summary>Encodes one character.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="destination">Where the bytes go; at least <see cref="MaxEncodedLength"/> bytes.</param>
    /// <param name="written">Bytes written.</param>
    /// <returns>False where the encoding has no bytes for the character.</returns>
    public abstract bool TryEncode(Rune rune, Span<byte> destination, out int written);

    /// <summary>Encodes well-formed UTF-8.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="destination">Where the bytes are added.</param>
    /// <returns>False where some character has no bytes in this encoding; what came before it has been added.</returns>
    public virtual bool TryEncode(ReadOnlySpan<byte> utf8, List<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Span<byte> cell = stackalloc byte[MaxEncodedLength];
        while (!utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int read);
            if (!TryEncode(rune, cell, out int written))
            {
                return false;
            }

            destination.AddRange(cell[..written]);
            utf8 = utf8[read..];
        }

        return true;
    }

    /// <summary>The number of bytes that text of this encoding takes.</summary>
    /// <param name="utf8">Well-formed UTF-8. A character that the encoding has no bytes for may count as 0 or as 1.</param>
    public virtual int CountEncoded(ReadOnlySpan<byte> utf8)
    {
        Span<byte> cell = stackalloc byte[MaxEncodedLength];
        int count = 0;
        while (!utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int read);
            count += TryEncode(rune, cell, out int written) ? written : 0;
            utf8 = utf8[read..];
        }

        return count;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
