using Sanitizer.Text.Codecs;

namespace Sanitizer.Text.Patches;

/// <summary>The whole change from a source to an output: sorted entries; every byte outside them is the same on both sides.</summary>
public sealed class Patch
{
    /// <summary>A patch of some entries.</summary>
    /// <param name="entries">Sorted by position, not overlapping.</param>
    public Patch(IReadOnlyList<PatchEntry> entries) => Entries = entries;

    /// <summary>The patch that changes nothing.</summary>
    public static Patch Empty { get; } = new([]);

    /// <summary>The entries, in order.</summary>
    public IReadOnlyList<PatchEntry> Entries { get; }

    /// <summary>The entries that change text.</summary>
    public IEnumerable<Hunk> Hunks => Entries.OfType<Hunk>();

    /// <summary>Gives the output of a source.</summary>
    /// <param name="source">The source bytes that the patch was made from.</param>
    /// <exception cref="ArgumentException">The source is not the one that the patch describes.</exception>
    public byte[] Apply(ReadOnlySpan<byte> source)
    {
        List<byte> output = new(source.Length);
        int position = 0;
        foreach (PatchEntry entry in Entries)
        {
            CheckRange(entry.Source.Start, entry.Source.End, position, source.Length, nameof(source));
            int start = (int)entry.Source.Start;
            output.AddRange(source[position..start]);
            position = (int)entry.Source.End;
            ReadOnlySpan<byte> before = source[start..position];
            if (entry is TranscodeRun run)
            {
                run.Codec.DecodeRun(before, output);
            }
            else if (entry is Hunk hunk)
            {
                CheckSame(before, hunk.Before.Span, entry.Source.Start, nameof(source));
                output.AddRange(hunk.After.Span);
            }
        }

        output.AddRange(source[position..]);
        return [.. output];
    }

    /// <summary>Gives the source of an output, byte for byte.</summary>
    /// <param name="output">The output bytes that the patch led to.</param>
    /// <exception cref="ArgumentException">The output is not the one that the patch describes.</exception>
    public byte[] Revert(ReadOnlySpan<byte> output)
    {
        List<byte> source = new(output.Length);
        int position = 0;
        foreach (PatchEntry entry in Entries)
        {
            CheckRange(entry.Output.Start, entry.Output.End, position, output.Length, nameof(output));
            int start = (int)entry.Output.Start;
            source.AddRange(output[position..start]);
            position = (int)entry.Output.End;
            ReadOnlySpan<byte> after = output[start..position];
            if (entry is TranscodeRun run)
            {
                Encode(run.Codec, after, source, entry.Output.Start);
            }
            else if (entry is Hunk hunk)
            {
                CheckSame(after, hunk.After.Span, entry.Output.Start, nameof(output));
                source.AddRange(hunk.Before.Span);
            }
        }

        source.AddRange(output[position..]);
        return [.. source];
    }

    private static void Encode(TextCodec codec, ReadOnlySpan<byte> text, List<byte> destination, long offset)
    {
        if (!codec.TryEncode(text, destination))
        {
            throw new ArgumentException($"The text at byte {offset} cannot be encoded as {codec.Name}; it is not the text that the patch describes.", nameof(text));
        }
    }

    private static void CheckRange(long start, long end, int position, int length, string name)
    {
        if (start < position || end < start || end > length)
        {
            throw new ArgumentException($"The patch speaks of bytes {start} to {end}, but there are {length} bytes and {position} are already used.", name);
        }
    }

    private static void CheckSame(ReadOnlySpan<byte> found, ReadOnlySpan<byte> expected, long offset, string name)
    {
        if (!found.SequenceEqual(expected))
        {
            throw new ArgumentException($"The bytes at {offset} are not the ones that the patch describes.", name);
        }
    }
}
