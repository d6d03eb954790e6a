using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>An encoding in which ASCII bytes stand for themselves wherever a character starts.</summary>
internal abstract class AsciiCompatibleCodec : TextCodec
{
    private const int BufferLength = 512;

    private protected AsciiCompatibleCodec(string name)
        : base(name)
    {
    }

    public sealed override bool TryEncode(Rune rune, Span<byte> destination, out int written)
    {
        if (rune.IsAscii)
        {
            destination[0] = (byte)rune.Value;
            written = 1;
            return true;
        }

        written = EncodeTable.Write(Lookup(rune.Value), destination);
        return written > 0;
    }

    public sealed override bool TryEncode(ReadOnlySpan<byte> utf8, List<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Span<byte> buffer = stackalloc byte[BufferLength];
        int filled = 0;
        bool complete = true;
        while (complete && !utf8.IsEmpty)
        {
            if (filled > BufferLength - MaxEncodedLength)
            {
                destination.AddRange(buffer[..filled]);
                filled = 0;
            }

            int read = AsciiRun.Copy(utf8, buffer[filled..]);
            int written = read;
            if (read == 0)
            {
                _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out read);
                written = EncodeTable.Write(Lookup(rune.Value), buffer[filled..]);
                complete = written > 0;
            }

            filled += written;
            utf8 = utf8[read..];
        }

        destination.AddRange(buffer[..filled]);
        return complete;
    }

    public override int CountEncoded(ReadOnlySpan<byte> utf8)
    {
        Span<byte> cell = stackalloc byte[MaxEncodedLength];
        int count = 0;
        while (!utf8.IsEmpty)
        {
            int read = AsciiRun.Count(utf8);
            count += read;
            if (read == 0)
            {
                _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out read);
                count += EncodeTable.Write(Lookup(rune.Value), cell);
            }

            utf8 = utf8[read..];
        }

        return count;
    }

    /// <summary>The bytes of a character beyond ASCII in the form of <see cref="EncodeTable"/>, 0 where it has none.</summary>
    private protected abstract uint Lookup(int codePoint);
}
