using System.Numerics;
using Sanitizer.Language.Characters;
using Sanitizer.Language.Models;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Undoes whole sequences of UTF-8 in an island run by run, without a search, and asks what that saves. What a search would undo
/// hardly ever saves less, and hardly any clean text comes near, so that hardly any has to be searched. Used by one thread.
/// </summary>
internal sealed class SequenceTrial
{
    // Measured on 25,282 clean documents, of which one in 25 has an island that may pay, and on 4,255 documents of misread UTF-8, all of
    // which have one.

    /// <summary>Nats that some run has to save, or all of them together.</summary>
    private const float Least = 3;

    /// <summary>Nats that undoing all sequences of an island may lose: what comes out may be misread once more.</summary>
    private const float OfLayer = 6;

    /// <summary>Nats lost from which on nobody counts.</summary>
    private const float FarLess = -8;

    /// <summary>So many characters of East Asia, between others, that could be sequences are nothing strange.</summary>
    private const int FewEastAsian = 2;

    /// <summary>Nats by which a misreading may save less than the one that saves most, and still be it.</summary>
    private const float Doubt = 40;

    private static readonly Misreading[] All = [.. Misreadings.OfUtf8];

    // For each misreading what came out of the islands so far, as a hash, the sequences and the nats saved; and those of which only a search tells.
    private readonly ulong[] _results = new ulong[64];
    private readonly int[] _sequences = new int[64];
    private readonly float[] _saved = new float[64];
    private ulong _open;

    // What came out of the island that is looked at, by the signature of its bytes, with the notes that it left from a place of the list on.
    private readonly ByteSignature _signature = new();
    private readonly List<(ulong Signature, Answer Answer)> _answers = [];
    private readonly List<ulong> _notes = [];

    // The island that is looked at, and what stands around it; and where each of the characters came from, if that matters.
    private int[] _own = new int[64];
    private int[] _text = [];
    private int _start;
    private int _end;
    private int _length;
    private int[]? _from;
    private float[] _asItStands = [];
    private readonly CostMemory _costs = CostMemory.OfThread;
    private readonly SequenceReader _reader = new();

    /// <summary>Whether undoing some misreading in an island may pay.</summary>
    /// <param name="island">The island.</param>
    /// <param name="sequences">The misreadings of which it may hold a sequence, a bit each; those that lose bytes without a trace are not looked at.</param>
    public bool MayPay(Island island, ulong sequences)
    {
        Open(island);
        return AnyMayPay(sequences);
    }

    /// <summary>The same for an island of a window that was not cut out.</summary>
    public bool MayPay(ReadOnlySpan<byte> text, IslandSpan span, ulong sequences)
    {
        int position = IslandFinder.ContextStart(text, span.Start, IslandMeasure.Reach);
        int last = IslandFinder.ContextEnd(text, span.End, IslandMeasure.Reach);
        if (_own.Length < last - position)
        {
            _own = new int[(last - position) * 2];
        }

        (_text, _from, _start, _end) = (_own, null, 0, 0);
        int count = 0;
        while (position < last)
        {
            _start += position < span.Start ? 1 : 0;
            _end += position < span.End ? 1 : 0;
            _own[count++] = CharacterQuad.Decode(text, ref position);
        }

        _length = count;
        ForgetCosts();
        return AnyMayPay(sequences);
    }

    private void Open(Island island)
    {
        (_text, _from, _length) = (island.Text, island.From, island.Text.Length);
        (_start, _end) = (island.Start, island.End);
        ForgetCosts();
    }

