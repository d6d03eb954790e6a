using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>Counts the letters and words of a line, stretches of ASCII many bytes at once. A word is what stands between white space and has a letter or a number.</summary>
internal ref struct LineShapeCounter
{
    private const byte FirstBeyondAscii = 0x80;

    // No spaceless script has letters below Thai.
    private const int FirstSpaceless = 0x0E00;
    private int _words;
    private int _spaceless;
    private bool _inside;

    /// <summary>Words; two letters of a script without spaces count as one.</summary>
    public readonly int Words => _words + (_spaceless / 2);

    /// <summary>Letters.</summary>
    public int Letters { get; private set; }

    /// <summary>Capital letters.</summary>
    public int Capitals { get; private set; }

    /// <summary>Small letters.</summary>
    public int Smalls { get; private set; }

    /// <summary>Counts a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(ReadOnlySpan<byte> line)
    {
        int position = 0;
        while (position < line.Length)
        {
            int ascii = line[position..].IndexOfAnyInRange(FirstBeyondAscii, byte.MaxValue);
            int end = ascii < 0 ? line.Length : position + ascii;
            for (; position < end; position += AsciiBlock.Length)
            {
                CountAscii(line[position..Math.Min(end, position + AsciiBlock.Length)]);
            }

            position = end;
            while (position < line.Length && line[position] >= FirstBeyondAscii)
            {
                _ = RuneReader.RuneAt(line, position, out Rune rune, out int length);
                position += length;
                Count(rune);
            }
        }
    }

    private void CountAscii(ReadOnlySpan<byte> bytes)
    {
        AsciiBlock block = AsciiBlock.Read(bytes);
        Smalls += BitOperations.PopCount(block.Smalls);
        Capitals += BitOperations.PopCount(block.Capitals);
        ulong letters = block.Smalls | block.Capitals;
        Letters += BitOperations.PopCount(letters);

        // "Inside a word" is set by a part and lasts until white space, as the carry of an addition is set by two ones and lasts until two zeros.
        ulong valid = ulong.MaxValue >> (AsciiBlock.Length - bytes.Length);
        ulong parts = letters | block.Digits;
        ulong lasts = ~block.Spaces & valid;
        ulong sum = parts + lasts + (_inside ? 1UL : 0);
        ulong insideBefore = sum ^ parts ^ lasts;
        ulong insideAfter = (parts & lasts) | ((parts ^ lasts) & ~sum);
        _words += BitOperations.PopCount(parts & ~insideBefore);
        _inside = ((insideAfter >> (bytes.Length - 1)) & 1) != 0;
    }

    private void Count(Rune rune)
    {
        int character = rune.Value;
        UnicodeCategory category = Language.Characters.Letters.CategoryOf(character);
        bool isLetter = category <= UnicodeCategory.OtherLetter && Language.Characters.Letters.IsLetter(character);
        if (isLetter && character >= FirstSpaceless && ScriptHabits.IsSpacelessLetter(character))
        {
            _spaceless++;
            Letters++;
            _inside = false;
            return;
        }

        bool isPart = isLetter || category is >= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber;
        _words += isPart && !_inside ? 1 : 0;
        _inside = isPart || (_inside && !Rune.IsWhiteSpace(rune));
        if (isLetter)
        {
            Letters++;
            Capitals += category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter ? 1 : 0;
            Smalls += category == UnicodeCategory.LowercaseLetter ? 1 : 0;
        }
    }
}
