using System.Globalization;
using System.Text;
using Sanitizer.Language.Models;

namespace Sanitizer.DataCompiler.Models;

/// <summary>Counts what the model is made of: sequences of four folded characters, classes behind classes, cases behind cases.</summary>
internal sealed class CorpusCounter
{
    /// <summary>The share of text that stands in capitals.</summary>
    private const double Shouted = 0.03;

    private readonly Dictionary<int, ushort> _numbers = [];
    private readonly List<int> _characters = [];
    private readonly Dictionary<string, byte> _classNumbers = [];
    private readonly List<ulong> _grams = [];
    private readonly Dictionary<int, byte> _classes = [];

    public CorpusCounter()
    {
        _ = ClassOf(' ');
        _ = NumberOf(' ');
    }

    /// <summary>Weighted sequences of all languages, unsorted, several entries a sequence.</summary>
    public List<GramWeight> Grams { get; } = [];

    /// <summary>Weighted counts of a class behind a class.</summary>
    public double[] Classes { get; } = new double[256 * 256];

    /// <summary>Weighted counts of a case behind two.</summary>
    public double[] Cases { get; } = new double[64];

    /// <summary>The folded characters by their number.</summary>
    public IReadOnlyList<int> Characters => _characters;

    /// <summary>The names of the classes in the order of their numbers.</summary>
    public IReadOnlyCollection<string> ClassNames => _classNumbers.Keys;

    /// <summary>The characters as they stand, for the share of each in its class; weighted.</summary>
    public Dictionary<int, double> Singles { get; } = [];

    /// <summary>The number of a character's class.</summary>
    public byte ClassOf(int codePoint)
    {
        if (!_classes.TryGetValue(codePoint, out byte number))
        {
            string name = CharacterClasses.NameOf(codePoint);
            if (!_classNumbers.TryGetValue(name, out number))
            {
                number = checked((byte)_classNumbers.Count);
                _classNumbers.Add(name, number);
            }

            _classes.Add(codePoint, number);
        }

        return number;
    }

    /// <summary>The lower case of a letter, 0 for a digit of ASCII, a space for white space.</summary>
    public static int Fold(int codePoint) => codePoint switch
    {
        '\t' or '\n' or '\r' or 0xA0 or 0x202F or (>= 0x2000 and <= 0x200A) => ' ',
        >= '0' and <= '9' => '0',
        0x2010 or 0x2011 => '-',
        _ when Rune.IsValid(codePoint) && Rune.ToLowerInvariant(new Rune(codePoint)) is Rune lower && Math.Abs(lower.Value - codePoint) < 0x8000 => lower.Value,
        _ => codePoint,
    };

    /// <summary>Which of the characters that fold alike it is, as <see cref="CharacterInfo.Variant"/> counts.</summary>
    public static int VariantOf(int codePoint) => codePoint switch
    {
        >= '0' and <= '9' => 1,
        0xA0 or 0x2010 or 0x2011 => 2,
        0x202F or (>= 0x2000 and <= 0x200A) => 3,
        _ => 0,
    };

    /// <summary>What the case model sees of a character.</summary>
    public static LetterCase CaseOf(int codePoint) => Language.Characters.Letters.CategoryOf(codePoint) switch
    {
        UnicodeCategory.LowercaseLetter => LetterCase.Lower,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => LetterCase.Upper,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => LetterCase.Uncased,
        _ => LetterCase.None,
    };

    /// <summary>Counts a paragraph; its sequences are kept until <see cref="EndLanguage"/> weighs them.</summary>
    public void Add(string paragraph, double weight)
    {
        ulong gram = 0;
        byte before = ClassOf(' ');
        int cases = 0;
        int capitals = 0;
        foreach (Rune rune in (paragraph + " ").EnumerateRunes())
        {
            int folded = Fold(rune.Value);
            gram = (gram << 16) | NumberOf(folded);
            _grams.Add(gram);
            byte own = ClassOf(rune.Value);
            Classes[(before << 8) | own] += weight;
            before = own;
            int letterCase = (int)CaseOf(rune.Value);
            Cases[(cases << 2) | letterCase] += weight;
            cases = ((cases << 2) | letterCase) & 15;
            int capital = letterCase == (int)LetterCase.Lower ? (int)LetterCase.Upper : letterCase;
            Cases[(capitals << 2) | capital] += weight * Shouted;
            capitals = ((capitals << 2) | capital) & 15;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(Singles, folded, out _) += weight;
        }
    }

    /// <summary>Adds up the sequences of the language that was counted last.</summary>
    public void EndLanguage(float weight)
    {
        _grams.Sort();
        for (int i = 0; i < _grams.Count;)
        {
            int start = i;
            ulong gram = _grams[i];
            while (i < _grams.Count && _grams[i] == gram)
            {
                i++;
            }

            Grams.Add(new GramWeight(gram, (i - start) * weight));
        }

        _grams.Clear();
    }

    private ushort NumberOf(int folded)
    {
        if (!_numbers.TryGetValue(folded, out ushort number))
        {
            number = checked((ushort)_characters.Count);
            _numbers.Add(folded, number);
            _characters.Add(folded);
        }

        return number;
    }
}
