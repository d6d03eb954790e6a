namespace Sanitizer.Stages.Injection;

/// <summary>Finds where a word of the lexicon may start, by its first two characters: a bit for each pair of them, two of which may share one.</summary>
internal sealed class LexiconPairs
{
    // Some 600 words set one bit in a hundred.
    private const int Bits = 16;

    private readonly ulong[] _starts = new ulong[(1 << Bits) / 64];

    /// <summary>Takes the words.</summary>
    /// <exception cref="ArgumentException">A word is shorter than two characters.</exception>
    public LexiconPairs(IReadOnlyList<LexiconEntry> entries)
    {
        foreach (LexiconEntry entry in entries)
        {
            if (entry.Text.Length < 2)
            {
                throw new ArgumentException("A word of the lexicon has two characters or more.", nameof(entries));
            }

            int bit = BitOf(entry.Text[0], entry.Text[1]);
            _starts[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>The first place at or behind another where a word may start; -1 where there is none.</summary>
    public int IndexOf(ReadOnlySpan<char> text, int from)
    {
        ulong[] starts = _starts;
        for (int i = from; i + 1 < text.Length; i++)
        {
            int bit = BitOf(text[i], text[i + 1]);
            if ((starts[bit >> 6] & (1UL << bit)) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int BitOf(char first, char second) => (int)((((uint)first * 0x9E3779B1) ^ ((uint)second * 0x85EBCA77)) >> (32 - Bits));
}
