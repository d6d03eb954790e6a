using Sanitizer.Language.Characters;
using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Tells at a look of which misreadings an island may hold sequences of UTF-8 that prove something. A letter before a space is that in any
/// text, and every third pair of letters could be a letter in some encoding of DOS; but two such in a row, or one that no word is
/// written with, come up in one clean island of eleven. What is met everywhere is always worth a look.
/// </summary>
internal static class SequenceGate
{
    /// <summary>The bytes of three characters of East Asia and a space: by themselves everyday ones are strange, too.</summary>
    private const int FewBytes = 10;

    private static readonly ulong Common = MaskOf(misreading => misreading.Rarity <= 0);
    private static readonly ulong WithSpace = MaskOf(misreading => misreading.Rarity > 0 && misreading.Read.HasNoBreakSpace);
    private static readonly Character[] Characters = Load();

    /// <summary>The misreadings, a bit each; those that lose bytes without a trace are never among them.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="span">The island.</param>
    /// <param name="known">The words known to hold nothing, for one sort of text. Nearly all words of a text were met before.</param>
    /// <param name="isLong">
    /// Whether the text is so long that what is made of letters that words are written with proves nothing: misread text has other sequences soon, and clean
    /// text has such in every third line.
    /// </param>
    /// <param name="isEastAsian">Whether a long text has characters of East Asia of its own, so that the everyday ones prove nothing either.</param>
    public static ulong Of(ReadOnlySpan<byte> text, IslandSpan span, KnownStretches known, bool isLong, bool isEastAsian)
    {
        // The characters beside the island may be of its words, and the one behind it may stand for a byte.
        int position = IslandFinder.ContextStart(text, span.Start, 1);
        int end = IslandFinder.ContextEnd(text, span.End, 1);
        ulong found = 0;
        while (position < end)
        {
            if (IsHigh(text, position, out int length))
            {
                found |= SequenceMasks.OfPairs;
                position += length;
                continue;
            }

            int wordEnd = WordEnd(text, position, end);
            ulong key = KnownStretches.KeyOf(text, position, wordEnd);
            position = key != 0 && known.Contains(key) ? wordEnd : AddWord(text, position, wordEnd, end, key, known, isLong, ref found);
        }

        found &= ~SequenceMasks.OfLosses;
        if ((found & SequenceMasks.OfPairs) == 0)
        {
            return found;
        }

        bool mayBeEveryday = isEastAsian && span.End - span.Start > FewBytes;
        return (found & ~SequenceMasks.OfPairs) | (mayBeEveryday ? PairGate.OfStrange(text, span) : PairGate.Of(text, span));
    }

    // Behind the next space, at the latest at the end of what is looked at; or where the word is too long to be kept.
    private static int WordEnd(ReadOnlySpan<byte> text, int start, int end)
    {
        int most = Math.Min(end - start, KnownStretches.Longest + 1);
        int length = text.Slice(start, most).IndexOf((byte)' ');
        return start + (length < 0 ? most : length + 1);
    }

    // A word, or as much of the text as it takes until nothing that was seen of sequences goes on. Answers where it got to.
    private static int AddWord(ReadOnlySpan<byte> text, int position, int wordEnd, int end, ulong key, KnownStretches known, bool isLong, ref ulong found)
    {
        State state = default;
        if (key != 0)
        {
            // Behind a word without a space nothing comes.
            Add(ref state, text, ref position, wordEnd);
            if (state.All(isLong) == 0 && (state.IsAtRest || text[wordEnd - 1] != ' '))
            {
                known.Keep(key);
                return position;
            }
        }
        else
        {
            Add(ref state, text, ref position, position + 1);
        }

        while (position < end && !state.IsAtRest)
        {
            Add(ref state, text, ref position, position + 1);
        }

        found |= state.All(isLong);
        return position;
    }

