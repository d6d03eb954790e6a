using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Tells at a look of which misreadings with pairs of bytes an island may hold sequences of UTF-8. Every third character of East Asia could be a letter of some
/// alphabet; what proves something is three characters in a row all of whose bytes belong to sequences, or fewer that do not stand among others of East Asia.
/// </summary>
internal static class PairGate
{
    // The first encoding waits for so many trail bytes.
    private const uint ForNone = 1;
    private const uint ForOne = 1 << 8;
    private const uint ForTwo = 1 << 16;
    private const uint ForThree = 1 << 24;

    private static readonly int[] Numbers = [.. Enumerable.Range(0, Misreadings.OfUtf8.Count).Where(number => Misreadings.OfUtf8[number].Read.IsDouble)];

    /// <summary>The misreadings, a bit each.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="span">The island.</param>
    public static ulong Of(ReadOnlySpan<byte> text, IslandSpan span)
    {
        State state = default;
        int position = IslandFinder.ContextStart(text, span.Start, 1);
        state.IsBehindEastAsian = position < span.Start && IsEastAsian(CharacterQuad.Decode(text, ref position));
        position = span.Start;
        while (position < span.End)
        {
            Add(ref state, CharacterQuad.Decode(text, ref position));
        }

        return MisreadingsOf(state.End());
    }

    /// <summary>
    /// The same, and nothing where all is written with everyday characters: in long text of East Asia they prove nothing, and every other line has runs of
    /// them. A letter beside the island is none of them.
    /// </summary>
    public static ulong OfStrange(ReadOnlySpan<byte> text, IslandSpan span)
    {
        int end = text[span.End - 1] < 0x80 ? span.End : IslandFinder.ContextEnd(text, span.End, 1);
        return StrangeFrom(text, IslandFinder.ContextStart(text, span.Start, 1), end) < end ? Of(text, span) : 0;
    }

    // The next character that is none of every day; the end where there is none.
    private static int StrangeFrom(ReadOnlySpan<byte> text, int position, int end)
    {
        while (position < end)
        {
            int next = position;
            if (!EverydayCharacters.Has(CharacterQuad.Decode(text, ref next)))
            {
                break;
            }

            position = next;
        }

        return position;
    }

    /// <summary>The same for an island that was cut out.</summary>
    public static ulong Of(Island island)
    {
        State state = default;
        state.IsBehindEastAsian = island.Start > 0 && IsEastAsian(island.Text[island.Start - 1]);
        for (int i = island.Start; i < island.End; i++)
        {
            Add(ref state, island.Text[i]);
        }

        return MisreadingsOf(state.End());
    }

    private static void Add(ref State state, int character)
    {
        if (character == 0xFFFD)
        {
            state.AddLost();
        }
        else
        {
            state.Add(Table.RolesOf(character), IsEastAsian(character));
        }
    }

    private static ulong MisreadingsOf(int found)
    {
        ulong misreadings = 0;
        for (int i = 0; i < Numbers.Length; i++)
        {
            misreadings |= (found & (1 << i)) != 0 ? 1UL << Numbers[i] : 0;
        }

        return misreadings;
    }

    private static bool IsEastAsian(int character) => character >= IslandMeasure.FirstEastAsian;

    // For runs of one, two and more characters a number of 32 bits each: the encodings, a bit each, in which they wait for no, one, two or
    // three trail bytes, a byte each. The roles of a character are four such numbers: what waits where it stands behind what waited for none, one, two or three.
    private struct State
    {
        private const int One = 0;
        private const int Two = 1;
        private const int Long = 2;

        private Vector128<uint> _waiting;
        private Vector128<uint> _ofLong;
        private Vector128<uint> _ofShort;
        private int _lost;

