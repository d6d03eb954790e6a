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
    private readonly Dictionary<ulong, SurveyLayout?> _layouts = [];
    private readonly HashSet<int> _characters = [];
    private readonly List<int> _bytes = [];
    private readonly List<double> _standing = [];
    private double _limit;
    private int _foreign;

    /// <summary>The likeliest pairs for some islands, likeliest first.</summary>
    public IReadOnlyList<Misreading> Survey(IReadOnlyList<Island> sample)
    {
        _byText.Clear();
        _layouts.Clear();
        _limit = double.PositiveInfinity;
        LookAt(sample);
        foreach ((Reading read, (Misreading Misreading, int Written)[] pairs) in Groups)
        {
            // Encodings that have the characters of the text at the same places lay out the same bytes.
            ref SurveyLayout? layout = ref CollectionsMarshal.GetValueRefOrAddDefault(_layouts, LookOf(read), out bool isKnown);
            layout = isKnown ? layout : LayOut(sample, read);
            if (layout is null)
            {
                continue;
            }

            foreach ((Misreading misreading, int number) in pairs)
            {
                if (!layout.TryGet(number, Written[number], out double cost, out ulong text))
                {
                    cost = CostOf(layout, Written[number], out text);
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

    // What the islands cost as they stand, and the characters beyond ASCII. No encoding lays out more of them than one with a byte for each.
    private void LookAt(IReadOnlyList<Island> sample)
    {
        _standing.Clear();
        _characters.Clear();
        _foreign = 0;
        double standing = 0;
        int bytes = 0;
        foreach (Island island in sample)
        {
            _standing.Add(standing);
            standing += RoughCostOf(island);
            if (bytes > Enough)
            {
                break;
            }

            int first = Math.Max(0, island.Start - 1);
            bytes += island.End - first + 1;
            foreach (int character in island.Text.AsSpan(first..island.End))
            {
                if (character >= 0x80)
                {
                    _foreign++;
                    _ = _characters.Add(character);
                }
            }
        }
    }

    private ulong LookOf(Reading read)
    {
        ulong look = 0;
        foreach (int character in _characters)
        {
            look = Hash64.Combine(look, read.BytesOf(character));
        }

        return look;
    }

    // Characters without bytes as negative numbers; null where too many have none.
    private SurveyLayout? LayOut(IReadOnlyList<Island> sample, Reading read)
    {
        _bytes.Clear();
        int islands = 0;
        int strangers = 0;
        int known = 0;
        foreach (Island island in sample)
        {
            if (_bytes.Count > Enough)
            {
                break;
            }

            islands++;
            _bytes.Add(Boundary);
            for (int i = Math.Max(0, island.Start - 1); i < island.End; i++)
            {
                int character = island.Text[i];
                uint bytes = read.BytesOf(character);
                if (bytes == 0)
                {
                    strangers++;
                    if (strangers * 4 > _foreign)
                    {
                        return null;
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

        return strangers * 3 <= known ? new SurveyLayout([.. _bytes], islands, Written.Length) : null;
    }

    private double CostOf(SurveyLayout layout, Reading written, out ulong text)
    {
        double cost = 0;
        byte before = _model.InfoOf(' ').Class;
        text = 14695981039346656037;
        int island = 0;
        double limit = _limit;
        ReadOnlySpan<int> bytes = layout.Bytes;
        for (int i = 0; i < bytes.Length; i++)
        {
            int value = bytes[i];
            int character = value;
            if (value == Boundary)
            {
                // What has cost far more than the text as it stands will not make good for it.
                island++;
                limit = island < layout.Islands ? Math.Min(_limit, _standing[island] + Drift) : _limit;
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
