using Sanitizer.Stages.Encodings;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Pipeline;

/// <summary>Decides where a document longer than a window is cut: at a paragraph break, else a line break, else between characters.</summary>
internal static class WindowCutter
{
    /// <summary>The length of the first window of <paramref name="bytes"/>, behind which the document goes on.</summary>
    /// <param name="bytes">As many bytes as a window may have.</param>
    /// <param name="prior">What is known of the encoding.</param>
    public static int Cut(ReadOnlySpan<byte> bytes, EncodingPrior prior)
    {
        int unit = prior.UnitLength;
        int usable = bytes.Length - (bytes.Length % unit);
        ReadOnlySpan<byte> window = bytes[..usable];
        int line = LastLineEnd(window, prior, paragraph: false);
        int paragraph = LastLineEnd(window, prior, paragraph: true);
        if (paragraph > usable / 2)
        {
            return paragraph;
        }

        return line > 0 ? line : CharacterEnd(window, prior.Codec);
    }

    private static int LastLineEnd(ReadOnlySpan<byte> window, EncodingPrior prior, bool paragraph)
    {
        ReadOnlySpan<byte> pattern = prior.LineFeed(paragraph);
        while (true)
        {
            int at = window.LastIndexOf(pattern);
            if (at < 0)
            {
                return 0;
            }

            if (at % prior.UnitLength == 0)
            {
                return at + pattern.Length;
            }

            window = window[..(at + pattern.Length - 1)];
        }
    }

    private static int CharacterEnd(ReadOnlySpan<byte> window, TextCodec? codec)
    {
        if (codec is not null)
        {
            return LastCellEnd(window, codec);
        }

        int end = window.Length;
        for (int back = 0; back < 3 && end > 1 && (window[end - 1] & 0xC0) == 0x80; back++)
        {
            end--;
        }

        // In front of the lead byte of the last sequence; a run of continuation bytes alone is not UTF-8 and is cut anywhere.
        return end > 1 && window[end - 1] >= 0xC0 ? end - 1 : window.Length;
    }

    // What a byte is depends on those before it, so the only way to a boundary leads through the whole window. It starts at one.
    private static int LastCellEnd(ReadOnlySpan<byte> window, TextCodec codec)
    {
        Span<byte> text = stackalloc byte[TextCodec.MaxCellTextLength];
        int end = 0;
        while (end < window.Length)
        {
            CodecCell cell = codec.DecodeCell(window[end..], text);
            if (cell.Kind == CellKind.Incomplete)
            {
                break;
            }

            end += cell.SourceLength;
        }

        return end > 0 ? end : window.Length;
    }
}
