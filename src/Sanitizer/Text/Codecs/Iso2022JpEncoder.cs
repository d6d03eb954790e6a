namespace Sanitizer.Text.Codecs;

/// <summary>The encoder of one run of ISO-2022-JP (Encoding Standard, section 12.2.2).</summary>
internal struct Iso2022JpEncoder
{
    private const int FirstHalfwidthKatakana = 0xFF61;

    /// <summary>What half-width katakana are encoded as, from U+FF61 on.</summary>
    private const string FullwidthKatakana =
        "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

    private readonly EucJpCodec _jis0208;

    private Iso2022JpState _state;

    public Iso2022JpEncoder(EucJpCodec jis0208) => _jis0208 = jis0208;

    /// <summary>Shift-out, shift-in and escape would change the meaning of what follows, so that they are no text.</summary>
    public static bool IsForbidden(int codePoint) => codePoint is 0x0E or 0x0F or 0x1B;

    /// <summary>Encodes the next character of the run, with the escape sequence that it needs.</summary>
    public bool TryEncode(int codePoint, Span<byte> destination, out int written)
    {
        written = 0;
        if (codePoint < 0x80)
        {
            // In the Roman state all of ASCII but the backslash and the tilde stands for itself.
            bool stays = _state == Iso2022JpState.Roman && codePoint is not ('\\' or '~');
            if (IsForbidden(codePoint))
            {
                return false;
            }

            written = stays ? 0 : Switch(Iso2022JpState.Ascii, destination);
            destination[written++] = (byte)codePoint;
            return true;
        }

        if (codePoint is JapaneseEncoding.YenSign or JapaneseEncoding.Overline)
        {
            written = Switch(Iso2022JpState.Roman, destination);
            destination[written++] = codePoint == JapaneseEncoding.YenSign ? (byte)'\\' : (byte)'~';
            return true;
        }

        int katakana = codePoint - FirstHalfwidthKatakana;
        int bytes = _jis0208.EncodeJis0208(katakana is >= 0 and < 63 ? FullwidthKatakana[katakana] : codePoint);
        if (bytes == 0)
        {
            return false;
        }

        written = Switch(Iso2022JpState.Jis0208, destination);
        destination[written++] = (byte)(bytes >> 8);
        destination[written++] = (byte)bytes;
        return true;
    }

    /// <summary>Goes back to the initial state.</summary>
    /// <returns>Bytes written.</returns>
    public int Finish(Span<byte> destination) => Switch(Iso2022JpState.Ascii, destination);

    private int Switch(Iso2022JpState state, Span<byte> destination)
    {
        if (_state == state)
        {
            return 0;
        }

        _state = state;
        ReadOnlySpan<byte> escape = state switch
        {
            Iso2022JpState.Ascii => "\u001B(B"u8,
            Iso2022JpState.Roman => "\u001B(J"u8,
            _ => "\u001B$B"u8,
        };
        escape.CopyTo(destination);
        return escape.Length;
    }
}
