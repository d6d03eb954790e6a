using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Tells where an island ends, 32 bytes at a time: in text of other scripts islands are whole sentences.</summary>
internal static class IslandEnd
{
    /// <summary>Longer islands are cut before the next character of ASCII, at the latest at the second figure; in characters.</summary>
    private const int Long = 400;
    private const int Longest = 4000;

    private const int Lanes = 32;

    /// <summary>Where an island ends: behind its last character beyond ASCII.</summary>
    /// <param name="text">The window's text: well-formed UTF-8.</param>
    /// <param name="start">Where the island starts, at a character beyond ASCII.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call may have all the work of a window
    public static int Of(ReadOnlySpan<byte> text, int start)
    {
        State state = new() { End = start };
        for (; start + Lanes <= text.Length; start += Lanes)
        {
            if (state.EndsIn(Vector256.Create(text[start..]), start))
            {
                return state.End;
            }
        }

        // The end of the text is that of a line.
        Span<byte> last = stackalloc byte[Lanes];
        last.Fill((byte)'\n');
        text[start..].CopyTo(last);
        _ = state.EndsIn(Vector256.Create<byte>(last), start);
        return state.End;
    }

    private struct State
    {
        private int _characters;
        private uint _asciiBefore;

        // Behind the last character beyond ASCII.
        public int End { get; set; }

        // Whether the island ends in a block: before the third character of ASCII in a row, at the end of the line, or where it gets too long.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool EndsIn(Vector256<byte> block, int start)
        {
            uint beyond = block.ExtractMostSignificantBits();
            uint ascii = ~beyond;
            ulong withBefore = ((ulong)ascii << 2) | _asciiBefore;
            uint lineEnds = (Vector256.Equals(block, Vector256.Create((byte)'\n')) | Vector256.Equals(block, Vector256.Create((byte)'\r'))).ExtractMostSignificantBits();
            uint stops = (uint)((withBefore >> 2) & (withBefore >> 1) & withBefore) | lineEnds;
            uint firsts = ascii | Vector256.GreaterThanOrEqual(block, Vector256.Create((byte)0xC0)).ExtractMostSignificantBits();
            int characters = BitOperations.PopCount(firsts);
            if (_characters + characters > Long)
            {
                stops |= ascii & Behind(firsts, Long + 1 - _characters);
                stops |= Behind(firsts, Longest - _characters);
            }

            _characters += characters;
            _asciiBefore = ascii >> (Lanes - 2);
            if (stops != 0)
            {
                beyond &= (stops & (0 - stops)) - 1;
            }

            End = beyond == 0 ? End : start + Lanes - BitOperations.LeadingZeroCount(beyond);
            return stops != 0;
        }

        // The first bytes of characters without so many.
        private static uint Behind(uint firsts, int count)
        {
            firsts = count >= Lanes ? 0 : firsts;
            for (; count > 0 && firsts != 0; count--)
            {
                firsts &= firsts - 1;
            }

            return firsts;
        }
    }
}
