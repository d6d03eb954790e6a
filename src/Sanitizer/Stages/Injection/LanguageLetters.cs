using System.Runtime.CompilerServices;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// The small form of a letter, and which languages do not write it, in one look-up. Pages are filled when they are first needed; two threads
/// that fill the same page write the same.
/// </summary>
internal sealed class LanguageLetters
{
    private const int PageBits = 8;

    private readonly (char Lower, ulong Strangers)[]?[] _pages = new (char, ulong)[0x10000 >> PageBits][];
    private readonly string[] _alphabets;

    /// <summary>Takes the alphabets of up to 64 languages.</summary>
    public LanguageLetters(string[] alphabets) => _alphabets = alphabets;

    /// <summary>The small form of a character of the basic plane, and a bit for each language that does not write it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (char Lower, ulong Strangers) Of(int character) =>
        (_pages[character >> PageBits] ?? Fill(character >> PageBits))[character & ((1 << PageBits) - 1)];

    private (char Lower, ulong Strangers)[] Fill(int number)
    {
        (char Lower, ulong Strangers)[] page = new (char, ulong)[1 << PageBits];
        for (int i = 0; i < page.Length; i++)
        {
            char lower = char.ToLowerInvariant((char)((number << PageBits) + i));
            page[i] = (lower, StrangersTo(lower));
        }

        _pages[number] = page;
        return page;
    }

    private ulong StrangersTo(char lower)
    {
        ulong strangers = 0;
        for (int i = 0; i < _alphabets.Length; i++)
        {
            strangers |= Convention.IsLetterOf(_alphabets[i], lower) ? 0 : 1UL << i;
        }

        return strangers;
    }
}
