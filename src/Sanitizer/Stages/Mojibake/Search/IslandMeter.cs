using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Tells which islands ask more of the model than clean text does, without cutting them out: the same arithmetic as
/// <see cref="IslandMeasure.Measure"/>, on the window's bytes. Used by one thread.
/// </summary>
internal sealed class IslandMeter
{
    /// <summary>Characters before an island that the model starts from.</summary>
    private const int Before = 3;

    private readonly CostMemory _costs = CostMemory.OfThread;

    /// <summary>Whether the excess of an island, as <see cref="Island.Excess"/> has it, is greater than a limit.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="span">The island.</param>
    /// <param name="limit">The limit, in nats.</param>
    public bool Exceeds(ReadOnlySpan<byte> text, IslandSpan span, double limit)
    {
        CharacterQuad quad = CharacterQuad.Start;
        int position = IslandFinder.ContextStart(text, span.Start, Before);
        while (position < span.Start)
        {
            quad = quad.Next(CharacterQuad.Decode(text, ref position));
        }

        float excess = 0;
        while (position < span.End)
        {
            quad = quad.Next(CharacterQuad.Decode(text, ref position));
            excess = Math.Max(0, excess + CostOf(quad) - IslandMeasure.UsualCostOf(quad.Last));
            if (excess > limit)
            {
                return true;
            }
        }

        float behind = 0;
        int characters = 0;
        while (characters < IslandMeasure.Reach && position < text.Length && text[position] is not ((byte)'\n' or (byte)'\r'))
        {
            quad = quad.Next(CharacterQuad.Decode(text, ref position));
            behind += CostOf(quad);
            characters++;
        }

        if (characters == 0)
        {
            quad = quad.Next(' ');
            behind += CostOf(quad);
        }

        return excess + behind - (IslandMeasure.OfUsual * characters) > limit;
    }

    private float CostOf(in CharacterQuad quad) => quad.Last == 0xFFFD ? IslandMeasure.OfLost : _costs.CostOf(quad);
}
