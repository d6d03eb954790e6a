using System.Buffers;
using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>UTF-8. Each maximal subpart of an ill-formed sequence is one malformed cell (Encoding Standard, section 8.1.1).</summary>
internal sealed class Utf8Codec : TextCodec
{
    private const int MaxContinuations = 3;

    public Utf8Codec()
        : base("utf-8")
    {
    }

    public override CodecCell DecodeCell(ReadOnlySpan<byte> source, Span<byte> utf8)
    {
        OperationStatus status = Rune.DecodeFromUtf8(source, out _, out int read);
        switch (status)
        {
            case OperationStatus.Done:
                source[..read].CopyTo(utf8);
                return new CodecCell(CellKind.Exact, read, read);
            case OperationStatus.NeedMoreData:
                return new CodecCell(CellKind.Incomplete, read, 0);
            default:
                return new CodecCell(CellKind.Malformed, read, 0);
        }
    }

    public override int DecodeExact(ReadOnlySpan<byte> source, Span<byte> utf8, out int written)
    {
        // The last character may start where MaxCellTextLength bytes are left, so that there is room for the rest of it.
        int length = Math.Clamp(utf8.Length - MaxCellTextLength + 1, 0, source.Length);
        for (int i = 0; i < MaxContinuations && length > 0 && length < source.Length && (source[length] & 0xC0) == 0x80; i++)
        {
            length++;
        }

        if (Utf8Scanner.FirstMalformed(source[..length], out MalformedSequence malformed))
        {
            length = malformed.Start;
        }

        source[..length].CopyTo(utf8);
        written = length;
        return length;
    }

    public override bool TryEncode(Rune rune, Span<byte> destination, out int written) => rune.TryEncodeToUtf8(destination, out written);

    public override bool TryEncode(ReadOnlySpan<byte> utf8, List<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.AddRange(utf8);
        return true;
    }

    public override int CountEncoded(ReadOnlySpan<byte> utf8) => utf8.Length;
}
