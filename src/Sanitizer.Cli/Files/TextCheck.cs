using System.Buffers;
using Sanitizer.Stages.Encodings;

namespace Sanitizer.Cli.Files;

/// <summary>Tells files that are no text, such as pictures and programs, which <c>--in-place</c> would ruin.</summary>
internal static class TextCheck
{
    private const int SampleLength = 64 << 10;

    /// <summary>
    /// The part of controls from which a file counts as no text. Compressed data has a tenth, as random bytes have; text that was
    /// damaged has a stray control here and there. UTF-16 and UTF-32, which are full of NULs, are told first.
    /// </summary>
    private const double MostControls = 0.05;

    // Tabs, line ends, form feeds, backspaces and escapes occur in text.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(value => (byte)value).Where(value => value is not ((byte)'\b' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or 0x1B))]);

    /// <summary>Whether a file is text by its first bytes. The stream is left at its start.</summary>
    public static bool IsText(Stream stream)
    {
        byte[] buffer = new byte[(int)Math.Min(SampleLength, stream.Length)];
        ReadOnlySpan<byte> sample = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        stream.Position = 0;
        int controls = 0;
        for (ReadOnlySpan<byte> rest = sample; rest.IndexOfAny(Controls) is int at and >= 0; rest = rest[(at + 1)..])
        {
            controls++;
        }

        return controls <= sample.Length * MostControls || IsWide(EncodingReport.Of(sample).Guesses[0].Encoding);
    }

    private static bool IsWide(string encoding) =>
        encoding.StartsWith("utf-16", StringComparison.Ordinal) || encoding.StartsWith("utf-32", StringComparison.Ordinal);
}
