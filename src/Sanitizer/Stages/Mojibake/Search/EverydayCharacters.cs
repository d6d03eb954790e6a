using System.Runtime.CompilerServices;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// The characters that text of East Asia is written with every day: those of the first levels of the four national standards, their syllables,
/// and marks. Misread text is full of others, whatever its language is: what UTF-8 makes of the bytes knows no levels.
/// </summary>
internal static class EverydayCharacters
{
    private const int End = 0x1_0000;

    // The first levels, by their first and their last pair of bytes, and the least second byte.
    private static readonly (string Encoding, int First, int Last, int LeastTrail)[] Levels =
        [("gb18030", 0xB0A1, 0xD7F9, 0xA1), ("big5", 0xA440, 0xC67E, 0x40), ("shift_jis", 0x889F, 0x9872, 0x40), ("euc-kr", 0xB0A1, 0xC8FE, 0xA1)];

    // Punctuation and kana, and what stands for ASCII in full width.
    private static readonly (int First, int Last)[] Ranges = [(0, 'A' - 1), ('Z' + 1, 'a' - 1), ('z' + 1, 0x7F), (0xB7, 0xB7), (0x2010, 0x2027), (0x3000, 0x30FF), (0xFF01, 0xFF60)];

    private static readonly ulong[] Bits = Load();

    /// <summary>Whether a character is one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(int character) => (uint)character < End && ((Bits[character >> 6] >> (character & 63)) & 1) != 0;

    private static ulong[] Load()
    {
        ulong[] bits = new ulong[End / 64];
        foreach ((int first, int last) in Ranges)
        {
            for (int character = first; character <= last; character++)
            {
                Add(bits, character);
            }
        }

        foreach ((string encoding, int first, int last, int leastTrail) in Levels)
        {
            Reading reading = Misreadings.OfUtf8.First(misreading => misreading.Read.Name == encoding).Read;
            for (int pair = first; pair <= last; pair++)
            {
                if ((pair & 0xFF) >= leastTrail && reading.Pair(pair >> 8, pair & 0xFF) is >= IslandMeasure.FirstEastAsian and < End and int character)
                {
                    Add(bits, character);
                }
            }
        }

        return bits;
    }

    private static void Add(ulong[] bits, int character) => bits[character >> 6] |= 1UL << (character & 63);
}
