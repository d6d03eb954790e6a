using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>
/// Tells for many literals at once whether a line may have one of them: three bytes of each are looked for in 16 places at a time, by their
/// halves. A line that has a literal is never missed.
/// </summary>
internal sealed class NeedleGate
{
    /// <summary>The length of the shortest literal that can be looked for.</summary>
    public const int Fragment = 3;

    private const int Groups = 8;
    private const int Halves = 16;

    // Letters from frequent to rare: a fragment of rare ones stands in few lines by chance.
    private const string Frequent = " etaoinsrhldcumfpgwybvkxjqz";

    // A bit for each group of fragments, by the low and the high half of each of the three bytes.
    private readonly Vector128<byte>[] _low = new Vector128<byte>[Fragment];
    private readonly Vector128<byte>[] _high = new Vector128<byte>[Fragment];
    private int _count;

    /// <summary>Adds a literal of <see cref="Fragment"/> bytes or more.</summary>
    public void Add(ReadOnlySpan<byte> needle)
    {
        int best = 0;
        for (int i = 1; i + Fragment <= needle.Length; i++)
        {
            best = RarityOf(needle.Slice(i, Fragment)) > RarityOf(needle.Slice(best, Fragment)) ? i : best;
        }

        byte group = (byte)(1 << (_count++ % Groups));
        for (int i = 0; i < Fragment; i++)
        {
            int value = needle[best + i];
            _low[i] |= Vector128<byte>.Zero.WithElement(value % Halves, group);
            _high[i] |= Vector128<byte>.Zero.WithElement(value / Halves, group);
        }
    }

    /// <summary>Whether a line may have one of the literals.</summary>
    /// <param name="line">The line.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MayHaveOne(ReadOnlySpan<byte> line)
    {
        const int Step = 16;
        int position = 0;
        for (; position + Step + Fragment - 1 <= line.Length; position += Step)
        {
            Vector128<byte> found = GroupsOf(line[position..], 0) & GroupsOf(line[(position + 1)..], 1) & GroupsOf(line[(position + 2)..], 2);
            if (found != Vector128<byte>.Zero)
            {
                return true;
            }
        }

        for (; position + Fragment <= line.Length; position++)
        {
            int found = GroupsOf(line[position], 0) & GroupsOf(line[position + 1], 1) & GroupsOf(line[position + 2], 2);
            if (found != 0)
            {
                return true;
            }
        }

        return false;
    }

    private Vector128<byte> GroupsOf(ReadOnlySpan<byte> bytes, int place)
    {
        Vector128<byte> block = Vector128.Create(bytes);
        Vector128<byte> low = block & Vector128.Create((byte)(Halves - 1));
        Vector128<byte> high = Vector128.ShiftRightLogical(block, 4);
        return Vector128.Shuffle(_low[place], low) & Vector128.Shuffle(_high[place], high);
    }

    private int GroupsOf(byte value, int place) => _low[place].GetElement(value % Halves) & _high[place].GetElement(value / Halves);

    private static int RarityOf(ReadOnlySpan<byte> fragment)
    {
        int rarity = 0;
        foreach (byte value in fragment)
        {
            int place = Frequent.IndexOf((char)value, StringComparison.Ordinal);
            rarity += place < 0 ? Frequent.Length : place;
        }

        return rarity;
    }
}
