using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// Finds the runs of characters from windows-1252's and latin-1's upper half that hold a lead byte of UTF-8 with something beyond
/// ASCII behind it. Clean French is passed at the speed of the search for the byte C3.
/// </summary>
internal static class RunFinder
{
    /// <summary>All characters from U+00C2 to U+00F4, which show for UTF-8's lead bytes C2 to F4, start with this byte.</summary>
    private const byte LeadOfLeads = 0xC3;

    /// <summary>The start of the next run from a place that is not inside one; -1 where there is none.</summary>
    public static int Next(ReadOnlySpan<byte> text, int from, out int end)
    {
        int position = from;
        while (true)
        {
            int found = text[position..].IndexOf(LeadOfLeads);
            if (found < 0 || position + found + 2 >= text.Length)
            {
                end = text.Length;
                return -1;
            }

            position += found;
            if (text[position + 1] is >= 0x82 and <= 0xB4 && MayContinue(text[position + 1], text[position + 2]))
            {
                end = EndOf(text, position);
                return StartOf(text, position, from);
            }

            position += 2;
        }
    }

    // A question mark may stand for a lost byte; a space for a no-break space, which is worth a look behind Â and Ã only.
    private static bool MayContinue(byte second, byte next) => next >= 0xC2 || next == '?' || (next == ' ' && second <= 0x83);

    private static int StartOf(ReadOnlySpan<byte> text, int position, int from)
    {
        while (position > from && RuneReader.RuneBefore(text, position, out Rune rune, out int length))
        {
            if (SingleByte.Of(rune.Value) == 0)
            {
                bool isLost = LostByte.StandsFor(rune.Value) != 0 && position - length > from
                    && RuneReader.RuneBefore(text, position - length, out Rune lead, out int leadLength)
                    && Utf8Sequence.LengthOf(SingleByte.Of(lead.Value)) >= (rune.Value == ' ' ? 3 : 2);
                if (!isLost)
                {
                    break;
                }
            }

            position -= length;
        }

        return position;
    }

    private static int EndOf(ReadOnlySpan<byte> text, int position)
    {
        int missing = 0;
        while (RuneReader.RuneAt(text, position, out Rune rune, out int length))
        {
            byte value = SingleByte.Of(rune.Value);
            if (value == 0)
            {
                value = missing > 0 ? LostByte.StandsFor(rune.Value) : (byte)0;
                if (value == 0)
                {
                    break;
                }
            }

            missing = value >= 0xC2 ? Utf8Sequence.LengthOf(value) - 1 : missing - 1;
            position += length;
        }

        return position;
    }
}
