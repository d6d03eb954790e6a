using System.Numerics;
using System.Runtime.InteropServices;
using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// The best way through an island between two states: left alone, and undone by one misreading. Every way is worth what the model asks
/// for the text that comes out, plus what it costs to change states. Reused from search to search, by one thread.
/// </summary>
internal sealed class PathSearch
{
    /// <summary>Nats for a lost character, whatever the model thinks of U+FFFD.</summary>
    public const float OfLost = 4;

    /// <summary>Nats for a byte that goes with a lost one.</summary>
    private const float OfSwallowed = 8;

    /// <summary>Nats for a character that has no place in a misreading that should explain all.</summary>
    private const float OfStranger = 6;

    /// <summary>Ways kept at a place where lost bytes leave a choice of characters.</summary>
    private const int Ways = 8;

    /// <summary>Characters weighed where lost bytes leave a choice.</summary>
    private const int Choices = 32;

    /// <summary>Characters of the context that the model looks at.</summary>
    private const int Reach = 3;

    /// <summary>The mark of a step that makes no character: a change of state.</summary>
    private const int Nothing = -2;

    private readonly CharacterModel _model = CharacterModel.Shared;
    private readonly Tape _tape = new();
    private readonly List<(float Cost, int Character)> _choices = [];
    private readonly List<PathStep> _steps = [];
    private PathEntry[] _entries = new PathEntry[1024];
    private int _count;
    private int[] _alone = [];
    private int[] _undone = [];
    private int _ways;
    private Island _island = null!;
    private Misreading _misreading = null!;
    private float _bonus;

    /// <summary>The steps of the best way that was found last.</summary>
    public IReadOnlyList<PathStep> Steps => _steps;

    /// <summary>Notes what the model asks for an island as it stands, in nats, and the most that a stretch of it asks beyond the usual.</summary>
    public void Measure(Island island)
    {
        int length = island.End - island.Start;
        float[] costs = new float[length + 1];
        ModelState[] states = new ModelState[length + 1];
        ModelState state = StateBefore(island);
        float cost = 0;
        float excess = 0;
        float most = 0;
        for (int i = 0; i <= length; i++)
        {
            costs[i] = cost;
            states[i] = state;
            if (i < length)
            {
                int character = island.Text[island.Start + i];
                float step = Step(ref state, character);
                cost += step;
                excess = Math.Max(0, excess + step - UsualCostOf(character));
                most = Math.Max(most, excess);
            }
        }

        float behind = CostBehind(island, state);
        island.Cost = cost + behind;
        island.Excess = Math.Max(most, excess + behind - (OfUsual * Math.Min(Reach, island.Text.Length - island.End)));
        island.Costs = costs;
        island.States = states;
    }

    private static float UsualCostOf(int character) => character is >= 0x2E80 and < 0xD800 ? OfUsualEastAsian : OfUsual;

    /// <summary>Nats a character in clean text costs at most, in stretches that are long enough; those of East Asia are many.</summary>
    private const float OfUsual = 4.5f;
    private const float OfUsualEastAsian = 6.5f;

    /// <summary>Finds the best way.</summary>
    /// <param name="island">The island.</param>
    /// <param name="misreading">The misreading to undo.</param>
    /// <param name="isForced">Whether everything that the misreading can explain has to be undone.</param>
    /// <param name="enter">What it costs to start undoing, in nats.</param>
    /// <param name="bonus">Nats in favour of each sequence of UTF-8, where the misreading is known to have happened.</param>
    /// <returns>The cost in nats; the cost of leaving all as it is where there is nothing to undo.</returns>
    public double Find(Island island, Misreading misreading, bool isForced, float enter, float bonus = 0)
    {
        _bonus = bonus;
        _island = island;
        _misreading = misreading;
        _steps.Clear();
        _tape.Load(island, misreading);
        if (misreading.IsOfUtf8 && !_tape.HasSequence)
        {
            return island.Cost;
        }

        int length = island.End - island.Start;
        _ways = misreading.Loss == Loss.None ? 1 : Ways;
        _count = 0;
        Prepare(ref _alone, (length + 1) * _ways);
        Prepare(ref _undone, (_tape.Count + 1) * _ways);
        if (isForced)
        {
            Put(_undone, 0, new PathEntry { State = island.States[0], Before = -1, Character = Nothing });
        }

        for (int place = 0; place <= _tape.Count; place++)
        {
            bool isBoundary = place == _tape.Count || _tape[place].IsFirst;
            int character = place == _tape.Count ? length : _tape[place].Character;
            if (isBoundary)
            {
                ChangeState(character, place, isForced, enter);
            }

            if (place < _tape.Count)
            {
                if (isBoundary)
                {
                    LeaveAlone(character, place, isForced);
                }

                Undo(place);
            }
        }

        return Finish(length, isForced);
    }

