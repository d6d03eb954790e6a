using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>Reads what a run of invisible characters spells, for the log: tags are ASCII, variation selectors bytes, two kinds of zero width characters bits.</summary>
internal static class HiddenMessage
{
    /// <summary>More of a message than this many characters is not logged in words; the removed characters themselves are in the log anyway.</summary>
    private const int MostCharacters = 200;

    /// <summary>Longer runs are read only so far, which is enough for the characters that are logged.</summary>
    private const int MostSymbols = MostCharacters * 4 * 16;

    /// <summary>Fewer letters than this are no message: a language tag or a selector that was put twice.</summary>
    private const int FewestCharacters = 2;

    /// <summary>The message, or null where there is none to be read.</summary>
    public static string? Read(ReadOnlySpan<byte> run)
    {
        List<int> symbols = [];
        RuneReader reader = new(run);
        while (symbols.Count < MostSymbols && reader.TryRead(out Rune rune))
        {
            symbols.Add(rune.Value);
        }

        if (symbols.Count < FewestCharacters)
        {
            return null;
        }

        string? message = ReadTags(symbols) ?? ReadSelectors(symbols) ?? HiddenBits.Read(symbols);
        return message is null || message.Length <= MostCharacters ? message : $"{message[..Whole(message)]}…";
    }

    /// <summary>Bytes as a text that can be shown, or null.</summary>
    internal static string? Show(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || !System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }

        RuneReader reader = new(bytes);
        while (reader.TryRead(out Rune rune))
        {
            bool shows = rune.Value is '\n' or '\t' or '\r'
                || !CharacterTable.HasAny(rune.Value, CharacterTraits.Control | CharacterTraits.DefaultIgnorable | CharacterTraits.NonCharacter | CharacterTraits.Unassigned | CharacterTraits.PrivateUse);
            if (!shows)
            {
                return null;
            }
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static string? ReadTags(List<int> symbols)
    {
        StringBuilder message = new();
        foreach (int symbol in symbols)
        {
            if (symbol is >= 0xE0020 and <= 0xE007E)
            {
                message.Append((char)(symbol - 0xE0000));
            }
        }

        return message.Length >= FewestCharacters ? message.ToString() : null;
    }

    // VS1 to VS16 stand for the bytes 0 to 15, VS17 to VS256 for the rest.
    private static string? ReadSelectors(List<int> symbols)
    {
        List<byte> bytes = [];
        foreach (int symbol in symbols)
        {
            if (symbol is >= 0xFE00 and <= 0xFE0F)
            {
                bytes.Add((byte)(symbol - 0xFE00));
            }
            else if (symbol is >= 0xE0100 and <= 0xE01EF)
            {
                bytes.Add((byte)(symbol - 0xE0100 + 16));
            }
        }

        if (bytes.Count < FewestCharacters)
        {
            return null;
        }

        byte[] message = [.. bytes];
        return Show(message) ?? $"bytes {Convert.ToHexString(message)}";
    }

    private static int Whole(string message) => char.IsHighSurrogate(message[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
}
