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
            if (text[position + 1] is >= 0x82 and <= 0xB4 && text[position + 2] >= 0xC2)
            {
                end = EndOf(text, position);
                return StartOf(text, position, from);
            }

            position += 2;
        }
    }

    private static int StartOf(ReadOnlySpan<byte> text, int position, int from)
    {
        while (position > from && RuneReader.RuneBefore(text, position, out Rune rune, out int length) && SingleByte.Of(rune.Value) != 0)
        {
            position -= length;
        }

        return position;
    }

    private static int EndOf(ReadOnlySpan<byte> text, int position)
    {
        while (RuneReader.RuneAt(text, position, out Rune rune, out int length) && SingleByte.Of(rune.Value) != 0)
        {
            position += length;
        }

        return position;
    }
}
