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

    // For each misreading what came out of the islands so far, as a hash, the sequences and the nats saved; and those of which only a search tells.
    private readonly ulong[] _results = new ulong[64];
    private readonly int[] _sequences = new int[64];
    private readonly float[] _saved = new float[64];
    private ulong _open;
    private readonly CostMemory _costs = CostMemory.OfThread;
    private readonly SequenceReader _reader = new();

    /// <summary>Whether undoing some misreading in an island may pay.</summary>
    /// <param name="island">The island.</param>
    /// <param name="sequences">The misreadings of which it may hold a sequence, a bit each; those that lose bytes without a trace are not looked at.</param>
    public bool MayPay(Island island, ulong sequences)
    {
        for (ulong left = sequences & ~SequenceMasks.OfLosses; left != 0; left &= left - 1)
        {
            if (MayPay(island, BitOperations.TrailingZeroCount(left)))
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
            for (ulong left = SequenceGate.Of(island); left != 0; left &= left - 1)
            {
                int number = BitOperations.TrailingZeroCount(left);
                supported |= MayPay(island, number) ? 1UL << number : 0;
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

    private bool MayPay(Island island, int number)
    {
        Misreading misreading = Misreadings.OfUtf8[number];
        _reader.Open(island, misreading.Read);
        int length = island.End - island.Start;
        float all = 0;
        float best = 0;
        bool isUndone = false;
        for (int character = 0; character < length;)
        {
            if (!_reader.MayStartAt(character))
            {
                character++;
                continue;
            }

            int end = _reader.Read(character);
            if (end < 0)
            {
                _open |= 1UL << number;
                return true;
            }

            Note(number, island.From[island.Start + character]);
            if (end > character && !(misreading.Rarity > 0 && IsStray(island, island.Start + character, island.Start + end)))
            {
                float saved = SavedBetween(island, island.Start + character, island.Start + end);
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
            _results[number] = Hash64.Combine(_results[number], ((ulong)place << 32) | (uint)character);
        }
    }

    // A letter made of letters that others of their script stand beside: every third pair could be one in some encoding of DOS, and every third
    // character of East Asia a letter of some alphabet. Damaged words have more of them in a row somewhere.
    private bool IsStray(Island island, int start, int end)
    {
        if (end - start <= FewEastAsian && IsEastAsian(island, start - 1) && IsEastAsian(island, end))
        {
            return true;
        }

        if (_reader.Run.Count > 1)
        {
            return false;
        }

        Script script = ScriptTable.ScriptOf(island.Text[start]);
        bool isAtHome = IsLetterOf(script, island, start - 1) || IsLetterOf(script, island, end);
        for (int i = start; i < end && isAtHome; i++)
        {
            isAtHome = IsLetterOf(script, island, i) && !IsOddCase(island, i);
        }

        return isAtHome;
    }

    // Nobody types a capital right behind a small letter, nor a small letter behind two capitals.
    private static bool IsOddCase(Island island, int place)
    {
        if (place == 0 || !Letters.IsUpperCase(island.Text[place]))
        {
            return false;
        }

        Script script = ScriptTable.ScriptOf(island.Text[place]);
        bool isBehindCapital = Letters.IsUpperCase(island.Text[place - 1]) && IsLetterOf(script, island, place - 1);
        return Letters.IsLowerCase(island.Text[place - 1])
            || (isBehindCapital && IsLetterOf(script, island, place + 1) && Letters.IsLowerCase(island.Text[place + 1]));
    }

    private static bool IsLetterOf(Script script, Island island, int place) =>
        (uint)place < (uint)island.Text.Length && ScriptTable.ScriptOf(island.Text[place]) == script && Letters.IsLetter(island.Text[place]);

    private static bool IsEastAsian(Island island, int place) => (uint)place < (uint)island.Text.Length && island.Text[place] >= IslandMeasure.FirstEastAsian;

    // The nats that the run saves in the place of some characters.
    private float SavedBetween(Island island, int start, int end)
    {
        CharacterQuad before = CharacterQuad.Start;
        for (int i = Math.Max(0, start - IslandMeasure.Reach); i < start; i++)
        {
            before = before.Next(island.Text[i]);
        }

        CharacterQuad quad = before;
        float saved = 0;
        int behind = Math.Min(island.Text.Length, end + IslandMeasure.Reach);
        for (int i = start; i < behind; i++)
        {
            saved += IslandMeasure.Step(_costs, ref quad, island.Text[i]);
        }

        List<int> run = _reader.Run;
        for (int i = 0; i < run.Count && saved > FarLess; i++)
        {
            saved -= IslandMeasure.Step(_costs, ref before, run[i]);
        }

        for (int i = end; i < behind && saved > FarLess; i++)
        {
            saved -= IslandMeasure.Step(_costs, ref before, island.Text[i]);
        }

        return saved;
    }
}
