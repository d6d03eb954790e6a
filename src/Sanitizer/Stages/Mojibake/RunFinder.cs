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

    /// <summary>The second byte of ß, which shows for DF, the last lead byte of two-byte sequences.</summary>
    private const byte LastLeadOfTwo = 0x9F;

    /// <summary>Finds the next run.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="from">A place that is not inside a run.</param>
    /// <param name="isWide">Whether a lead byte before a plain space is worth a look, whichever it is; in clean text it seldom is.</param>
    /// <param name="end">Behind the run's last byte.</param>
    /// <returns>The run's start; -1 where there is none.</returns>
    public static int Next(ReadOnlySpan<byte> text, int from, bool isWide, out int end)
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
            if (text[position + 1] is >= 0x82 and <= 0xB4 && MayContinue(text[position + 1], text[position + 2], isWide))
            {
                end = EndOf(text, position);
                return StartOf(text, position, from);
            }

            position += 2;
        }
    }

    // A question mark may stand for a lost byte; a space for a no-break space, mostly behind Â and Ã.
    private static bool MayContinue(byte second, byte next, bool isWide) =>
        next >= 0xC2 || next == '?' || (next == ' ' && (isWide ? second <= LastLeadOfTwo : second <= 0x83));

    private static int StartOf(ReadOnlySpan<byte> text, int position, int from)
    {
        while (position > from && RuneReader.RuneBefore(text, position, out Rune rune, out int length))
        {
            if (SingleByte.Of(rune.Value) == 0 && !(position - length > from && IsLostSecond(text, position - length, rune.Value, position)))
            {
                break;
            }

            position -= length;
        }

        return position;
    }

    // Whether a character stands for the second byte of a sequence, its lead byte before it and the third, if there is one, behind.
    private static bool IsLostSecond(ReadOnlySpan<byte> text, int start, int character, int end)
    {
        if (LostByte.StandsFor(character) == 0 || !RuneReader.RuneBefore(text, start, out Rune lead, out _))
        {
            return false;
        }

        int length = Utf8Sequence.LengthOf(SingleByte.Of(lead.Value));
        return length == 2 ? character != ' ' : length > 2 && RuneReader.RuneAt(text, end, out Rune third, out _) && (SingleByte.Of(third.Value) & 0xC0) == 0x80;
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
