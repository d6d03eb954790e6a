using System.Runtime.CompilerServices;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// The scripts of letters and marks, in one look-up a character. Pages are filled when they are first needed; two threads that fill
/// the same page write the same.
/// </summary>
internal static class LetterScripts
{
    private const int PageBits = 8;
    private static readonly byte[]?[] Pages = new byte[0x110000 >> PageBits][];

    /// <summary>The script of the letter or mark at a place; common where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Script At(ReadOnlySpan<byte> text, int position, out int length)
    {
        byte first = text[position];
        if (first < 0x80)
        {
            length = 1;
            return (uint)((first | 0x20) - 'a') <= 'z' - 'a' ? Script.Latin : Script.Common;
        }

        // The text is well formed: a lead byte says how many bytes follow, and none of them need be checked.
        if (first < 0xE0 && position + 1 < text.Length)
        {
            length = 2;
            return Of(((first & 0x1F) << 6) | (text[position + 1] & 0x3F));
        }

        if (first < 0xF0 && position + 2 < text.Length)
        {
            length = 3;
            return Of(((first & 0x0F) << 12) | ((text[position + 1] & 0x3F) << 6) | (text[position + 2] & 0x3F));
        }

        _ = RuneReader.RuneAt(text, position, out Rune rune, out length);
        return Of(rune.Value);
    }

    /// <summary>The script of a letter or mark; common for everything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Script Of(int character)
    {
        byte[] page = Pages[character >> PageBits] ?? Fill(character >> PageBits);
        return (Script)page[character & ((1 << PageBits) - 1)];
    }

    private static byte[] Fill(int number)
    {
        byte[] page = new byte[1 << PageBits];
        for (int i = 0; i < page.Length; i++)
        {
            page[i] = (byte)Compute((number << PageBits) + i);
        }

        Pages[number] = page;
        return page;
    }

    private static Script Compute(int character)
    {
        if (!Letters.IsLetter(character) && !Letters.IsMark(character))
        {
            return Script.Common;
        }

        Script script = ScriptTable.ScriptOf(character);
        return script == Script.Common && ScriptHabits.IsSpacelessLetter(character) ? Script.Katakana : script;
    }
}
