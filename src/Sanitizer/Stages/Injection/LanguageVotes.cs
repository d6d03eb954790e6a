using System.Runtime.CompilerServices;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Counts for up to 64 languages at once: bit i of plane p is bit p of the count of language i, so that a vote for many languages costs no
/// more than one for a single one.
/// </summary>
internal ref struct LanguageVotes
{
    /// <summary>How many planes a count needs: no sample has 2^20 words.</summary>
    public const int Planes = 20;

    private readonly Span<ulong> _planes;

    /// <summary>Takes the memory to count in.</summary>
    /// <param name="planes">As many places as there are planes, all zero.</param>
    public LanguageVotes(Span<ulong> planes) => _planes = planes;

    /// <summary>Adds one to the count of each language of a set, or two.</summary>
    /// <param name="languages">A bit for each language.</param>
    /// <param name="plane">0 to add one, 1 to add two.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Add(ulong languages, int plane = 0)
    {
        for (; languages != 0; plane++)
        {
            ulong carry = _planes[plane] & languages;
            _planes[plane] ^= languages;
            languages = carry;
        }
    }

    /// <summary>The count of a language.</summary>
    public readonly int Of(int language)
    {
        int count = 0;
        for (int plane = 0; plane < Planes; plane++)
        {
            count |= (int)((_planes[plane] >> language) & 1) << plane;
        }

        return count;
    }
}
