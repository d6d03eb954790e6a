using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// What it would save, roughly, to choose letters where UTF-8 read as latin-1 lost its controls. From left to right the likeliest letter is taken at
/// each place, where a search keeps many ways; a letter that no choice makes likelier is just a letter, as nearly all are. Used by one thread.
/// </summary>
internal sealed class LossTrial
{
    /// <summary>
    /// Nats that some islands together have to save. Of 25,282 clean documents 88 reach it, and of those that lost their controls all
    /// that a search repairs.
    /// </summary>
    public const double Least = 1;

    /// <summary>Nats that a letter and what stands behind it ask at least; what asks no more has nothing to save.</summary>
    private const float Common = 6;

    /// <summary>Choices that are looked at closely at each place.</summary>
    private const int Choices = 12;

    /// <summary>Any of the bytes that are controls in latin-1: 80 to 9F, a bit each.</summary>
    private const ulong AnyControl = 0xFFFF_FFFF;

    private readonly CostMemory _costs = CostMemory.OfThread;
    private readonly LostChoices _choices = new();

    // What is read: characters, and for the leads of torn sequences the place of the lead in the island, as its complement.
    private readonly List<int> _read = [];

    /// <summary>The nats saved in an island; 0 where nothing is.</summary>
    public double SavedBy(Island island)
    {
        if (!Read(island))
        {
            return 0;
        }

        CharacterQuad quad = IslandMeasure.QuadBefore(island);
        float saved = -Explorer.Enter;
        for (int place = 0; place < _read.Count; place++)
        {
            if (_read[place] >= 0)
            {
                quad = quad.Next(_read[place]);
                continue;
            }

            int lead = ~_read[place];
            int trails = TrailsIn(island, lead);
            float asItStands = CostOf(quad, island, place, island.Text[lead], trails);
            (int best, float cost) = asItStands < Common ? (0, asItStands) : BestOf(quad, island, place, lead, trails);
            if (cost < asItStands)
            {
                saved += asItStands - cost;
                quad = quad.Next(best);
                place += trails;
            }
            else
            {
                quad = quad.Next(island.Text[lead]);
            }
        }

        return Math.Max(0, saved);
    }

    // False where no sequence is torn.
    private bool Read(Island island)
    {
        _read.Clear();
        bool isTorn = false;
        for (int i = island.Start; i < island.End; i++)
        {
            int character = island.Text[i];
            int missing = Missing(character);
            int known = missing == 0 ? 0 : TrailsIn(island, i);
            int decoded = character & (0x3F >> missing);
            for (int trail = 1; trail <= known; trail++)
            {
                decoded = (decoded << 6) | (island.Text[i + trail] & 0x3F);
            }

            if (missing > 0 && known == missing && Utf8Bits.IsShortest(decoded, missing))
            {
                _read.Add(decoded);
                i += missing;
                continue;
            }

            _read.Add(missing > 0 ? ~i : character);
            isTorn |= missing > 0;
        }

        return isTorn;
    }

    private static int Missing(int lead) => lead switch { < 0xC2 => 0, < 0xE0 => 1, < 0xF0 => 2, < 0xF5 => 3, _ => 0 };

    // The trail bytes that are left behind a lead.
    private static int TrailsIn(Island island, int lead)
    {
        int most = Missing(island.Text[lead]);
        int count = 0;
        while (count < most && lead + count + 1 < island.End && island.Text[lead + count + 1] is >= 0x80 and < 0xC0)
        {
            count++;
        }

        return count;
    }

    private (int Character, float Cost) BestOf(CharacterQuad quad, Island island, int place, int lead, int known)
    {
        int missing = Missing(island.Text[lead]);
        Span<ulong> trails = stackalloc ulong[missing];
        int best = 0;
        float least = float.PositiveInfinity;

        // Each way in which the trail bytes that are left may be spread over the places; whole sequences have none that is free.
        for (int places = 0; places < 1 << missing; places++)
        {
            if (int.PopCount(places) != known || known == missing)
            {
                continue;
            }

            int next = lead + 1;
            for (int i = 0; i < missing; i++)
            {
                trails[i] = (places & (1 << i)) != 0 ? 1UL << (island.Text[next++] & 0x3F) : AnyControl;
            }

            int[] choices = _choices.Of(CharacterModel.Shared.InfoOf(quad.Last).Class, island.Text[lead] & (0x3F >> missing), trails);
            foreach (int choice in choices.AsSpan(0, Math.Min(Choices, choices.Length)))
            {
                float cost = CostOf(quad, island, place, choice, 0) + (PathSearch.OfDropped * (missing - known));
                (best, least) = cost < least ? (choice, cost) : (best, least);
            }
        }

        return (best, least);
    }

    // What a character asks at a place, with the trail bytes behind it where they are left, and what stands behind.
    private float CostOf(CharacterQuad quad, Island island, int place, int character, int trails)
    {
        float cost = IslandMeasure.Step(_costs, ref quad, character);
        int first = place + 1 + (trails == 0 && _read[place] < 0 ? TrailsIn(island, ~_read[place]) : 0);
        first = trails > 0 ? place + 1 : first;
        int last = Math.Min(_read.Count, first + trails + IslandMeasure.Reach);
        for (int i = first; i < last; i++)
        {
            cost += IslandMeasure.Step(_costs, ref quad, _read[i] < 0 ? island.Text[~_read[i]] : _read[i]);
        }

        for (int i = island.End; i < Math.Min(island.Text.Length, island.End + IslandMeasure.Reach - (last - first)); i++)
        {
            cost += IslandMeasure.Step(_costs, ref quad, island.Text[i]);
        }

        return cost;
    }
}
