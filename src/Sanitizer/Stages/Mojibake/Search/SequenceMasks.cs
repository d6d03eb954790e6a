using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Tells at a look in which encodings some characters could be a sequence of UTF-8, a bit for each entry of
/// <see cref="Misreadings.OfUtf8"/>. Most text has hardly any, so that hardly any is searched.
/// </summary>
internal static class SequenceMasks
{
    /// <summary>No encoding of one byte has characters from here on, but for a few of private use.</summary>
    private const int End = 0x2600;

    private const int Apple = 0xF8FF;

    private static readonly ulong All = (1UL << Misreadings.OfUtf8.Count) - 1;
    private static readonly ulong[] Leads = new ulong[End * 3];
    private static readonly ulong[] Trails = new ulong[End];
    private static readonly ulong Spaces;
    private static readonly ulong OfPairs;
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
            Spaces |= misreading.Read.HasNoBreakSpace && misreading.Rarity > 0 ? bit : 0;
            Trails['?'] |= misreading.Read.IsDouble ? 0 : bit;
            Trails['\''] |= misreading.Loss == Loss.Straightened ? bit : 0;
            Trails['"'] |= misreading.Loss == Loss.Straightened ? bit : 0;
        }
    }

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
                // The one character of private use that an encoding has: the apple of Macintosh, F0.
                found |= character == Apple ? ~OfPairs & All : OfPairs;
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

    /// <summary>
    /// The misreadings of which an island may hold a sequence that proves something: one all of whose bytes may be there. A letter before a
    /// space is that in any text, but for the misreadings that are met everywhere.
    /// </summary>
    public static ulong ProvableOf(ReadOnlySpan<byte> text, IslandSpan span)
    {
        ulong found = 0;
        ulong two = 0;
        ulong three = 0;
        ulong four = 0;
        ulong threeSeen = 0;
        ulong fourSeen = 0;
        ulong fourNearly = 0;
        int position = span.Start;
        int last = span.End;
        if (last < text.Length && text[last] is not ((byte)'\n' or (byte)'\r'))
        {
            last++;
        }

        while (position < last)
        {
            int character = CharacterQuad.Decode(text, ref position);
            if (character >= End)
            {
                found |= character == Apple ? ~OfPairs & All : OfPairs;
                ulong any = character == 0xFFFD ? ulong.MaxValue : 0;
                found |= (two | threeSeen | fourNearly) & any;
                fourNearly = fourSeen & any;
                fourSeen = four & any;
                threeSeen = three & any;
                two = three = four = 0;
                continue;
            }

            ulong trail = Trails[character] & (character == ' ' ? ~Spaces : ulong.MaxValue);
            found |= (two | threeSeen | fourNearly) & trail;
            fourNearly = fourSeen & trail;
            fourSeen = four & trail;
            threeSeen = three & trail;
            two = Leads[character * 3];
            three = Leads[(character * 3) + 1];
            four = Leads[(character * 3) + 2];
        }

        return found & ~OfLosses;
    }

    private static ulong TrailOf(ReadOnlySpan<int> text, int place)
    {
        int character = place < text.Length ? text[place] : 0;
        return character < End ? Trails[character] : character == 0xFFFD ? ulong.MaxValue : 0;
    }
}
