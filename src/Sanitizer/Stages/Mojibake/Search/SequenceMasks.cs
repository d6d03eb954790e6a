namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Tells at a look in which encodings some characters could be a sequence of UTF-8, a bit for each entry of
/// <see cref="Misreadings.OfUtf8"/>. Most text has hardly any, so that hardly any is searched.
/// </summary>
internal static class SequenceMasks
{
    /// <summary>No encoding of one byte has characters from here on, but for a few of private use.</summary>
    public const int End = 0x2600;

    // The one character of private use that an encoding has: the apple of Macintosh, F0.
    private const int Apple = 0xF8FF;

    private static readonly ulong All = (1UL << Misreadings.OfUtf8.Count) - 1;
    private static readonly ulong[] Leads = new ulong[End * 3];
    private static readonly ulong[] Trails = new ulong[End];
    private static readonly ulong OfStripped;

    static SequenceMasks()
    {
        for (int i = 0; i < Misreadings.OfUtf8.Count; i++)
        {
            Misreading misreading = Misreadings.OfUtf8[i];
            ulong bit = 1UL << i;
            OfPairs |= misreading.Read.IsDouble ? bit : 0;
            OfStripped |= misreading.Loss == Loss.Stripped ? bit : 0;
            OfLosses |= misreading.Loss == Loss.None ? 0 : bit;
            for (int shown = 0x80; shown <= 0xFF && !misreading.Read.IsDouble; shown++)
            {
                // A byte shows as its character, and one without as a control.
                int character = misreading.Read.Single(shown) < 0 ? shown : misreading.Read.Single(shown);
                if (character is < 0x80 or >= End)
                {
                    continue;
                }

                uint value = misreading.Read.BytesOf(character) & 0xFF;
                Trails[character] |= (value & 0xC0) == 0x80 ? bit : 0;
                if (value is >= 0xC2 and < 0xF5)
                {
                    Leads[(character * 3) + (value < 0xE0 ? 0 : value < 0xF0 ? 1 : 2)] |= bit;
                }
            }

            Trails[' '] |= misreading.Read.HasNoBreakSpace ? bit : 0;
            Trails['?'] |= misreading.Read.IsDouble ? 0 : bit;
            Trails['\''] |= misreading.Loss == Loss.Straightened ? bit : 0;
            Trails['"'] |= misreading.Loss == Loss.Straightened ? bit : 0;
        }
    }

    /// <summary>The misreadings with pairs of bytes.</summary>
    public static ulong OfPairs { get; }

    /// <summary>The misreadings that lose bytes without a trace.</summary>
    public static ulong OfLosses { get; }

    /// <summary>The misreadings of which an island may hold a sequence.</summary>
    public static ulong Of(Island island) => Of(island.Text.AsSpan(island.Start, Math.Min(island.Text.Length, island.End + 1) - island.Start), island.End - island.Start);

    /// <summary>The misreadings of which some characters may hold a sequence.</summary>
    /// <param name="text">The characters of an island and the one behind it, if there is one in its line.</param>
    /// <param name="length">The number of characters of the island.</param>
    public static ulong Of(ReadOnlySpan<int> text, int length)
    {
        ulong found = 0;
        for (int i = 0; i < length; i++)
        {
            int character = text[i];
            if (character < 0x80)
            {
                continue;
            }

            if (character >= End)
            {
                found |= OfHigh(character);
                continue;
            }

            ulong two = Leads[character * 3];
            ulong three = Leads[(character * 3) + 1];
            ulong four = Leads[(character * 3) + 2];
            found |= (two | three | four) & OfStripped;
            ulong first = TrailOf(text, i + 1);
            if ((first & (two | three | four)) != 0)
            {
                ulong second = TrailOf(text, i + 2);
                found |= (two & first) | (three & first & second) | (four & first & second & TrailOf(text, i + 3));
            }
        }

        return found;
    }

    /// <summary>The misreadings in which a character below <see cref="End"/> is the first byte of a sequence of two, three or four, and those in which it may be another byte of one.</summary>
    public static (ulong Two, ulong Three, ulong Four, ulong Trail) BytesOf(int character) =>
        (Leads[character * 3], Leads[(character * 3) + 1], Leads[(character * 3) + 2], Trails[character]);

    /// <summary>The misreadings that any character from <see cref="End"/> on may be bytes of: those of pairs, and all for the one that some encodings of one byte have.</summary>
    public static ulong OfHigh(int character) => character == Apple ? ~OfPairs & All : OfPairs;

    private static ulong TrailOf(ReadOnlySpan<int> text, int place)
    {
        int character = place < text.Length ? text[place] : 0;
        return character < End ? Trails[character] : character == 0xFFFD ? ulong.MaxValue : 0;
    }
}
