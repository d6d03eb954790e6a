using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Language.Words;

/// <summary>
/// Reads the words of a UTF-8 text, without allocating. A word is a maximal run of letters, marks and digits that starts
/// with a letter or digit; joiners and soft hyphens between two of them belong to it. In scripts without spaces (Han, kana,
/// Thai ...) each letter with its marks is a word of its own.
/// </summary>
public ref struct WordReader
{
    private const int SoftHyphen = 0x00AD;
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    private readonly ReadOnlySpan<byte> _text;
    private readonly WordOptions _options;

    /// <summary>Starts at the beginning of the text.</summary>
    public WordReader(ReadOnlySpan<byte> text, WordOptions options = WordOptions.None)
    {
        _text = text;
        _options = options;
    }

    /// <summary>Offset in bytes behind the last word that was read.</summary>
    public int Position { get; private set; }

    /// <summary>Reads the next word; false at the end.</summary>
    public bool TryRead(out TextSpan word)
    {
        int position = Position;
        while (RuneReader.RuneAt(_text, position, out Rune rune, out int length))
        {
            if (StartsWord(rune.Value))
            {
                int end = position + length;
                end = IsSpacelessLetter(rune.Value) ? EndOfMarks(end) : EndOfRun(end);
                Position = end;
                word = TextSpan.FromBounds(position, end);
                return true;
            }

            position += length;
        }

        Position = _text.Length;
        word = default;
        return false;
    }

    private readonly int EndOfMarks(int position)
    {
        while (RuneReader.RuneAt(_text, position, out Rune rune, out int length) && ContinuesAnyLetter(rune.Value))
        {
            position += length;
        }

        return position;
    }

    private readonly int EndOfRun(int position)
    {
        while (RuneReader.RuneAt(_text, position, out Rune rune, out int length))
        {
            int next = position + length;
            bool inside = ContinuesRun(rune.Value) || (IsInner(rune.Value) && RunGoesOnAt(position, next, rune.Value));
            if (!inside)
            {
                break;
            }

            position = next;
        }

        return position;
    }

    // One look ahead only: two inner characters in a row end the word.
    private readonly bool RunGoesOnAt(int inner, int next, int character)
    {
        if (!RuneReader.RuneAt(_text, next, out Rune following, out _) || !StartsWord(following.Value) || IsSpacelessLetter(following.Value))
        {
            return false;
        }

        return !IsApostrophe(character)
            || (Letters.IsLetter(following.Value) && RuneReader.RuneBefore(_text, inner, out Rune before, out _) && !Letters.IsDigit(before.Value));
    }

    private readonly bool IsInner(int character) => character switch
    {
        SoftHyphen or NonJoiner or Joiner => true,
        '-' or 0x2010 or 0x2011 => (_options & WordOptions.InnerHyphens) != WordOptions.None,
        _ => IsApostrophe(character) && (_options & WordOptions.InnerApostrophes) != WordOptions.None,
    };

    private static bool IsApostrophe(int character) => character is '\'' or 0x2019;

    private static bool StartsWord(int character) =>
        character < 0x80 ? char.IsAsciiLetterOrDigit((char)character) : Letters.IsLetter(character) || Letters.IsDigit(character);

    private static bool ContinuesRun(int character)
    {
        if (character < 0x80)
        {
            return char.IsAsciiLetterOrDigit((char)character);
        }

        return ContinuesAnyLetter(character) || (StartsWord(character) && !IsSpacelessLetter(character));
    }

    // Variation selectors and the grapheme joiner are marks too, and stay with the letter they follow.
    private static bool ContinuesAnyLetter(int character) =>
        character >= 0x80
        && Letters.CategoryOf(character) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark
            or System.Globalization.UnicodeCategory.EnclosingMark;

    private static bool IsSpacelessLetter(int character) => !Letters.IsDigit(character) && ScriptHabits.IsSpacelessLetter(character);
}