        public bool IsBehindEastAsian { get; set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(in Vector128<uint> roles, bool isEastAsian)
        {
            _ofShort |= isEastAsian ? Vector128<uint>.Zero : _waiting;
            Vector128<byte> waiting = _waiting.AsByte();
            Vector128<uint> after =
                (Each(waiting, 0) & Vector128.Create(roles.GetElement(0))) | (Each(waiting, 1) & Vector128.Create(roles.GetElement(1)))
                | (Each(waiting, 2) & Vector128.Create(roles.GetElement(2))) | (Each(waiting, 3) & Vector128.Create(roles.GetElement(3)));

            // A run of one gets to be one of two, and one of two a long one; a new one starts, which counts as long where it does not stand among others of East Asia.
            Vector128<uint> first = Vector128.CreateScalar(roles.GetElement(0));
            Vector128<uint> longer = Vector128.Shuffle(after, Vector128.Create(3u, One, Two, 3u)) | (after & Vector128.Create(0, 0, uint.MaxValue, 0));
            _waiting = longer | (IsBehindEastAsian ? first : Vector128.Shuffle(first, Vector128.Create(3u, 3u, 0, 3u)));
            _ofLong |= _waiting;
            IsBehindEastAsian = isEastAsian;
        }

        // It may be any byte.
        public void AddLost()
        {
            uint any = _waiting[One] | _waiting[Two] | _waiting[Long];
            _lost |= (int)((any >> 8) | (any >> 16) | (any >> 24)) & byte.MaxValue;
            Add(Vector128<uint>.Zero, isEastAsian: false);
        }

        public readonly int End() =>
            (_lost | (int)_ofLong[Long] | (int)(_waiting[One] | _waiting[Two] | _ofShort[One] | _ofShort[Two])) & byte.MaxValue;

        // For each of the runs a byte, four times.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<uint> Each(Vector128<byte> waiting, byte which) =>
            Vector128.Shuffle(waiting, Vector128.Create((byte)0, 0, 0, 0, 4, 4, 4, 4, 8, 8, 8, 8, 12, 12, 12, 12) + Vector128.Create(which)).AsUInt32();
    }

    // The roles of the characters, a page at a time made when the first character of it is met.
    private static class Table
    {
        private const int PageBits = 8;
        private static readonly Vector128<uint>[]?[] Pages = new Vector128<uint>[0x11_0000 >> PageBits][];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<uint> RolesOf(int character) => (Pages[character >> PageBits] ?? Load(character >> PageBits))[character & ((1 << PageBits) - 1)];

        private static Vector128<uint>[] Load(int page)
        {
            Vector128<uint>[] roles = new Vector128<uint>[1 << PageBits];
            for (int i = 0; i < roles.Length; i++)
            {
                for (int encoding = 0; encoding < Numbers.Length; encoding++)
                {
                    roles[i] |= RolesOf(Misreadings.OfUtf8[Numbers[encoding]].Read.BytesInUtf8Of((page << PageBits) | i)) << encoding;
                }
            }

            // Two threads make the same.
            return Pages[page] = roles;
        }

        // What the bytes of a character may be to a sequence: a lead whose trail follows in the same character, with so many missing behind
        // it; or a trail and what follows it; or a single byte.
        private static Vector128<uint> RolesOf(uint bytes)
        {
            uint first = (bytes >> 8) & 0xFF;
            uint last = bytes & 0xFF;
            if (bytes >> 24 == 1)
            {
                return IsTrail(last) ? Vector128.Create(0, ForNone, ForOne, ForTwo) : last is >= 0xC2 and < 0xE0 ? Vector128.Create(ForOne, 0, 0, 0) : default;
            }

            if (bytes >> 24 != 2)
            {
                return default;
            }

            if (!IsTrail(first))
            {
                return !IsTrail(last) ? default : first switch
                {
                    >= 0xC2 and < 0xE0 => Vector128.Create(ForNone, 0, 0, 0),
                    >= 0xE0 and < 0xF0 => Vector128.Create(ForOne, 0, 0, 0),
                    >= 0xF0 and < 0xF5 => Vector128.Create(ForTwo, 0, 0, 0),
                    _ => default,
                };
            }

            return last switch
            {
                >= 0x20 and < 0x7F => Vector128.Create(0, ForNone, 0, 0),
                >= 0x80 and < 0xC0 => Vector128.Create(0, 0, ForNone, ForOne),
                >= 0xC2 and < 0xE0 => Vector128.Create(0, ForOne, 0, 0),
                >= 0xE0 and < 0xF0 => Vector128.Create(0, ForTwo, 0, 0),
                >= 0xF0 and < 0xF5 => Vector128.Create(0, ForThree, 0, 0),
                _ => default,
            };
        }

        private static bool IsTrail(uint value) => (value & 0xC0) == 0x80;
    }
}
