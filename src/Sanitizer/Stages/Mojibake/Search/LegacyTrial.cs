using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// What undoing a pair of old encodings would save. All has to be undone, so that there is one way only through an island; its cost is
/// that of <see cref="PathSearch"/>, without a search. Used by one thread.
/// </summary>
internal sealed class LegacyTrial(PathSearch search)
{
    /// <summary>Nats by which the islands so far may have become worse. What reads as badly as that will not make good for it.</summary>
    private const double Drift = 100;

    private readonly CostMemory _costs = CostMemory.OfThread;
    private readonly List<float> _asked = [];
    private readonly List<int> _bytes = [];

    /// <summary>The nats that a pair saves in some islands; negative where it makes them worse, minus infinity for far worse.</summary>
    public double SavedBy(Misreading misreading, List<Island> islands)
    {
        _asked.Clear();
        double drift = 0;
        foreach (Island island in islands)
        {
            float asked = CostOf(island, misreading);
            drift += asked - island.Cost;
            if (drift > Drift)
            {
                return double.NegativeInfinity;
            }

            _asked.Add(asked);
        }

        double saved = islands.Sum(island => island.Cost) - misreading.Rarity;
        foreach (float asked in _asked)
        {
            saved -= asked;
        }

        return saved;
    }

    /// <summary>What the model asks for an island in which a pair is undone; infinity where it cannot be.</summary>
    public float CostOf(Island island, Misreading misreading)
    {
        if (!TryLoad(island, misreading.Read))
        {
            return (float)search.Find(island, misreading, isForced: true, enter: 0);
        }

        Reading written = misreading.Written!;
        CharacterQuad quad = IslandMeasure.QuadBefore(island);
        float cost = 0;
        for (int i = 0; i < _bytes.Count; i++)
        {
            int value = _bytes[i];
            if (value < 0)
            {
                cost += PathSearch.OfStranger + IslandMeasure.Step(_costs, ref quad, ~value);
                continue;
            }

            int character = value < 0x80 ? value : written.Single(value);
            if (value >= 0x80 && character < 0xA0)
            {
                character = i + 1 < _bytes.Count && _bytes[i + 1] >= 0 ? written.Pair(value, _bytes[i + 1]) : -1;
                i++;
                if (character < 0xA0)
                {
                    return float.PositiveInfinity;
                }
            }

            cost += IslandMeasure.Step(_costs, ref quad, character);
        }

        return cost + IslandMeasure.CostBehind(_costs, island, quad);
    }

    // The bytes; a character without any as the complement of its number. False where lost bytes or a second code leave a choice.
    private bool TryLoad(Island island, Reading read)
    {
        _bytes.Clear();
        for (int i = island.Start; i < island.End; i++)
        {
            int character = island.Text[i];
            if (character == 0xFFFD || read.OtherBytesOf(character) != 0)
            {
                return false;
            }

            uint bytes = read.BytesOf(character);
            if (bytes == 0)
            {
                _bytes.Add(~character);
                continue;
            }

            for (int left = (int)(bytes >> 24) - 1; left >= 0; left--)
            {
                _bytes.Add((byte)(bytes >> (8 * left)));
            }
        }

        return true;
    }
}
