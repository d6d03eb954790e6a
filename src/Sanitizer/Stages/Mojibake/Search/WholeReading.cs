namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Tells at a look that UTF-8 read as windows-1252 or latin-1 is what happened to some islands: each of their characters beyond ASCII belongs to
/// a whole sequence, and in no other encoding all do, unless their bytes are the same there.
/// </summary>
internal static class WholeReading
{
    private static readonly Misreading[] All = [.. Misreadings.OfUtf8.Where(misreading => misreading.Loss == Loss.None)];
    private static readonly Misreading[] Common = [.. All.Where(misreading => misreading.Rarity <= 0)];

    /// <summary>The misreading, of two with the same bytes the one that is met more often; null where a search has to tell.</summary>
    public static Misreading? Of(List<Island> islands)
    {
        foreach (Misreading misreading in Common)
        {
            if (IsAllOf(islands, misreading.Read))
            {
                return Array.TrueForAll(All, other => ReferenceEquals(other, misreading) || !Rivals(other.Read, misreading.Read, islands)) ? misreading : null;
            }
        }

        return null;
    }

    private static bool IsAllOf(List<Island> islands, Reading read)
    {
        foreach (Island island in islands)
        {
            if (!WholeSequence.IsAllOf(CharactersOf(island), read.BytesOfFirst))
            {
                return false;
            }
        }

        return true;
    }

    // Whether all islands may be whole sequences in another encoding, too, and not the same ones.
    private static bool Rivals(Reading other, Reading read, List<Island> islands)
    {
        if (other.IsDouble)
        {
            return !islands.Exists(island => HasNone(other, CharactersOf(island)));
        }

        return !islands.TrueForAll(island => HasSameBytes(other, read, CharactersOf(island))) && IsAllOf(islands, other);
    }

    private static bool HasNone(Reading read, ReadOnlySpan<int> characters)
    {
        foreach (int character in characters)
        {
            if (character >= 0x80 && read.BytesInUtf8Of(character) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSameBytes(Reading left, Reading right, ReadOnlySpan<int> characters)
    {
        ReadOnlySpan<byte> leftBytes = left.BytesOfFirst;
        ReadOnlySpan<byte> rightBytes = right.BytesOfFirst;
        foreach (int character in characters)
        {
            if ((uint)character < (uint)leftBytes.Length && leftBytes[character] != rightBytes[character])
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<int> CharactersOf(Island island) => island.Text.AsSpan(island.Start..island.End);
}
