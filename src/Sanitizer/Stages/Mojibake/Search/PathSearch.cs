using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// The best way through an island between two states: left alone, and undone by one misreading. Every way is worth what the model asks
/// for the text that comes out, plus what it costs to change states. Reused from search to search, by one thread.
/// </summary>
internal sealed class PathSearch
{
    /// <summary>Nats for a byte that goes with a lost one.</summary>
    private const float OfSwallowed = 8;

    /// <summary>Nats for a character that has no place in a misreading that should explain all.</summary>
    internal const float OfStranger = 6;

    /// <summary>Ways kept at a place where lost bytes leave a choice of characters.</summary>
    private const int Ways = 24;

    /// <summary>Nats for a byte that was dropped, for one that a question mark stands for, and for one that was made a quote or space.</summary>
    internal const float OfDropped = 0.7f;
    private const float OfQuestion = 3;
    private const float OfChanged = 1.5f;

    /// <summary>The mark of a step that makes no character: a change of state.</summary>
    private const int Nothing = -2;

    private readonly Tape _tape = new();
    private readonly LostChoices _choices = new();
    private readonly List<PathStep> _steps = [];
    private readonly PathArena _entries = new();
    private readonly PathLimits _limits = new();
    private readonly PathHeads _alone = new();
    private readonly PathHeads _undone = new();
    private int _ways;
    private Island _island = null!;
    private Misreading _misreading = null!;
    private float _bonus;

    /// <summary>The steps of the best way that was found last.</summary>
    public IReadOnlyList<PathStep> Steps => _steps;

    /// <summary>Whether lost bytes were looked for, and some sequence of the island may have all of its.</summary>
    public bool HasWhole => _limits.HasWhole;

    /// <summary>The letters of the text's language where it is known; then choices keep to them.</summary>
    public LetterHabits? Habits { get; set; }

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
        _limits.Clear();
        _tape.Load(island, misreading);
        if (misreading.IsOfUtf8 && (!_tape.HasSequence || (misreading.Loss == Loss.None && !_tape.MayBeWhole())))
        {
            return island.Cost;
        }

        if (island.Costs.Length == 0)
        {
            IslandMeasure.Detail(island);
        }

