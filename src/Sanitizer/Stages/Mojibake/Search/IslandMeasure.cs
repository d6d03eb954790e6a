using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>What the model asks for an island and for what stands around it.</summary>
internal static class IslandMeasure
{
    /// <summary>Nats for a lost character, whatever the model thinks of U+FFFD.</summary>
    public const float OfLost = 4;

    /// <summary>Characters of the context that the model looks at.</summary>
    public const int Reach = 3;

    /// <summary>The first of the characters of East Asia.</summary>
    public const int FirstEastAsian = 0x2E80;

    private static CharacterModel Model => CharacterModel.Shared;

    /// <summary>Notes what the model asks for an island as it stands, in nats, and the most that a stretch of it asks beyond the usual.</summary>
    public static void Measure(Island island)
    {
        CostMemory costs = CostMemory.OfThread;
        CharacterQuad quad = QuadBefore(island);
        float cost = 0;
        float excess = 0;
        float most = 0;
        for (int i = island.Start; i < island.End; i++)
        {
            float step = Step(costs, ref quad, island.Text[i]);
            cost += step;
            excess = Math.Max(0, excess + step - UsualCostOf(island.Text[i]));
            most = Math.Max(most, excess);
        }

        float behind = CostBehind(costs, island, quad);
        island.Cost = cost + behind;
        island.Excess = Math.Max(most, excess + behind - (OfUsual * Math.Min(Reach, island.Text.Length - island.End)));
    }

    /// <summary>Notes the cost and the model before each place, which a search starts from. Few islands are searched, so few have them.</summary>
    public static void Detail(Island island)
    {
        int length = island.End - island.Start;
        float[] costs = new float[length + 1];
        ModelState[] states = new ModelState[length + 1];
        ModelState state = StateBefore(island);
        states[0] = state;
        for (int i = 0; i < length; i++)
        {
            costs[i + 1] = costs[i] + Step(ref state, island.Text[island.Start + i]);
            states[i + 1] = state;
        }

        island.Costs = costs;
        island.States = states;
        island.Cost = costs[length] + CostBehind(island, state);
    }

    public static float UsualCostOf(int character) => character is >= FirstEastAsian and < 0xD800 ? OfUsualEastAsian : OfUsual;

    /// <summary>Nats a character in clean text costs at most, in stretches that are long enough; those of East Asia are many.</summary>
    public const float OfUsual = 4.5f;
    private const float OfUsualEastAsian = 6.5f;

    public static float Step(ref ModelState state, int character)
    {
        float cost = Model.Advance(ref state, character);
        return character == 0xFFFD ? OfLost : cost;
    }

    /// <summary>The cost of a character, where only the cost is asked for.</summary>
    public static float Step(CostMemory costs, ref CharacterQuad quad, int character)
    {
        quad = quad.Next(character);
        return character == 0xFFFD ? OfLost : costs.CostOf(quad);
    }

    /// <summary>The characters before an island, where only costs are asked for.</summary>
    public static CharacterQuad QuadBefore(Island island)
    {
        CharacterQuad quad = CharacterQuad.Start;
        for (int i = Math.Max(0, island.Start - Reach); i < island.Start; i++)
        {
            quad = quad.Next(island.Text[i]);
        }

        return quad;
    }

    /// <summary>The cost of what stands behind an island, where only costs are asked for.</summary>
    public static float CostBehind(CostMemory costs, Island island, CharacterQuad quad)
    {
        float cost = 0;
        for (int i = island.End; i < Math.Min(island.Text.Length, island.End + Reach); i++)
        {
            cost += Step(costs, ref quad, island.Text[i]);
        }

        return island.End == island.Text.Length ? cost + Step(costs, ref quad, ' ') : cost;
    }

    public static ModelState StateBefore(Island island)
    {
        ModelState state = Model.Start;
        for (int i = Math.Max(0, island.Start - Reach); i < island.Start; i++)
        {
            _ = Model.Advance(ref state, island.Text[i]);
        }

        return state;
    }

    public static float CostBehind(Island island, ModelState state)
    {
        float cost = 0;
        for (int i = island.End; i < Math.Min(island.Text.Length, island.End + Reach); i++)
        {
            cost += Step(ref state, island.Text[i]);
        }

        return island.End == island.Text.Length ? cost + Step(ref state, ' ') : cost;
    }
}