    private static void Prepare(ref int[] heads, int length)
    {
        if (heads.Length < length)
        {
            heads = new int[length * 2];
        }

        Array.Fill(heads, -1, 0, length);
    }

    private void ChangeState(int character, int place, bool isForced, float enter)
    {
        for (int way = 0; way < _ways && (!isForced || place == _tape.Count); way++)
        {
            int undone = _undone[(place * _ways) + way];
            if (undone >= 0 && (isForced || _ways > 1 || _entries[undone].Cost < _island.Costs[character]))
            {
                Put(_alone, character, _entries[undone] with { Before = undone, Character = Nothing });
            }
        }

        if (isForced || place == _tape.Count || !MayStart(place))
        {
            return;
        }

        // All up to here left alone: nothing was noted for it, the island knows what it costs.
        Put(_undone, place, new PathEntry { Cost = _island.Costs[character] + enter, State = _island.States[character], Before = -1 - character, Character = Nothing });
        for (int way = 0; way < _ways; way++)
        {
            int alone = _alone[(character * _ways) + way];
            if (alone >= 0)
            {
                Put(_undone, place, _entries[alone] with { Cost = _entries[alone].Cost + enter, Before = alone, Character = Nothing });
            }
        }
    }

    // Whether something to undo can start here. A lead byte without trail bytes is none.
    private bool MayStart(int place)
    {
        Slot slot = _tape[place];
        if (slot.Kind is SlotKind.Lost)
        {
            return _misreading.Read.IsDouble;
        }

        int missing = slot.Kind != SlotKind.Known ? 0 : slot.Value switch { < 0xC2 => 0, < 0xE0 => 1, < 0xF0 => 2, < 0xF5 => 3, _ => 0 };
        if (missing == 0 || _misreading.Loss == Loss.Stripped)
        {
            return missing > 0;
        }

        for (int next = place + 1; next < _tape.Count && missing > 0; next++)
        {
            switch (_tape[next].Kind)
            {
                case SlotKind.Known when (_tape[next].Value & 0xC0) == 0x80:
                case SlotKind.Changed or SlotKind.Lost:
                    missing--;
                    break;
                case SlotKind.MaybeLost:
                    break;
                default:
                    return false;
            }
        }

        return missing == 0;
    }

    private void LeaveAlone(int character, int place, bool isForced)
    {
        if (isForced && _tape[place].Kind != SlotKind.None)
        {
            return;
        }

        int[] heads = isForced ? _undone : _alone;
        int from = isForced ? place : character;
        for (int way = 0; way < _ways; way++)
        {
            int before = heads[(from * _ways) + way];
            if (before < 0)
            {
                continue;
            }

            PathEntry next = _entries[before];
            int value = _island.Text[_island.Start + character];
            next.Cost += (isForced ? OfStranger : 0) + Step(ref next.State, value);
            next.Before = before;
            next.Character = value;
            next.From = character;
            next.To = character + 1;
            next.IsCopy = true;
            next.IsLost = false;
            Put(heads, from + 1, next);
        }
    }

    private void Undo(int place)
    {
        for (int way = 0; way < _ways; way++)
        {
            int before = _undone[(place * _ways) + way];
            if (before >= 0)
            {
                Undo(place, before);
            }
        }
    }

    private void Undo(int place, int before)
    {
        Slot slot = _tape[place];
        if (slot.Kind is SlotKind.Lost or SlotKind.MaybeLost)
        {
            if (slot.Kind == SlotKind.MaybeLost)
            {
                Emit(before, -1, place, place + 1, 0);
            }

            EmitLost(before, place, place + 1, 0);
            for (int next = place + 1; next < place + Reach && next < _tape.Count && IsTrail(_tape[next]); next++)
            {
                EmitLost(before, place, next + 1, OfSwallowed * (next - place));
            }

            return;
        }

        if (slot.Kind == SlotKind.None)
        {
            return;
        }

        if (slot.Value < 0x80)
        {
            Emit(before, slot.Value, place, place + 1, 0);
        }
        else if (!_misreading.IsOfUtf8)
        {
            UndoLegacy(slot.Value, place, before);
        }
        else if (slot.Value is >= 0xC2 and < 0xF5)
        {
            Span<ulong> trails = stackalloc ulong[3];
            int missing = slot.Value < 0xE0 ? 1 : slot.Value < 0xF0 ? 2 : 3;
            UndoSequence(before, place, place + 1, missing, trails[..0], trails, false, 0);
        }
    }

