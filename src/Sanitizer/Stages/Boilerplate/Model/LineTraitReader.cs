using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Patterns;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>Reads the traits of a line in one pass over its bytes, and notes a hash of each of its words.</summary>
internal ref struct LineTraitReader
{
    /// <summary>Marks the hash of a word of at least <see cref="LongWord"/> letters.</summary>
    public const int LongWordFlag = 1 << 16;

    /// <summary>Marks the hash of a word with a capital.</summary>
    public const int CapitalFlag = 1 << 17;

    /// <summary>Where eight further bits of the hash start.</summary>
    public const int TagShift = 18;

    private const int LongWord = 5;
    private const int SmallWord = 3;
    private const uint HashStart = 2166136261;
    private const uint HashStep = 16777619;

    private readonly List<int> _hashes;
    private int _letters;
    private int _capitals;
    private int _digits;
    private int _blanks;
    private int _marks;
    private int _words;
    private int _capitalWords;
    private int _smallWords;
    private int _wordLetters;
    private int _commas;
    private int _spaceless;
    private int _stops;
    private int _innerStops;
    private bool _afterStop;
    private uint _hash;
    private int _length;
    private bool _startsCapital;
    private int _lastSpaceless;
    private bool _separator;
    private bool _quotes;
    private bool _brackets;
    private bool _money;
    private bool _rights;
    private bool _code;
    private bool _address;
    private bool _time;
    private int _digitRun;
    private int _lastCharacter;
    private int _beforeDigits;

    public LineTraitReader(List<int> hashes)
    {
        _hashes = hashes;
        _hash = HashStart;
    }

    /// <summary>Reads a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(in DocumentLine line, ReadOnlySpan<byte> text, Span<float> row)
    {
        int first = 0;
        for (int position = 0; position < text.Length;)
        {
            byte character = text[position];
            if (character < 0x80)
            {
                Add(character);
                position++;
                first = first == 0 ? character : first;
                continue;
            }

            _ = RuneReader.RuneAt(text, position, out Rune rune, out int length);
            position += length;
            first = first == 0 ? rune.Value : first;
            AddBeyondAscii(rune);
        }

        EndWord();
        EndDigits(0);
        Write(line, text, first, row);
    }

    private void Add(byte character)
    {
        int lower = character | 0x20;
        if ((uint)(lower - 'a') <= 'z' - 'a')
        {
            bool capital = character < 'a';
            AddLetter(lower, capital);
            return;
        }

        if ((uint)(character - '0') <= 9)
        {
            AddDigit(character);
            return;
        }

        EndWord();
        EndDigits(character);
        if (character <= ' ')
        {
            _blanks++;
            if (_afterStop)
            {
                _innerStops++;
                _afterStop = false;
            }
        }
        else
        {
            AddMark(character);
        }

        _lastCharacter = character;
    }

    private void AddBeyondAscii(Rune rune)
    {
        int character = rune.Value;
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(character);
        if (category <= UnicodeCategory.OtherLetter)
        {
            if (character >= 0x0E00 && ScriptHabits.IsSpacelessLetter(character))
            {
                AddSpaceless(character);
                return;
            }

            bool capital = category is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;
            AddLetter(capital ? Rune.ToLowerInvariant(rune).Value : character, capital);
            return;
        }

        if (category <= UnicodeCategory.EnclosingMark)
        {
            return;
        }

        if (category == UnicodeCategory.DecimalDigitNumber)
        {
            AddDigit(character);
            return;
        }

        EndWord();
        EndDigits(character);
        if (Rune.IsWhiteSpace(rune))
        {
            _blanks++;
            _innerStops += _afterStop ? 1 : 0;
            _afterStop = false;
        }
        else
        {
            AddMark(character);
        }

        _lastCharacter = character;
    }

    private void AddLetter(int lower, bool capital)
    {
        EndDigits(lower);
        if (_length == 0)
        {
            _startsCapital = capital;
        }

        _afterStop = false;
        _lastSpaceless = 0;
        _hash = (_hash ^ (uint)lower) * HashStep;
        _length++;
        _letters++;
        _capitals += capital ? 1 : 0;
        _lastCharacter = lower;
    }

    private void AddSpaceless(int character)
    {
        EndWord();
        EndDigits(character);
        _afterStop = false;
        _letters++;
        _spaceless++;
        if (_lastSpaceless != 0)
        {
            _hashes.Add(Parts(Mix(((uint)_lastSpaceless * HashStep) ^ (uint)character)) | LongWordFlag);
        }

        _lastSpaceless = character;
        _lastCharacter = character;
    }

    private void AddDigit(int character)
    {
        if (_digitRun == 0)
        {
            _beforeDigits = _lastCharacter;
        }

        _afterStop = false;
        _digits++;
        _digitRun++;
        _hash = (_hash ^ (uint)character) * HashStep;
        _lastCharacter = '0';
    }

    private void AddMark(int character)
    {
        _marks++;
        _lastSpaceless = 0;
        switch (character)
        {
            case '.' or '!' or '?' or '…':
                _stops++;
                _afterStop = true;
                return;
            case '。' or '！' or '？' or '।' or '؟' or '۔' or '｡':
                _stops++;
                _innerStops++;
                break;
            case ',' or '，' or '、' or '،' or ';' or '；' or '؛':
                _commas++;
                break;
            case '|' or '›' or '»' or '>' or '·' or '•' or '→' or '▸' or '│' or '｜':
                _separator = true;
                break;
            case '/':
                _separator |= _lastCharacter == ' ';
                _address |= _lastCharacter == '/';
                break;
            case '"' or '“' or '”' or '„' or '«' or '「' or '『' or '‘' or '’':
                _quotes = true;
                break;
            case '(' or '[' or '（' or '【':
                _brackets = true;
                break;
            case '$' or '€' or '£' or '¥' or '₽' or '￥' or '%' or '₹' or '₩' or '％':
                _money = true;
                break;
            case '©' or '®' or '™' or '℗':
                _rights = true;
                break;
            case '{' or '}' or ';' or '=' or '\\' or '<' or '`' or '_' or '#':
                _code = true;
                break;
            case '@':
                _address = true;
                break;
        }

        // A closing quote or bracket may stand between a stop and the space behind it.
        _afterStop &= character is '"' or '”' or '»' or ')' or '’' or '\'';
    }

    // Four digits that are a year, or digits on both sides of the marks of dates and clocks.
    private void EndDigits(int next)
    {
        if (_digitRun == 0)
        {
            return;
        }

        bool joined = next is ':' or '-' or '/' or '.' || _beforeDigits is ':' or '-' or '/' or '.';
        _time |= _digitRun == 4 || (_digitRun <= 2 && joined) || next is '年' or '月' or '日' or '时' or '時';
        _digitRun = 0;
    }

    private void EndWord()
    {
        if (_length == 0)
        {
            _hash = HashStart;
            return;
        }

        _words++;
        _wordLetters += _length;
        _capitalWords += _startsCapital ? 1 : 0;
        _smallWords += _length <= SmallWord && !_startsCapital ? 1 : 0;
        _hashes.Add(Parts(Mix(_hash)) | (_length >= LongWord ? LongWordFlag : 0) | (_startsCapital ? CapitalFlag : 0));
        _length = 0;
        _hash = HashStart;
    }

    // Sixteen bits, and behind the flags eight more.
    private static int Parts(uint hash) => (int)((hash & 0xFFFF) | ((hash >> 24) << TagShift));

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }

    private readonly void Write(in DocumentLine line, ReadOnlySpan<byte> text, int first, Span<float> row)
    {
        row.Clear();
        int words = line.Shape.Words;
        float visible = Math.Max(1, _letters + _digits + _marks);
        int last = _lastCharacter;
        row[(int)LineTrait.Words] = CountLogarithm.Of(words);
        row[(int)LineTrait.Letters] = CountLogarithm.Of(_letters);
        row[(int)LineTrait.EndsSentence] = Flag(line.Shape.EndsSentence);
        row[(int)LineTrait.Commas] = _commas / (float)Math.Max(1, words);
        row[(int)LineTrait.InnerSentences] = Math.Min(_innerStops, 6) / 3f;
        row[(int)LineTrait.Capitals] = _capitals / (float)Math.Max(1, _letters);
        row[(int)LineTrait.Digits] = _digits / visible;
        row[(int)LineTrait.CapitalWords] = _capitalWords / (float)Math.Max(1, _words);
        row[(int)LineTrait.Symbols] = _marks / visible;
        row[(int)LineTrait.FewWords] = Flag(words <= 3);
        row[(int)LineTrait.SomeWords] = Flag(words is >= 4 and < 12);
        row[(int)LineTrait.ManyWords] = Flag(words >= 20);
        row[(int)LineTrait.SmallWords] = _smallWords / (float)Math.Max(1, _words);
        row[(int)LineTrait.Certain] = Flag(line.IsCertain);
        row[(int)LineTrait.Hint] = Flag(line.IsEvidence && !line.IsCertain);
        row[(int)LineTrait.IsCutOff] = Flag(line.Shape.IsCutOff);
        row[(int)LineTrait.IsProse] = Flag(line.IsProse);
        row[(int)LineTrait.EndsColon] = Flag(last is ':' or '：');
        row[(int)LineTrait.StartsItem] = Flag(first is '-' or '*' or '•' or '+' or '#' or '|' or '»' or '›' or '▸' or '►' or '·' or '–' or '■' or '●');
        row[(int)LineTrait.HasTime] = Flag(_time);
        row[(int)LineTrait.WordLength] = _words == 0 ? 0 : Math.Min(12f, _wordLetters / (float)_words);
        row[(int)LineTrait.HasSeparator] = Flag(_separator);
        row[(int)LineTrait.HasQuotes] = Flag(_quotes);
        row[(int)LineTrait.IsLong] = Flag(words >= 40);
        row[(int)LineTrait.StartsSmall] = Flag(Rune.IsValid(first) && Rune.IsLower(new Rune(first)));
        row[(int)LineTrait.HasAddress] = Flag(_address || text.IndexOf("www."u8) >= 0);
        row[(int)LineTrait.EndsQuestion] = Flag(last is '?' or '？' or '؟');
        row[(int)LineTrait.EndsExclamation] = Flag(last is '!' or '！');
        row[(int)LineTrait.AllCapitals] = Flag(_letters >= 4 && _capitals == _letters);
        row[(int)LineTrait.EndsDigit] = Flag(last == '0');
        row[(int)LineTrait.HasBrackets] = Flag(_brackets);
        row[(int)LineTrait.HasMoney] = Flag(_money);
        row[(int)LineTrait.HasRights] = Flag(_rights);
        row[(int)LineTrait.HasCode] = Flag(_code);
        row[(int)LineTrait.Spaceless] = _spaceless / (float)Math.Max(1, _letters);
        row[(int)LineTrait.NoLetter] = Flag(_letters == 0);
        row[(int)LineTrait.OneWord] = Flag(words <= 1);
        row[(int)LineTrait.StartsDigit] = Flag(first is >= '0' and <= '9');
        row[(int)LineTrait.StartsSpeech] = Flag(first is '"' or '“' or '„' or '«' or '—' or '–' or '「' or '\'' or '‘');
        row[(int)LineTrait.OpenProse] = Flag(line.IsOpenProse);
        if (line.IsEvidence && line.Match.Kind <= PatternKind.Time)
        {
            row[(int)LineTrait.KindNavigation + (int)line.Match.Kind] = 1;
        }
    }

    private static float Flag(bool value) => value ? 1 : 0;
}
