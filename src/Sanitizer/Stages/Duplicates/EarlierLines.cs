using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Sanitizer.Stages.Duplicates.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// The long lines of a document's earlier windows, byte for byte, as digests: their text is gone by then, and a digest that nobody can
/// forge may be deleted on. At most <see cref="MaximumLines"/> lines, about 4 MiB; the earliest stay.
/// </summary>
internal sealed class EarlierLines
{
    /// <summary>How many lines are remembered.</summary>
    public const int MaximumLines = 64 * 1024;

    // A line of about 20 words, and a block of about 100 (in bytes, so that no words need be read).
    private const int LongLine = 120;
    private const int LongBlock = 600;
    private const double Confidence = 0.92;

    private readonly Dictionary<ulong, (UInt128 Digest, int Seen)> _lines = [];

    /// <summary>Remembers the long lines of a window's final text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        foreach (TextLine line in new LineEnumerator(text))
        {
            ReadOnlySpan<byte> content = text.Slice(line.Content.Start, line.Content.Length);
            if (!IsLong(content) || IsCut(text, line))
            {
                continue;
            }

            ulong key = Hash64.Of(content);
            if (_lines.Count < MaximumLines || _lines.ContainsKey(key))
            {
                ref (UInt128 Digest, int Seen) entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_lines, key, out bool known);
                entry = (known ? entry.Digest : DigestOf(content), entry.Seen + 1);
            }
        }
    }

    /// <summary>The blocks of a window all of whose lines stand once in an earlier window.</summary>
    public List<Region> Find(ReadOnlySpan<byte> text)
    {
        List<Region> regions = [];
        int start = -1;
        int contentEnd = 0;
        int fullEnd = 0;
        int lines = 0;
        foreach (TextLine line in new LineEnumerator(text))
        {
            ReadOnlySpan<byte> content = text.Slice(line.Content.Start, line.Content.Length);
            if (content.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
            {
                continue;
            }

            if (IsLong(content) && !IsCut(text, line) && _lines.TryGetValue(Hash64.Of(content), out (UInt128 Digest, int Seen) entry) && entry.Seen == 1 && entry.Digest == DigestOf(content))
            {
                start = start < 0 ? line.Full.Start : start;
                contentEnd = line.Content.End;
                fullEnd = line.Full.End;
                lines++;
                continue;
            }

            Close(regions, start, contentEnd, fullEnd, lines);
            start = -1;
            lines = 0;
        }

        Close(regions, start, contentEnd, fullEnd, lines);
        return regions;
    }

    private static void Close(List<Region> regions, int start, int contentEnd, int fullEnd, int lines)
    {
        if (start >= 0 && contentEnd - start >= LongBlock)
        {
            string why = string.Create(CultureInfo.InvariantCulture, $"{lines} long lines stand in an earlier part of the document; {contentEnd - start} bytes");
            regions.Add(new Region(RepeatedBlock.Rule, Confidence, why, start, contentEnd, fullEnd));
        }
    }

    // Rows of tables, rules and lines of source code are no paragraphs.
    private static bool IsLong(ReadOnlySpan<byte> content) =>
        content.Length >= LongLine && content[0] > ' ' && content.IndexOfAny("\t|{}"u8) < 0 && content.IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0;

    // A line that fills its window may be a part of a longer one: where windows are cut is no evidence.
    private static bool IsCut(ReadOnlySpan<byte> text, TextLine line) => line.Full.Length == text.Length;

    private static UInt128 DigestOf(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(content, digest);
        return MemoryMarshal.Read<UInt128>(digest);
    }
}