    private void UndoLegacy(byte value, int place, int before)
    {
        Reading written = _misreading.Written!;
        int single = written.Single(value);
        if (single >= 0xA0)
        {
            Emit(before, single, place, place + 1, 0);
        }
        else if (written.IsDouble && place + 1 < _tape.Count)
        {
            Slot trail = _tape[place + 1];
            if (trail.Kind is SlotKind.Lost)
            {
                EmitLost(before, place, place + 2, OfSwallowed);
            }
            else if (trail.Kind is SlotKind.Known or SlotKind.Changed && written.Pair(value, trail.Value) is int pair && pair >= 0xA0)
            {
                Emit(before, pair, place, place + 2, 0);
            }
        }
    }

    // Reads the trail bytes one by one; each may be known, changed, lost or, where controls were dropped, missing.
    private void UndoSequence(int before, int start, int place, int missing, Span<ulong> read, Span<ulong> trails, bool isSeen, float cost)
    {
        if (missing == 0)
        {
            Complete(before, start, place, read, isSeen, cost);
            return;
        }

        int known = read.Length;
        if (_misreading.Loss == Loss.Stripped)
        {
            trails[known] = 0xFFFF_FFFF;
            UndoSequence(before, start, place, missing - 1, trails[..(known + 1)], trails, isSeen, cost + OfDropped);
        }

        if (place >= _tape.Count)
        {
            return;
        }

        Slot slot = _tape[place];
        switch (slot.Kind)
        {
            case SlotKind.Known when (slot.Value & 0xC0) == 0x80:
                trails[known] = 1UL << (slot.Value & 0x3F);
                UndoSequence(before, start, place + 1, missing - 1, trails[..(known + 1)], trails, isSeen, cost);
                break;
            case SlotKind.Changed:
                trails[known] = slot.Trails;
                UndoSequence(before, start, place + 1, missing - 1, trails[..(known + 1)], trails, isSeen || slot.Value == '?', cost + (slot.Value == '?' ? OfQuestion : OfChanged));
                break;
            case SlotKind.Lost or SlotKind.MaybeLost:
                if (slot.Kind == SlotKind.MaybeLost)
                {
                    UndoSequence(before, start, place + 1, missing, read, trails, isSeen, cost);
                }

                if (slot.Trails != 0)
                {
                    trails[known] = slot.Trails;
                    UndoSequence(before, start, place + 1, missing - 1, trails[..(known + 1)], trails, true, cost);
                }

                break;
        }
    }

    /// <summary>Nats for a byte that was dropped, for one that a question mark stands for, and for one that was made a quote or space.</summary>
    private const float OfDropped = 0.7f;
    private const float OfQuestion = 3;
    private const float OfChanged = 1.5f;

    private void Complete(int before, int start, int place, ReadOnlySpan<ulong> trails, bool isSeen, float cost)
    {
        int lead = _tape[start].Value & (0x7F >> (trails.Length + 1));
        int only = Only(lead, trails, 0);
        if (only == Several && isSeen)
        {
            EmitLost(before, start, place, OfSwallowed * CountKnown(start, place));
        }
        else if (only >= 0)
        {
            Emit(before, only, start, place, cost - _bonus);
        }
        else if (only == Several)
        {
            EmitAll(before, lead, trails, start, place, cost);
        }
    }

    private const int Several = -2;

    // The only character that the trails allow; -1 for none, -2 for several.
    private static int Only(int bits, ReadOnlySpan<ulong> trails, int depth)
    {
        if (depth == trails.Length)
        {
            return IsShortest(bits, trails.Length) ? bits : -1;
        }

        int found = -1;
        for (ulong rest = trails[depth]; rest != 0; rest &= rest - 1)
        {
            int next = Only((bits << 6) | BitOperations.TrailingZeroCount(rest), trails, depth + 1);
            if (next == Several || (next >= 0 && found >= 0))
            {
                return Several;
            }

            found = next >= 0 ? next : found;
        }

        return found;
    }

    // Of up to a thousand characters that lost bytes allow, those that a rough look finds likely are weighed.
    private void EmitAll(int before, int bits, ReadOnlySpan<ulong> trails, int start, int place, float cost)
    {
        _choices.Clear();
        Collect(_entries[before].State.Class, bits, trails, trails.Length);
        _choices.Sort();
        foreach ((float _, int character) in CollectionsMarshal.AsSpan(_choices)[..Math.Min(_choices.Count, Choices)])
        {
            Emit(before, character, start, place, cost);
        }
    }

    private void Collect(byte classBefore, int bits, ReadOnlySpan<ulong> trails, int length)
    {
        if (trails.IsEmpty)
        {
            if (bits >= 0xA0 && IsShortest(bits, length))
            {
                _choices.Add((_model.RoughCostOf(classBefore, bits), bits));
            }

            return;
        }

        for (ulong rest = trails[0]; rest != 0; rest &= rest - 1)
        {
            Collect(classBefore, (bits << 6) | BitOperations.TrailingZeroCount(rest), trails[1..], length);
        }
    }

