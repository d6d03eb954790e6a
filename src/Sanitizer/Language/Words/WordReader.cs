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
    private const byte FirstBeyondAscii = 0x80;
    private const int SoftHyphen = 0x00AD;
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    private readonly ReadOnlySpan<byte> _text;
    private readonly WordOptions _options;
    private AsciiRun _ascii;

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
        if (_ascii.TryFind(_text, ref position, out int stop) && !IsInner(_text[stop]))
        {
            Position = stop;
            word = TextSpan.FromBounds(position, stop);
            return true;
        }

        // Between words of ASCII there is hardly ever more than a space.
        while ((uint)position < (uint)_text.Length && _text[position] < FirstBeyondAscii)
        {
            if (WordParts.IsAsciiPart(_text[position]))
            {
                int end = EndOfRun(position + 1);
                Position = end;
                word = TextSpan.FromBounds(position, end);
                return true;
            }

            position++;
        }

        while (RuneReader.RuneAt(_text, position, out Rune rune, out int length))
        {
            WordPart part = WordParts.Of(rune.Value);
            if (part is not (WordPart.None or WordPart.Mark))
            {
                int end = position + length;
                end = part == WordPart.SpacelessLetter ? EndOfMarks(end) : EndOfRun(end);
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
        while (RuneReader.RuneAt(_text, position, out Rune rune, out int length) && WordParts.Of(rune.Value) == WordPart.Mark)
        {
            position += length;
        }

        return position;
    }

    private readonly int EndOfRun(int position)
    {
        while (true)
        {
            while ((uint)position < (uint)_text.Length && WordParts.IsAsciiPart(_text[position]))
            {
                position++;
            }

            if (!RuneReader.RuneAt(_text, position, out Rune rune, out int length) || (rune.IsAscii && !IsInner(rune.Value)))
            {
                return position;
            }

            int next = position + length;
            bool inside = WordParts.Of(rune.Value) switch
            {
                WordPart.Letter or WordPart.Digit or WordPart.Mark => true,
                WordPart.None => IsInner(rune.Value) && RunGoesOnAt(position, next, rune.Value),
                _ => false,
            };
            if (!inside)
            {
                return position;
            }

            position = next;
        }
    }

    // One look ahead only: two inner characters in a row end the word.
    private readonly bool RunGoesOnAt(int inner, int next, int character)
    {
        if (!RuneReader.RuneAt(_text, next, out Rune following, out _))
        {
            return false;
        }

        WordPart part = WordParts.Of(following.Value);
        return IsApostrophe(character)
            ? part == WordPart.Letter && RuneReader.RuneBefore(_text, inner, out Rune before, out _) && !Letters.IsDigit(before.Value)
            : part is WordPart.Letter or WordPart.Digit;
    }

    private readonly bool IsInner(int character) => character switch
    {
        SoftHyphen or NonJoiner or Joiner => true,
        '-' or 0x2010 or 0x2011 => (_options & WordOptions.InnerHyphens) != WordOptions.None,
        _ => IsApostrophe(character) && (_options & WordOptions.InnerApostrophes) != WordOptions.None,
    };

    private static bool IsApostrophe(int character) => character is '\'' or 0x2019;
}