        int length = island.End - island.Start;
        _limits.Load(island, _tape, misreading.Loss != Loss.None, enter, bonus);
        _ways = misreading.Loss == Loss.None ? 1 : Ways;
        _entries.Clear();
        _alone.Prepare(length + 1, _ways);
        _undone.Prepare(_tape.Count + 1, _ways);
        if (isForced)
        {
            _entries.Put(_undone, 0, new PathEntry { State = island.States[0], Before = -1, Character = Nothing });
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

    private void ChangeState(int character, int place, bool isForced, float enter)
    {
        ReadOnlySpan<int> ways = isForced && place < _tape.Count ? [] : _undone.At(place);
        foreach (int undone in ways)
        {
            if (undone >= 0 && (isForced || _ways > 1 || _entries[undone].Cost < _island.Costs[character]))
            {
                _entries.Put(_alone, character, _entries[undone] with { Before = undone, Character = Nothing });
            }
        }

        if (isForced || place == _tape.Count || _island.Costs[character] + enter >= _limits[character] || !(_misreading.Loss == Loss.Stripped ? _tape.TrailsAt(place) > 0 : _tape.MayBeWhole(place)))
        {
            return;
        }

        // All up to here left alone: nothing was noted for it, the island knows what it costs.
        _entries.Put(_undone, place, new PathEntry { Cost = _island.Costs[character] + enter, State = _island.States[character], Before = -1 - character, Character = Nothing });
        foreach (int alone in _alone.At(character))
        {
            if (alone >= 0 && _entries[alone].Cost + enter < _limits[character])
            {
                _entries.Put(_undone, place, _entries[alone] with { Cost = _entries[alone].Cost + enter, Before = alone, Character = Nothing });
            }
        }
    }

    private void LeaveAlone(int character, int place, bool isForced)
    {
        if (isForced && _tape[place].Kind != SlotKind.None)
        {
            return;
        }

        PathHeads heads = isForced ? _undone : _alone;
        int from = isForced ? place : character;
        foreach (int before in heads.At(from))
        {
            if (before < 0)
            {
                continue;
            }

            PathEntry next = _entries[before];
            int value = _island.Text[_island.Start + character];
            next.Cost += (isForced ? OfStranger : 0) + IslandMeasure.Step(ref next.State, value);
            if (next.Cost >= _limits[character + 1])
            {
                continue;
            }

            next.Before = before;
            next.Character = value;
            next.From = character;
            next.To = character + 1;
            next.IsCopy = true;
            next.IsLost = false;
            _entries.Put(heads, from + 1, next);
        }
    }

    private void Undo(int place)
    {
        foreach (int before in _undone.At(place))
        {
            if (before >= 0)
            {
                Undo(place, before);
            }
        }
    }

    private void Undo(int place, int before)
    {
        Slot slot = _tape[place];
        if (slot.Kind == SlotKind.Lost)
        {
            EmitLost(before, place, place + 1, 0);
            for (int next = place + 1; !_misreading.Read.IsDouble && next < place + IslandMeasure.Reach && next < _tape.Count && IsTrail(_tape[next]); next++)
            {
                EmitLost(before, place, next + 1, OfSwallowed * (next - place));
            }

            return;
        }

        if (slot.Kind != SlotKind.None && slot.Value < 0x80)
        {
            Emit(before, slot.Value, place, place + 1, 0);
        }
        else if (!_misreading.IsOfUtf8 && slot.Kind != SlotKind.None)
        {
            UndoLegacy(slot.Value, place, before);
            if (slot.Other != slot.Value)
            {
                UndoLegacy(slot.Other, place, before);
            }
        }
        else if (slot.Value is >= 0xC2 and < 0xF5)
        {
            Span<ulong> trails = stackalloc ulong[3];
            UndoSequence(before, place, place + 1, _tape.TrailsAt(place), trails[..0], trails, false, 0);
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
            else if (trail.Kind is SlotKind.Known or SlotKind.Changed)
            {
                UndoPair(written.Pair(value, trail.Value), place, before);
                if (trail.Other != trail.Value)
                {
                    UndoPair(written.Pair(value, trail.Other), place, before);
                }
            }
        }
    }

    private void UndoPair(int character, int place, int before)
    {
        if (character >= 0xA0)
        {
            Emit(before, character, place, place + 2, 0);
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
            case SlotKind.Lost when slot.Trails != 0:
                trails[known] = slot.Trails;
                UndoSequence(before, start, place + 1, missing - 1, trails[..(known + 1)], trails, true, cost);
                break;
        }
    }

    private void Complete(int before, int start, int place, ReadOnlySpan<ulong> trails, bool isSeen, float cost)
    {
        int lead = _tape[start].Value & (0x7F >> (trails.Length + 1));
        int only = Utf8Bits.Only(lead, trails);
        if (only == Utf8Bits.Several && isSeen)
        {
            EmitLost(before, start, place, OfSwallowed * _tape.CountKnown(start, place));
        }
        else if (only >= 0)
        {
            Emit(before, only, start, place, cost - _bonus);
        }
        else if (only == Utf8Bits.Several)
        {
            if (_entries[before].Cost + cost >= Math.Min(_limits[EndOf(place)], _undone.WorstAt(place)))
            {
                return;
            }

            ReadOnlySpan<int> text = _island.Text.AsSpan(0, _island.Start + _tape[start].Character);
            foreach (int character in _choices.Of(_entries[before].State.Class, lead, trails))
            {
                Emit(before, character, start, place, cost + (Habits?.CostOf(character, text) ?? 0));
            }
        }
    }

    private static bool IsTrail(in Slot slot) => slot.Kind == SlotKind.Known && (slot.Value & 0xC0) == 0x80;

    // Several lost characters in a row become one U+FFFD. Losing more is never a gain, unless the misreading is known to have happened.
    private void EmitLost(int before, int start, int place, float cost)
    {
        bool isMore = _entries[before].IsLost && _tape[start].Kind != SlotKind.Known;
        float asItStands = _island.Costs[EndOf(place)] - _island.Costs[_tape[start].Character] - IslandMeasure.OfLost;
        float least = Math.Max(cost, asItStands) - _bonus;
        Emit(before, isMore ? -1 : 0xFFFD, start, place, isMore ? least + IslandMeasure.OfLost : least);
    }

    private void Emit(int before, int character, int start, int place, float cost)
    {
        ref readonly PathEntry from = ref _entries[before];
        int last = EndOf(place);
        float most = Math.Min(_limits[last], _undone.WorstAt(place));
        float total = from.Cost + cost;
        if (total >= most)
        {
            return;
        }

        ModelState state = from.State;
        total = from.Cost + (cost + (character < 0 ? 0 : IslandMeasure.Step(ref state, character)));
        if (total >= most)
        {
            return;
        }

        int first = _tape[start].Character;
        _entries.Put(_undone, place, new PathEntry
        {
            Cost = total,
            State = state,
            Before = before,
            Character = character,
            From = first,
            To = last,
            IsCopy = last == first + 1 && character == _island.Text[_island.Start + first] && _tape[start].IsFirst,
            IsLost = character == 0xFFFD || (character < 0 && from.IsLost),
        });
    }

    // The place behind the last character that has a byte before a place of the tape.
    private int EndOf(int place) =>
        place == _tape.Count ? _island.End - _island.Start : _tape[place].IsFirst ? _tape[place].Character : _tape[place].Character + 1;

    private double Finish(int length, bool isForced)
    {
        int best = -1;
        double cost = isForced ? double.PositiveInfinity : _island.Cost;
        foreach (int held in _alone.At(length))
        {
            if (held >= 0 && _entries[held].Cost + IslandMeasure.CostBehind(_island, _entries[held].State) is float total && total < cost)
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
