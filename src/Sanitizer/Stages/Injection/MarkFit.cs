using System.Text;
using Sanitizer.Language.Models;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Measures with the model of characters how well a mark fits between what stands beside a place.</summary>
internal static class MarkFit
{
    // The model remembers three characters.
    private const int Reach = 3;

    private const int Samples = 64;

    /// <summary>What a mark gains on average between two letters of the text.</summary>
    public static double Average(ReadOnlySpan<byte> text, string mark)
    {
        double sum = 0;
        int count = 0;
        int position = 0;
        for (int i = 0; i < Samples; i++)
        {
            position = Math.Max(position, (int)((long)text.Length * i / Samples));
            while (position < text.Length && ((text[position] & 0xC0) == 0x80 || Neighbours.Before(text, position) != Neighbour.Letter || Neighbours.After(text, position) != Neighbour.Letter))
            {
                position++;
            }

            if (position >= text.Length)
            {
                break;
            }

            sum += Gain(text, new TokenSite(position, position, 0), mark);
            count++;
            position++;
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <summary>How many nats likelier the mark and the character behind it are at this place than anywhere; negative where they are less likely.</summary>
    public static double Gain(ReadOnlySpan<byte> text, TokenSite site, string mark)
    {
        CharacterModel model = CharacterModel.Shared;
        ModelState state = model.Start;
        int start = site.Start;
        for (int i = 0; i < Reach && RuneReader.RuneBefore(text, start, out Rune before, out int size) && before.Value != '\n'; i++)
        {
            start -= size;
        }

        _ = model.CostOf(text[start..site.Start], ref state);
        double gain = 0;
        foreach (Rune rune in mark.EnumerateRunes())
        {
            gain += model.SingleCostOf(rune.Value) - model.Advance(ref state, rune.Value);
        }

        if (RuneReader.RuneAt(text, site.End, out Rune next, out _))
        {
            gain += model.SingleCostOf(next.Value) - model.Advance(ref state, next.Value);
        }

        return gain;
    }
}
