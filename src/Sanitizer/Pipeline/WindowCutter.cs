using Sanitizer.Stages.Encodings;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Pipeline;

/// <summary>Decides where a document longer than a window is cut: at a paragraph break, else a line break, else behind a space, else between characters.</summary>
internal static class WindowCutter
{
    /// <summary>Bytes of the end in which a space is looked for: a word is not worth a shorter window.</summary>
    private const int LongestWord = 1 << 12;

    /// <summary>The length of the first window of <paramref name="bytes"/>, behind which the document goes on.</summary>
    /// <param name="bytes">As many bytes as a window may have.</param>
    /// <param name="prior">What is known of the encoding.</param>
    public static int Cut(ReadOnlySpan<byte> bytes, EncodingPrior prior)
    {
        int unit = prior.UnitLength;
        int usable = bytes.Length - (bytes.Length % unit);
        ReadOnlySpan<byte> window = bytes[..usable];
        int paragraph = LastParagraphEnd(window, prior);
        if (paragraph > usable / 2)
        {
            return paragraph;
        }

        int line = LastEnd(window, prior.LineFeed(twice: false), unit);
        return line > 0 ? line : SpaceEnd(window, prior.Codec) is int space and > 0 ? space : CharacterEnd(window, prior.Codec);
    }

    // Behind the last space, so that no reference, address or sequence is cut in two; 0 where there is none, or a space may be something else.
    private static int SpaceEnd(ReadOnlySpan<byte> window, TextCodec? codec)
    {
        int near = window.Length - Math.Min(window.Length / 2, LongestWord);
        int space = codec is null ? window[near..].LastIndexOf((byte)' ') : -1;
        return space < 0 ? 0 : near + space + 1;
    }

    private static int LastParagraphEnd(ReadOnlySpan<byte> window, EncodingPrior prior)
    {
        int unit = prior.UnitLength;
        ReadOnlySpan<byte> feeds = prior.LineFeed(twice: true);
        Span<byte> withReturn = stackalloc byte[3 * unit];
        withReturn.Clear();
        feeds[..unit].CopyTo(withReturn);
        withReturn[unit + feeds[..unit].IndexOf((byte)'\n')] = (byte)'\r';
        feeds[..unit].CopyTo(withReturn[(2 * unit)..]);
        return Math.Max(LastEnd(window, feeds, unit), LastEnd(window, withReturn, unit));
    }

    /// <summary>The place behind the last occurrence of whole units, or 0.</summary>
    private static int LastEnd(ReadOnlySpan<byte> window, ReadOnlySpan<byte> pattern, int unit)
    {
        while (true)
        {
            int at = window.LastIndexOf(pattern);
            if (at < 0)
            {
                return 0;
            }

            if (at % unit == 0)
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
