using System.Buffers;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Language.Words;
using Sanitizer.Text;

namespace Sanitizer.Language.Sources;

/// <summary>
/// Brings the lines of documents to the form in which a source's template repeats them: lower case, one space between words, every number a zero (dates and counts
/// differ from page to page), nothing but letters and digits at the ends. Not safe for use by several threads.
/// </summary>
internal sealed class LineKeyReader
{
    /// <summary>Lines with fewer letters are numbers, dots and bars: they stand in tables too.</summary>
    private const int FewestLetters = 2;

    private readonly ArrayBufferWriter<byte> _folded = new(1 << 10);
    private int _letters;
    private int _spaceless;
    private int _words;
    private int _end;
    private bool _inside;
    private bool _space;
    private bool _digit;

    /// <summary>The key of a line; <see cref="LineKey.None"/> where it has hardly a letter.</summary>
    /// <param name="line">Well-formed UTF-8 without a line break.</param>
    public LineKey KeyOf(ReadOnlySpan<byte> line)
    {
        _folded.ResetWrittenCount();
        (_letters, _spaceless, _words, _end) = (0, 0, 0, 0);
        (_inside, _space, _digit) = (false, false, false);
        int position = 0;
        while (RuneReader.RuneAt(line, position, out Rune rune, out int length))
        {
            position += length;
            Add(rune);
        }

        return _letters < FewestLetters ? LineKey.None : LineKey.Of(Hash64.Of(_folded.WrittenSpan[.._end]), _words + (_spaceless / 2));
    }

    private void Add(Rune rune)
    {
        WordPart part = WordParts.Of(rune.Value);
        bool isDigit = part == WordPart.Digit;
        if (Rune.IsWhiteSpace(rune))
        {
            (_inside, _space, _digit) = (false, true, false);
            return;
        }

        bool isInvisible = rune.Value >= 0x80 && CharacterTable.HasAny(rune.Value, CharacterTraits.DefaultIgnorable);
        if (isInvisible || (isDigit && _digit) || (part == WordPart.None && _folded.WrittenCount == 0))
        {
            return;
        }

        if (_space && _folded.WrittenCount > 0)
        {
            _folded.Write(" "u8);
        }

        _space = false;
        _digit = isDigit;
        Rune folded = isDigit ? new Rune('0') : Rune.ToLowerInvariant(rune);
        _folded.Advance(folded.EncodeToUtf8(_folded.GetSpan(4)));
        _end = part == WordPart.None ? _end : _folded.WrittenCount;
        Count(part);
    }

    private void Count(WordPart part)
    {
        if (part == WordPart.SpacelessLetter)
        {
            _spaceless++;
            _letters++;
            _inside = false;
            return;
        }

        bool isPart = part is WordPart.Letter or WordPart.Digit;
        _words += isPart && !_inside ? 1 : 0;
        _inside |= isPart;
        _letters += part == WordPart.Letter ? 1 : 0;
    }
}