    private static void Add(ref State state, ReadOnlySpan<byte> text, ref int position, int end)
    {
        while (position < end)
        {
            int character = CharacterQuad.Decode(text, ref position);
            if (character < SequenceMasks.End)
            {
                state.Add(in Characters[character]);
            }
            else
            {
                state.AddHigh(character);
            }
        }
    }

    // A character that no encoding of one byte has: between words it starts nothing and ends nothing.
    private static bool IsHigh(ReadOnlySpan<byte> text, int position, out int length)
    {
        byte first = text[position];
        length = first < 0xF0 ? 3 : 4;
        return first is (> 0xE2 and < 0xEF) or > 0xEF || (first == 0xEF && text[position + 1] < 0xBF && !text[position..].StartsWith("\uF8FF"u8));
    }

    /// <summary>The same for an island that was cut out.</summary>
    public static ulong Of(Island island)
    {
        State state = default;
        for (int i = Math.Max(0, island.Start - 1); i < Math.Min(island.Text.Length, island.End + 1); i++)
        {
            if (island.Text[i] < SequenceMasks.End)
            {
                state.Add(in Characters[island.Text[i]]);
            }
            else
            {
                state.AddHigh(island.Text[i]);
            }
        }

        ulong all = state.All(isLong: false) & ~SequenceMasks.OfLosses;
        return (all & SequenceMasks.OfPairs) == 0 ? all : (all & ~SequenceMasks.OfPairs) | PairGate.Of(island);
    }

    private static ulong MaskOf(Predicate<Misreading> isMeant)
    {
        ulong mask = 0;
        for (int i = 0; i < Misreadings.OfUtf8.Count; i++)
        {
            mask |= isMeant(Misreadings.OfUtf8[i]) ? 1UL << i : 0;
        }

        return mask;
    }

    private static Character[] Load()
    {
        Character[] characters = new Character[SequenceMasks.End];
        for (int i = 0; i < characters.Length; i++)
        {
            (ulong two, ulong three, ulong four, ulong trail) = SequenceMasks.BytesOf(i);
            bool isOfWord = Letters.IsLetter(i) || Letters.IsMark(i);
            characters[i] = new Character
            {
                Two = two & ~SequenceMasks.OfLosses,
                Three = three & ~SequenceMasks.OfLosses,
                Four = four & ~SequenceMasks.OfLosses,
                Trail = i == ' ' ? trail & ~WithSpace : trail,
                Script = isOfWord ? ScriptTable.ScriptOf(i) : Script.Unknown,
                IsUpper = Letters.IsUpperCase(i),
                IsLower = Letters.IsLowerCase(i),
            };
        }

        return characters;
    }

    private struct Character
    {
        public ulong Two;
        public ulong Three;
        public ulong Four;
        public ulong Trail;
        public Script Script;
        public bool IsUpper;
        public bool IsLower;
    }

    // What has been seen of sequences, a bit for each misreading: those of two, three and four bytes of which one was seen, of three and
    // four of which two were, of four of which three were; and apart which of these started right behind another sequence.
    private struct State
    {
        // What no word is written with.
        private const int Odd = int.MinValue / 2;

        // The bytes of two sequences of two: so many letters in a row in one word, with capitals where words have them, may just be its letters.
        private const int InWord = 4;

        private ulong _found;
        private ulong _ofWords;
        private ulong _two;
        private ulong _three;
        private ulong _four;
        private ulong _threeSeen;
        private ulong _fourSeen;
        private ulong _fourNearly;
        private ulong _twoInRow;
        private ulong _threeInRow;
        private ulong _fourInRow;
        private ulong _threeSeenInRow;
        private ulong _fourSeenInRow;
        private ulong _fourNearlyInRow;
        private ulong _ended;
        private ulong _atStart;
        private ulong _capitals;
        private int _run;
        private bool _isBesideOthers;
        private Script _script;
        private bool _isUpper;
        private bool _isLower;

        public readonly ulong All(bool isLong) => isLong ? _found : _found | _ofWords | _atStart;