    private bool AnyMayPay(ulong sequences)
    {
        for (ulong left = sequences & ~SequenceMasks.OfLosses; left != 0; left &= left - 1)
        {
            if (MayPay(BitOperations.TrailingZeroCount(left), out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The misreadings that undone in some islands may pay, without those that another is far better than. Where two make the same
    /// of the islands, the one that is met more often stands for both.
    /// </summary>
    /// <param name="islands">The islands.</param>
    public ulong SupportedOf(IReadOnlyList<Island> islands)
    {
        Array.Clear(_results);
        Array.Clear(_sequences);
        Array.Clear(_saved);
        _open = 0;
        ulong supported = 0;
        foreach (Island island in islands)
        {
            Open(island);
            _signature.Open(_text.AsSpan(_start.._end));
            _answers.Clear();
            _notes.Clear();
            for (ulong left = SequenceGate.Of(island); left != 0; left &= left - 1)
            {
                int number = BitOperations.TrailingZeroCount(left);
                supported |= Ask(number) ? 1UL << number : 0;
            }
        }

        float saved = _saved.Max();
        int sequences = _sequences.Max();
        for (ulong left = supported & ~_open; left != 0; left &= left - 1)
        {
            int number = BitOperations.TrailingZeroCount(left);
            bool isFarBehind = _saved[number] < saved - Doubt && _sequences[number] * 10 < sequences * 9;
            supported &= isFarBehind || HasTwin(number, supported) ? ~(1UL << number) : ulong.MaxValue;
        }

        return supported;
    }

    // Encodings in which the island has the same bytes are asked about once.
    private bool Ask(int number)
    {
        Misreading misreading = All[number];
        if (misreading.Read.IsDouble)
        {
            return MayPay(number, out _);
        }

        ulong signature = Hash64.Combine(_signature.Of(misreading.Read), misreading.Rarity > 0 ? 1UL : 0);
        foreach ((ulong known, Answer answer) in _answers)
        {
            if (known == signature)
            {
                return Repeat(number, answer);
            }
        }

        int before = _sequences[number];
        int first = _notes.Count;
        ulong open = _open;
        _open = 0;
        bool mayPay = MayPay(number, out float saved);
        bool isOpen = _open != 0;
        _open |= open;
        _answers.Add((signature, new Answer(mayPay, isOpen, _sequences[number] - before, saved, first, _notes.Count)));
        return mayPay;
    }

    private bool Repeat(int number, in Answer answer)
    {
        for (int note = answer.FirstNote; note < answer.LastNote; note++)
        {
            _results[number] = Hash64.Combine(_results[number], _notes[note]);
        }

        _sequences[number] += answer.Sequences;
        _saved[number] += answer.Saved;
        _open |= answer.IsOpen ? 1UL << number : 0;
        return answer.MayPay;
    }

    private bool HasTwin(int number, ulong supported)
    {
        for (int other = 0; other < number; other++)
        {
            if ((supported & (1UL << other)) != 0 && _results[other] == _results[number])
            {
                return true;
            }
        }

        return false;
    }

    private bool MayPay(int number, out float all)
    {
        Misreading misreading = All[number];
        _reader.Open(_text, _start, _end, misreading.Read);
        int length = _end - _start;
        all = 0;
        float best = 0;
        bool isUndone = false;
        for (int character = _reader.NextStart(0); character < length; character = _reader.NextStart(character))
        {
            int end = _reader.Read(character);
            if (end < 0)
            {
                _open |= 1UL << number;
                all = 0;
                return true;
            }

            if (_from is not null)
            {
                Note(number, _from[_start + character]);
            }

            if (end > character && !(misreading.Rarity > 0 && IsStray(_start + character, _start + end)))
            {
                float saved = SavedBetween(_start + character, _start + end);
                all += saved;
                best += Math.Max(0, saved);
                isUndone = true;
                _sequences[number] += _reader.Run.Count;
            }

            character = Math.Max(end, character + 1);
        }

        _saved[number] += all;
        return isUndone && (best >= Least || all >= -OfLayer);
    }

    private void Note(int number, int place)
    {
        foreach (int character in _reader.Run)
        {
            _notes.Add(((ulong)place << 32) | (uint)character);
            _results[number] = Hash64.Combine(_results[number], _notes[^1]);
        }
    }

    // A letter made of letters that others of their script stand beside: every third pair could be one in some encoding of DOS, and every third
    // character of East Asia a letter of some alphabet. Damaged words have more of them in a row somewhere.
    private bool IsStray(int start, int end)
    {
        if (end - start <= FewEastAsian && IsEastAsian(start - 1) && IsEastAsian(end))
        {
            return true;
        }

        if (_reader.Run.Count > 1)
        {
            return false;
        }

        Script script = ScriptTable.ScriptOf(_text[start]);
        bool isAtHome = IsLetterOf(script, start - 1) || IsLetterOf(script, end);
        for (int i = start; i < end && isAtHome; i++)
        {
            isAtHome = IsLetterOf(script, i) && !IsOddCase(i);
        }

        return isAtHome;
    }

    // Nobody types a capital right behind a small letter, nor a small letter behind two capitals.
    private bool IsOddCase(int place)
    {
        if (place == 0 || !Letters.IsUpperCase(_text[place]))
        {
            return false;
        }

        Script script = ScriptTable.ScriptOf(_text[place]);
        bool isBehindCapital = Letters.IsUpperCase(_text[place - 1]) && IsLetterOf(script, place - 1);
        return Letters.IsLowerCase(_text[place - 1])
            || (isBehindCapital && IsLetterOf(script, place + 1) && Letters.IsLowerCase(_text[place + 1]));
    }

    private bool IsLetterOf(Script script, int place) =>
        (uint)place < (uint)_length && ScriptTable.ScriptOf(_text[place]) == script && Letters.IsLetter(_text[place]);

    private bool IsEastAsian(int place) => (uint)place < (uint)_length && _text[place] >= IslandMeasure.FirstEastAsian;

    // The nats that the run saves in the place of some characters.
    private float SavedBetween(int start, int end)
    {
        CharacterQuad before = QuadBefore(start);
        float saved = 0;
        int behind = Math.Min(_length, end + IslandMeasure.Reach);
        for (int i = start; i < behind; i++)
        {
            saved += CostAt(i);
        }

        List<int> run = _reader.Run;
        for (int i = 0; i < run.Count && saved > FarLess; i++)
        {
            saved -= IslandMeasure.Step(_costs, ref before, run[i]);
        }

        for (int i = end; i < behind && saved > FarLess; i++)
        {
            saved -= IslandMeasure.Step(_costs, ref before, _text[i]);
        }

        return saved;
    }

    private CharacterQuad QuadBefore(int place)
    {
        CharacterQuad quad = CharacterQuad.Start;
        for (int i = Math.Max(0, place - IslandMeasure.Reach); i < place; i++)
        {
            quad = quad.Next(_text[i]);
        }

        return quad;
    }

    // What a character costs as it stands: the same for every misreading.
    private float CostAt(int place)
    {
        ref float cost = ref _asItStands[place];
        if (float.IsNaN(cost))
        {
            CharacterQuad quad = QuadBefore(place);
            cost = IslandMeasure.Step(_costs, ref quad, _text[place]);
        }

        return cost;
    }

    // Once the island's characters are known.
    private void ForgetCosts()
    {
        if (_asItStands.Length < _length)
        {
            _asItStands = new float[_length * 2];
        }

        _asItStands.AsSpan(0, _length).Fill(float.NaN);
    }

    // What came of an island, and what it left behind.
    private readonly record struct Answer(bool MayPay, bool IsOpen, int Sequences, float Saved, int FirstNote, int LastNote);
}
