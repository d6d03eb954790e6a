using System.Buffers;
using Sanitizer.Text;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>
/// The parts of some bytes that tell encodings apart: what stands around bytes beyond ASCII. In all encodings that contain ASCII the rest
/// reads the same.
/// </summary>
internal sealed class Sample
{
    /// <summary>Bytes of the parts at most; beyond that the answer no longer changes.</summary>
    private const int MaximumLength = 6 << 10;

    /// <summary>Bytes of one part at most; behind it the sample goes on where a character surely starts.</summary>
    private const int MaximumPartLength = 512;

    /// <summary>Parts are taken beyond the maximum for the sake of bytes that have occurred fewer times.</summary>
    private const int FewTimes = 2;

    /// <summary>A part of so many bytes at most counts once, however often it stands: a hundred times the same word is one piece of evidence.</summary>
    private const int LongestRepeat = 64;

    /// <summary>ASCII bytes behind a byte beyond it that its reading may change: the second byte of a character and the model's memory.</summary>
    private const int Tail = 4;

    /// <summary>ASCII bytes in front that the model remembers.</summary>
    private const int Memory = 3;

    /// <summary>Below it no byte is the second of a character, in any encoding that contains ASCII.</summary>
    private const byte FirstTrail = 0x30;

    private static readonly SearchValues<byte> HighBytes = SearchValues.Create([.. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    private readonly List<Range> _parts = [];
    private readonly HashSet<ulong> _seen = [];
    private readonly int[] _counts = new int[0x100];

    private Sample()
    {
    }

    /// <summary>The parts, in order.</summary>
    public IReadOnlyList<Range> Parts => _parts;

    /// <summary>How often each byte occurs in the parts.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>How many bytes beyond ASCII the parts have.</summary>
    public int HighByteCount => _counts.AsSpan(0x80).ToArray().Sum();

    /// <summary>ASCII that stands in front of a part and is not part of it.</summary>
    public static ReadOnlySpan<byte> MemoryOf(ReadOnlySpan<byte> bytes, Range part)
    {
        int start = part.Start.Value;
        int memory = Math.Min(start, Memory);
        ReadOnlySpan<byte> before = bytes.Slice(start - memory, memory);
        int last = before.LastIndexOfAny(HighBytes);
        return before[(last + 1)..];
    }

    /// <summary>Takes the parts of some bytes.</summary>
    public static Sample Take(ReadOnlySpan<byte> bytes)
    {
        Sample sample = new();
        int taken = 0;
        int position = 0;
        while (position < bytes.Length)
        {
            int next = bytes[position..].IndexOfAny(HighBytes);
            if (next < 0)
            {
                break;
            }

            int start = position + next;
            int end = EndOf(bytes, start);
            bool isRepeated = end - start <= LongestRepeat && !sample._seen.Add(Hash64.Of(bytes[start..end]));
            if (!isRepeated && (taken < MaximumLength || sample.IsNews(bytes[start..end])))
            {
                sample.Add(bytes, start, end);
                taken += end - start;
            }

            position = end;
            if (end < bytes.Length && bytes[end] >= FirstTrail && bytes[end - 1] >= 0x80)
            {
                int safe = bytes[end..].IndexOfAnyInRange((byte)0, (byte)(FirstTrail - 1));
                position = safe < 0 ? bytes.Length : end + safe;
            }
        }

        return sample;
    }

    private static int EndOf(ReadOnlySpan<byte> bytes, int start)
    {
        int end = start;
        int limit = Math.Min(bytes.Length, start + MaximumPartLength);
        for (int ascii = 0; end < limit && ascii < Tail + Memory; end++)
        {
            ascii = bytes[end] < 0x80 ? ascii + 1 : 0;
        }

        return end;
    }

    private bool IsNews(ReadOnlySpan<byte> part)
    {
        foreach (byte value in part)
        {
            if (value >= 0x80 && _counts[value] < FewTimes)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(ReadOnlySpan<byte> bytes, int start, int end)
    {
        _parts.Add(start..end);
        foreach (byte value in bytes[start..end])
        {
            _counts[value]++;
        }
    }
}
