using System.Numerics;
using System.Runtime.Intrinsics;

namespace Sanitizer.Language.Words;

/// <summary>The letters and digits among 64 bytes, a bit for each, so that a word of ASCII is found without a look at each of its bytes.</summary>
internal struct AsciiRun
{
    /// <summary>How many bytes are looked at once.</summary>
    public const int Size = 64;

    private int _start;
    private ulong _parts;
    private ulong _others;

    /// <summary>
    /// Finds the next word behind <paramref name="position"/>, where only ASCII stands before and right behind it and all of it in the
    /// same 64 bytes; else false, and <paramref name="position"/> is where a word may begin.
    /// </summary>
    public bool TryFind(ReadOnlySpan<byte> text, ref int position, out int end)
    {
        end = position;
        bool fresh = false;
        while (true)
        {
            int offset = position - _start;
            if ((uint)offset >= Size || _parts + _others == 0)
            {
                if (position > text.Length - Size)
                {
                    return false;
                }

                Look(text, position);
                offset = 0;
                fresh = true;
            }

            ulong parts = _parts >> offset;
            ulong others = _others >> offset;
            int start = BitOperations.TrailingZeroCount(parts);
            int stop = BitOperations.TrailingZeroCount(others);
            if (stop < start)
            {
                position += stop;
                return false;
            }

            if (parts == 0)
            {
                position = _start + Size;
                continue;
            }

            int length = BitOperations.TrailingZeroCount(~(parts >> start));
            position += start;
            if (position - _start + length < Size)
            {
                end = position + length;
                return stop != start + length;
            }

            if (fresh && position == _start)
            {
                return false;
            }

            _start = int.MinValue / 2;
        }
    }

    private void Look(ReadOnlySpan<byte> text, int position)
    {
        ReadOnlySpan<byte> near = text.Slice(position, Size);
        Vector256<byte> low = Vector256.Create(near);
        Vector256<byte> high = Vector256.Create(near[Vector256<byte>.Count..]);
        _start = position;
        _parts = Parts(low).ExtractMostSignificantBits() | ((ulong)Parts(high).ExtractMostSignificantBits() << Vector256<byte>.Count);
        _others = low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count);
    }

    // The bit that tells capitals from small letters is set in no byte beyond ASCII that would then be a letter.
    private static Vector256<byte> Parts(Vector256<byte> bytes) =>
        Vector256.LessThanOrEqual((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)('z' - 'a')))
        | Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9));
}
