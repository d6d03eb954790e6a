namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>Tells most keys that are not in a table from those that may be: a bit for each of 2^17 places, 16 KiB, which stays in a processor's nearest memory.</summary>
internal sealed class KeyFilter
{
    private const int PlaceBits = 17;
    private const int CellBits = 64;

    private readonly ulong[] _cells = new ulong[(1 << PlaceBits) / CellBits];

    /// <summary>Adds a key whose bits are all well mixed.</summary>
    public void Add(ulong key) => _cells[CellOf(key)] |= 1UL << (int)key;

    /// <summary>False where the key was not added for certain.</summary>
    public bool MayHave(ulong key) => (_cells[CellOf(key)] & (1UL << (int)key)) != 0;

    private static int CellOf(ulong key) => (int)(key >> (CellBits - PlaceBits + 6));
}
