using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Tells at a look of which misreadings with pairs of bytes an island may hold sequences of UTF-8. Every third character of East Asia could be a letter of some
/// alphabet; what proves something is three characters in a row all of whose bytes belong to sequences, or fewer that do not stand among others of East Asia.
/// </summary>
internal static class PairGate
{
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
            return;
        }

        Roles[] table = Table.OfFirstPlane;
        Roles roles = character < table.Length ? table[character] : Table.RolesOf(character);
        state.Add(in roles, IsEastAsian(character));
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

    // What the bytes of a character may be to a sequence, for each encoding a bit: a lead whose trail follows in the same character, with so
    // many missing behind it; or a trail and what follows it; or a single byte.
    private struct Roles
    {
        public byte Whole;
        public byte LeadOfThree;
        public byte LeadOfFour;
        public byte TwoTrails;
        public byte TrailAndLeadOfTwo;
        public byte TrailAndLeadOfThree;
        public byte TrailAndLeadOfFour;
        public byte TrailAndPlain;
        public byte Trail;
        public byte Lead;
    }

    // For runs of one, two and more characters the encodings in which they wait for no, one, two or three trail bytes.
    private struct State
    {
        public bool IsBehindEastAsian;
        private int _found;
        private int _ended;
        private Waiting _one;
        private Waiting _two;
        private Waiting _long;

        public void Add(ref readonly Roles roles, bool isEastAsian)
        {
            _found |= isEastAsian ? 0 : _ended;
            Waiting longer = _long.After(in roles);
            Waiting three = _two.After(in roles);
            longer.Join(in three);
            Waiting two = _one.After(in roles);
            Waiting one = new() { None = roles.Whole, One = roles.LeadOfThree | roles.Lead, Two = roles.LeadOfFour };
            if (!IsBehindEastAsian)
            {
                longer.Join(in one);
                one = default;
            }

            (_one, _two, _long) = (one, two, longer);
            _found |= _long.None;
            _ended = _one.None | _two.None;
            IsBehindEastAsian = isEastAsian;
        }

        // It may be any byte.
        public void AddLost()
        {
            _found |= _one.Any | _two.Any | _long.Any;
            Roles none = default;
            Add(in none, isEastAsian: false);
        }

        public readonly int End() => _found | _ended;
    }

    private struct Waiting
    {
        public int None;
        public int One;
        public int Two;
        public int Three;

        public readonly int Any => One | Two | Three;

        public readonly Waiting After(ref readonly Roles roles) => new()
        {
            None = (None & roles.Whole) | (One & (roles.TrailAndPlain | roles.Trail)) | (Two & roles.TwoTrails),
            One = (None & (roles.LeadOfThree | roles.Lead)) | (One & roles.TrailAndLeadOfTwo) | (Two & roles.Trail) | (Three & roles.TwoTrails),
            Two = (None & roles.LeadOfFour) | (One & roles.TrailAndLeadOfThree) | (Three & roles.Trail),
            Three = One & roles.TrailAndLeadOfFour,
        };

        public void Join(ref readonly Waiting other)
        {
            None |= other.None;
            One |= other.One;
            Two |= other.Two;
            Three |= other.Three;
        }
    }

    // Made when the first text of East Asia is met.
    private static class Table
    {
        public static readonly Roles[] OfFirstPlane = Load();

        public static Roles RolesOf(int character)
        {
            Roles roles = default;
            for (int i = 0; i < Numbers.Length; i++)
            {
                Add(ref roles, Misreadings.OfUtf8[Numbers[i]].Read.BytesInUtf8Of(character), (byte)(1 << i));
            }

            return roles;
        }

        private static Roles[] Load()
        {
            Roles[] table = new Roles[0x10000];
            for (int character = 0x80; character < table.Length; character++)
            {
                table[character] = RolesOf(character);
            }

            return table;
        }

        private static void Add(ref Roles roles, uint bytes, byte bit)
        {
            uint first = (bytes >> 8) & 0xFF;
            uint last = bytes & 0xFF;
            if (bytes >> 24 == 1)
            {
                roles.Trail |= IsTrail(last) ? bit : (byte)0;
                roles.Lead |= last is >= 0xC2 and < 0xE0 ? bit : (byte)0;
                return;
            }

            if (bytes >> 24 != 2)
            {
                return;
            }

            if (IsTrail(first))
            {
                roles.TwoTrails |= IsTrail(last) ? bit : (byte)0;
                roles.TrailAndPlain |= last is >= 0x20 and < 0x7F ? bit : (byte)0;
                roles.TrailAndLeadOfTwo |= last is >= 0xC2 and < 0xE0 ? bit : (byte)0;
                roles.TrailAndLeadOfThree |= last is >= 0xE0 and < 0xF0 ? bit : (byte)0;
                roles.TrailAndLeadOfFour |= last is >= 0xF0 and < 0xF5 ? bit : (byte)0;
            }
            else if (IsTrail(last))
            {
                roles.Whole |= first is >= 0xC2 and < 0xE0 ? bit : (byte)0;
                roles.LeadOfThree |= first is >= 0xE0 and < 0xF0 ? bit : (byte)0;
                roles.LeadOfFour |= first is >= 0xF0 and < 0xF5 ? bit : (byte)0;
            }
        }

        private static bool IsTrail(uint value) => (value & 0xC0) == 0x80;
    }
}
