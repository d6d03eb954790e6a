using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sanitizer.Stages.Duplicates.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// The long lines of a document's earlier windows, byte for byte, as hashes: their text is gone by then, and a hash that nobody can
/// aim at may be deleted on. At most <see cref="MaximumLines"/> lines, about 4 MiB; the earliest stay.
/// </summary>
internal sealed class EarlierLines
{
    /// <summary>How many lines are remembered.</summary>
    public const int MaximumLines = 64 * 1024;

    // A line of about 20 words, and a block of about 100 (in bytes, so that no words need be read).
    private const int LongLine = 120;
    private const int LongBlock = 600;
    private const double Confidence = 0.92;

    // A bit for the ends of each line that is remembered: most lines of clean text are told to be new without being read.
    private const int EndsBits = 20;
    private const int EndLength = 16;

    private readonly ulong[] _ends = new ulong[(1 << EndsBits) / 64];
    private readonly SecretHash _hash = new();
    private readonly Dictionary<UInt128, int> _lines = [];

    /// <summary>Remembers the long lines of a window's final text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> text)
    {
        foreach (TextLine line in new LineEnumerator(text))
        {
            ReadOnlySpan<byte> content = text.Slice(line.Content.Start, line.Content.Length);
            int ends = EndsOf(content);
            bool mayBeKnown = ends >= 0 && IsSet(ends);
            if (ends < 0 || (_lines.Count == MaximumLines && !mayBeKnown) || !IsLong(content) || IsCut(text, line))
            {
                continue;
            }

            UInt128 hash = _hash.Of(content);
            if (_lines.Count < MaximumLines || _lines.ContainsKey(hash))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_lines, hash, out _)++;
                _ends[ends / 64] |= 1UL << ends;
            }
        }
    }

    /// <summary>The blocks of a window all of whose lines stand once in an earlier window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

            int ends = EndsOf(content);
            if (ends >= 0 && IsSet(ends) && IsLong(content) && !IsCut(text, line) && _lines.GetValueOrDefault(_hash.Of(content)) == 1)
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

    // The place of a line's length and ends among the bits; -1 where the line is too short.
    private static int EndsOf(ReadOnlySpan<byte> content) => content.Length < LongLine
        ? -1
        : (int)(Hash64.Combine(Hash64.Of(content[..EndLength]), Hash64.Of(content[^EndLength..]) + (ulong)content.Length) >> (64 - EndsBits));

    private bool IsSet(int ends) => ((_ends[ends / 64] >> ends) & 1) != 0;

    // Rows of tables, rules and lines of source code are no paragraphs.
    private static bool IsLong(ReadOnlySpan<byte> content) =>
        content.Length >= LongLine && content[0] > ' ' && content.IndexOfAny("\t|{}"u8) < 0 && content.IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0;

    // A line that fills its window may be a part of a longer one: where windows are cut is no evidence.
    private static bool IsCut(ReadOnlySpan<byte> text, TextLine line) => line.Full.Length == text.Length;
}
