using System.Runtime.InteropServices;
using Sanitizer.Language.Models;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// A quick look at all pairs of old encodings: what the text would be, and a rough cost of it. Pairs that give the same text are one.
/// </summary>
internal sealed class LegacySurvey
{
    /// <summary>Pairs that are worth a close look.</summary>
    private const int Kept = 20;

    /// <summary>Rough nats by which a pair may be worse than the best and still be worth it.</summary>
    private const double Slack = 40;

    /// <summary>Rough nats by which a pair may fall behind the text as it stands.</summary>
    private const double Drift = 12;

    /// <summary>Marks the start of an island among the bytes.</summary>
    private const int Boundary = int.MinValue;

    /// <summary>Bytes that are looked at.</summary>
    private const int Enough = 240;

    /// <summary>Rough nats for a character that the encoding read does not have.</summary>
    private const float OfStranger = 8;

    // All encodings, and for each that a text may have been read in the pairs, with the number of the one it was written in.
    private static readonly Reading[] Written = [.. Misreadings.OfLegacy.Select(misreading => misreading.Written!).Distinct()];
    private static readonly (Reading Read, (Misreading Misreading, int Written)[] Pairs)[] Groups =
        [.. Misreadings.ByReading.Select(group => (group.Key, group.Select(misreading => (misreading, Array.IndexOf(Written, misreading.Written))).ToArray()))];

    private readonly CharacterModel _model = CharacterModel.Shared;
    private readonly Dictionary<ulong, (Misreading Misreading, double Cost)> _byText = [];
    private readonly Dictionary<ulong, SurveyLayout> _layouts = [];
    private readonly List<int> _bytes = [];
    private readonly List<double> _standing = [];
    private double _limit;
    private int _islands;
    private int _foreign;

    /// <summary>The likeliest pairs for some islands, likeliest first.</summary>
    public IReadOnlyList<Misreading> Survey(IReadOnlyList<Island> sample)
    {
        _byText.Clear();
        _limit = double.PositiveInfinity;
        _standing.Clear();
        _layouts.Clear();
        foreach ((Reading read, (Misreading Misreading, int Written)[] pairs) in Groups)
        {
            if (!Load(sample, read))
            {
                continue;
            }

            ReadOnlySpan<int> bytes = CollectionsMarshal.AsSpan(_bytes);
            ref SurveyLayout? layout = ref CollectionsMarshal.GetValueRefOrAddDefault(_layouts, Hash64.Of(MemoryMarshal.AsBytes(bytes)), out _);
            layout ??= new SurveyLayout(bytes, Written.Length);
            foreach ((Misreading misreading, int number) in pairs)
            {
                if (!layout.TryGet(number, Written[number], out double cost, out ulong text))
                {
                    cost = CostOf(Written[number], out text);
                    layout.Set(number, cost, text);
                }

                cost += misreading.Rarity;
                if (!double.IsInfinity(cost))
                {
                    _limit = Math.Min(_limit, cost + Slack);
                    ref (Misreading Misreading, double Cost) held = ref CollectionsMarshal.GetValueRefOrAddDefault(_byText, text, out bool exists);
                    held = exists && held.Cost <= cost ? held : (misreading, cost);
                }
            }
        }

        if (_byText.Count == 0)
        {
            return [];
        }

        double best = _byText.Values.Min(pair => pair.Cost);
        return [.. _byText.Values.Where(pair => pair.Cost <= best + Slack).OrderBy(pair => pair.Cost).Take(Kept).Select(pair => pair.Misreading)];
    }

    // Lays out the bytes; characters without one as negative numbers; false where too many have none.
    private bool Load(IReadOnlyList<Island> sample, Reading read)
    {
        _bytes.Clear();
        _islands = 0;
        int strangers = 0;
        int known = 0;
        bool isFirst = _standing.Count == 0;
        double standing = 0;
        foreach (Island island in sample)
        {
            if (isFirst)
            {
                _standing.Add(standing);
                standing += RoughCostOf(island);
            }

            if (_bytes.Count > Enough)
            {
                break;
            }

            _islands++;
            _bytes.Add(Boundary);
            for (int i = Math.Max(0, island.Start - 1); i < island.End; i++)
            {
                int character = island.Text[i];
                uint bytes = read.BytesOf(character);
                if (bytes == 0)
                {
                    // No encoding lays out more characters than the first, which has one byte for each.
                    strangers++;
                    if (!isFirst && strangers * 4 > _foreign)
                    {
                        return false;
                    }

                    _bytes.Add(-character);
                    continue;
                }

                known += character >= 0x80 ? 1 : 0;
                for (int left = (int)(bytes >> 24) - 1; left >= 0; left--)
                {
                    _bytes.Add((byte)(bytes >> (8 * left)));
                }
            }
        }

        _foreign = isFirst ? strangers + known : _foreign;
        return strangers * 3 <= known;
    }

    private double CostOf(Reading written, out ulong text)
    {
        double cost = 0;
        byte before = _model.InfoOf(' ').Class;
        text = 14695981039346656037;
        int island = 0;
        double limit = _limit;
        ReadOnlySpan<int> bytes = CollectionsMarshal.AsSpan(_bytes);
        for (int i = 0; i < bytes.Length; i++)
        {
            int value = bytes[i];
            int character = value;
            if (value == Boundary)
            {
                // What has cost far more than the text as it stands will not make good for it.
                island++;
                limit = island < _islands ? Math.Min(_limit, _standing[island] + Drift) : _limit;
                if (cost > limit)
                {
                    return double.PositiveInfinity;
                }

                before = _model.InfoOf(' ').Class;
                continue;
            }

            if (value < 0)
            {
                character = -value;
                cost += OfStranger;
            }
            else if (value >= 0x80)
            {
                character = written.Single(value);
                if (character < 0 && i + 1 < bytes.Length && bytes[i + 1] > 0)
                {
                    character = written.Pair(value, bytes[++i]);
                }

                if (character < 0xA0)
                {
                    return double.PositiveInfinity;
                }
            }

            cost += _model.RoughCostOf(before, character, out before);
            if (cost > limit)
            {
                return double.PositiveInfinity;
            }

            text = (text ^ (uint)character) * 1099511628211;
        }

        return cost;
    }

    private double RoughCostOf(Island island)
    {
        double cost = 0;
        byte before = _model.InfoOf(' ').Class;
        for (int i = Math.Max(0, island.Start - 1); i < island.End; i++)
        {
            cost += _model.RoughCostOf(before, island.Text[i], out before);
        }

        return cost;
    }
}