        // Whether nothing that was seen so far matters for what comes.
        public readonly bool IsAtRest =>
            (_two | _three | _four | _threeSeen | _fourSeen | _fourNearly | _ended | _atStart | _capitals) == 0 && _script == Script.Unknown && !_isUpper && !_isLower;

        public void Add(ref readonly Character next)
        {
            bool goesOn = next.Script != Script.Unknown && next.Script == _script && !IsOddCase(in next);
            _found |= goesOn || next.Script != _script || !next.IsLower ? 0 : _capitals;
            _ofWords |= goesOn ? 0 : _atStart;

            // A word is no word where letters of another script stand beside it.
            _found |= goesOn || (next.Script == Script.Unknown && !_isBesideOthers) ? 0 : _atStart;
            _isBesideOthers = goesOn ? _isBesideOthers : _script != Script.Unknown;
            _atStart = 0;
            _capitals = 0;
            _run = goesOn ? _run + 1 : next.Script == Script.Unknown ? 0 : next.Script == _script || IsOddCase(in next) ? Odd : 1;
            _script = next.Script;
            _isUpper = next.IsUpper;
            _isLower = next.IsLower;

            ulong ofTwo = _two & next.Trail;
            ulong ofThree = _threeSeen & next.Trail;
            ulong ofFour = _fourNearly & next.Trail;
            ulong ended = ofTwo | ofThree | ofFour;
            if (ended != 0)
            {
                ulong inRow = (_twoInRow | _threeSeenInRow | _fourNearlyInRow) & next.Trail;
                _found |= (ended & Common) | (_run < InWord || _isBesideOthers ? inRow : 0);
                _ofWords |= inRow;
                End(ofTwo, 2);
                End(ofThree, 3);
                End(ofFour, 4);
            }

            _fourNearly = _fourSeen & next.Trail;
            _fourNearlyInRow = _fourSeenInRow & next.Trail;
            _fourSeen = _four & next.Trail;
            _fourSeenInRow = _fourInRow & next.Trail;
            _threeSeen = _three & next.Trail;
            _threeSeenInRow = _threeInRow & next.Trail;
            Start(next.Two, next.Three, next.Four);
            _ended = ended;
        }

        // Characters that no encoding of one byte has; a lost one may be any byte.
        public void AddHigh(int character)
        {
            // It stands beside what ended before it, as a letter of another script does.
            _found |= SequenceMasks.OfHigh(character) | _atStart;
            _atStart = 0;
            _capitals = 0;
            _run = 0;
            _isBesideOthers = false;
            _script = Script.Unknown;
            _isUpper = false;
            _isLower = false;
            ulong any = character == 0xFFFD ? ulong.MaxValue : 0;
            _found |= (_two | _threeSeen | _fourNearly) & any;
            _fourNearly = _fourSeen & any;
            _fourSeen = _four & any;
            _threeSeen = _three & any;
            _fourNearlyInRow = _fourSeenInRow = _threeSeenInRow = 0;
            Start(0, 0, 0);
            _ended = any;
        }

        private void Start(ulong two, ulong three, ulong four)
        {
            _two = two;
            _three = three;
            _four = four;
            _twoInRow = two & _ended;
            _threeInRow = three & _ended;
            _fourInRow = four & _ended;
        }

        // Letters of a word that goes on in front prove nothing, unless they are capitals before small ones; of one that goes on behind neither.
        private void End(ulong sequences, int length)
        {
            _found |= _run < length ? sequences : 0;
            _atStart |= _run == length ? sequences : 0;
            _capitals |= _run > length && _isUpper ? sequences : 0;
        }

        // Nobody types a capital right behind a small letter, nor a small letter behind two capitals.
        private readonly bool IsOddCase(ref readonly Character next) => (next.IsUpper && _isLower) || (next.IsLower && _isUpper && _run is not 1 and > 0);
    }
}
