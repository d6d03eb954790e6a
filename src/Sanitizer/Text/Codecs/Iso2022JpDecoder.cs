namespace Sanitizer.Text.Codecs;

/// <summary>The decoder of one run of ISO-2022-JP (Encoding Standard, section 12.2.1).</summary>
internal sealed class Iso2022JpDecoder
{
    private const int Escape = 0x1B;

    private const uint Malformed = 0xFFFD;

    private readonly EucJpCodec _jis0208;

    private readonly List<byte> _utf8;

    private Iso2022JpState _state;

    /// <summary>An escape sequence straight behind another one is malformed: the first would be lost.</summary>
    private bool _justSwitched;

    public Iso2022JpDecoder(EucJpCodec jis0208, List<byte> utf8)
    {
        _jis0208 = jis0208;
        _utf8 = utf8;
    }

    /// <summary>Decodes the whole run.</summary>
    public void Decode(ReadOnlySpan<byte> source)
    {
        while (!source.IsEmpty)
        {
            int length = source[0] == Escape ? ReadEscape(source) : ReadCharacter(source);
            source = source[length..];
        }
    }

    private int ReadEscape(ReadOnlySpan<byte> source)
    {
        Iso2022JpState? next = source.Length < 3 ? null : (source[1], source[2]) switch
        {
            ((byte)'(', (byte)'B') => Iso2022JpState.Ascii,
            ((byte)'(', (byte)'J') => Iso2022JpState.Roman,
            ((byte)'(', (byte)'I') => Iso2022JpState.Katakana,
            ((byte)'$', (byte)'@' or (byte)'B') => Iso2022JpState.Jis0208,
            _ => null,
        };
        if (next is null)
        {
            Append(Malformed);
            return 1;
        }

        if (_justSwitched)
        {
            Append(Malformed);
        }

        _state = next.Value;
        _justSwitched = true;
        return 3;
    }

    private int ReadCharacter(ReadOnlySpan<byte> source)
    {
        uint value = source[0];
        if (_state != Iso2022JpState.Jis0208)
        {
            Append(DecodeSingle(value));
            return 1;
        }

        // An escape in the place of a trail byte makes the lead byte malformed and starts its sequence; any other byte that is no
        // trail byte is lost with the lead byte.
        if (value is < 0x21 or > 0x7E || source.Length == 1 || source[1] == Escape)
        {
            Append(Malformed);
            return 1;
        }

        uint codePoint = source[1] is >= 0x21 and <= 0x7E ? _jis0208.DecodeJis0208(source[0], source[1]) : 0;
        Append(codePoint == 0 ? Malformed : codePoint);
        return 2;
    }

    /// <summary>The character of a byte in the states with one byte a character, or U+FFFD where there is none.</summary>
    private uint DecodeSingle(uint value) => _state switch
    {
        Iso2022JpState.Katakana => value is >= 0x21 and <= 0x5F ? 0xFF61 - 0x21 + value : Malformed,
        _ when value >= 0x80 || Iso2022JpEncoder.IsForbidden((int)value) => Malformed,
        Iso2022JpState.Roman when value == '\\' => JapaneseEncoding.YenSign,
        Iso2022JpState.Roman when value == '~' => JapaneseEncoding.Overline,
        _ => value,
    };

    private void Append(uint codePoint)
    {
        Span<byte> text = stackalloc byte[4];
        int length = CodePointWriter.Write(codePoint, text);
        _utf8.AddRange(text[..length]);
        _justSwitched = false;
    }
}