    private static bool IsShortest(int codePoint, int trails) => trails switch
    {
        1 => codePoint >= 0x80,
        2 => codePoint >= 0x800 && codePoint is < 0xD800 or > 0xDFFF,
        _ => codePoint is >= 0x10000 and <= 0x10FFFF,
    };

    private int CountKnown(int start, int place)
    {
        int known = 0;
        for (int i = start; i < place; i++)
        {
            known += _tape[i].Kind == SlotKind.Known ? 1 : 0;
        }

        return known;
    }

    private static bool IsTrail(in Slot slot) => slot.Kind == SlotKind.Known && (slot.Value & 0xC0) == 0x80;

    // Several lost characters in a row become one U+FFFD. Losing more is never a gain, unless the misreading is known to have happened.
    private void EmitLost(int before, int start, int place, float cost)
    {
        bool isMore = _entries[before].IsLost;
        float asItStands = _island.Costs[EndOf(place)] - _island.Costs[_tape[start].Character] - OfLost;
        float least = _bonus > 0 && _misreading.Read.IsDouble ? cost - _bonus : Math.Max(cost, asItStands) - _bonus;
        Emit(before, isMore ? -1 : 0xFFFD, start, place, isMore ? least + OfLost : least);
    }

    private void Emit(int before, int character, int start, int place, float cost)
    {
        PathEntry next = _entries[before];
        next.Cost += cost + (character >= 0 ? Step(ref next.State, character) : 0);
        int first = _tape[start].Character;
        int last = EndOf(place);
        next.IsLost = character == 0xFFFD || (character < 0 && next.IsLost);
        next.Before = before;
        next.Character = character;
        next.From = first;
        next.To = last;
        next.IsCopy = last == first + 1 && character == _island.Text[_island.Start + first] && _tape[start].IsFirst;
        Put(_undone, place, next);
    }

    // The place behind the last character that has a byte before a place of the tape.
    private int EndOf(int place) =>
        place == _tape.Count ? _island.End - _island.Start : _tape[place].IsFirst ? _tape[place].Character : _tape[place].Character + 1;

    private float Step(ref ModelState state, int character)
    {
        float cost = _model.Advance(ref state, character);
        return character == 0xFFFD ? OfLost : cost;
    }

    private ModelState StateBefore(Island island)
    {
        ModelState state = _model.Start;
        for (int i = Math.Max(0, island.Start - Reach); i < island.Start; i++)
        {
            _ = _model.Advance(ref state, island.Text[i]);
        }

        return state;
    }

    private float CostBehind(Island island, ModelState state)
    {
        float cost = 0;
        for (int i = island.End; i < Math.Min(island.Text.Length, island.End + Reach); i++)
        {
            cost += Step(ref state, island.Text[i]);
        }

        return island.End == island.Text.Length ? cost + Step(ref state, ' ') : cost;
    }

    // Keeps the best ways to a place; of two that the model cannot tell apart the better one.
    private void Put(int[] heads, int place, in PathEntry entry)
    {
        int start = place * _ways;
        int worst = -1;
        for (int way = start; way < start + _ways; way++)
        {
            int held = heads[way];
            if (held < 0)
            {
                worst = way;
                break;
            }

            if (_ways > 1 && _entries[held].State.Equals(entry.State))
            {
                worst = way;
                break;
            }

            if (worst < 0 || _entries[held].Cost > _entries[heads[worst]].Cost)
            {
                worst = way;
            }
        }

        if (heads[worst] >= 0 && _entries[heads[worst]].Cost <= entry.Cost)
        {
            return;
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count] = entry;
        heads[worst] = _count++;
    }

    private double Finish(int length, bool isForced)
    {
        int best = -1;
        double cost = isForced ? double.PositiveInfinity : _island.Cost;
        for (int way = 0; way < _ways; way++)
        {
            int held = _alone[(length * _ways) + way];
            if (held >= 0 && _entries[held].Cost + CostBehind(_island, _entries[held].State) is float total && total < cost)
            {
                cost = total;
                best = held;
            }
        }

        int place = best;
        while (place >= 0)
        {
            PathEntry entry = _entries[place];
            if (entry.Character != Nothing)
            {
                _steps.Add(new PathStep(entry.Character, entry.From, entry.To, entry.IsCopy));
            }

            place = entry.Before;
        }

        for (int i = best < 0 ? -1 : -2 - place; i >= 0; i--)
        {
            _steps.Add(new PathStep(_island.Text[_island.Start + i], i, i + 1, true));
        }

        _steps.Reverse();
        return cost;
    }
}
