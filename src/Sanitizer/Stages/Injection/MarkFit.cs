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

    /// <summary>What a mark gains on average in the text: between two letters, or between two words.</summary>
    public static double Average(ReadOnlySpan<byte> text, string mark, bool betweenWords = false)
    {
        double sum = 0;
        int count = 0;
        int position = 0;
        for (int i = 0; i < Samples; i++)
        {
            position = Math.Max(position, (int)((long)text.Length * i / Samples));
            while (position < text.Length && !IsPlace(text, position, betweenWords))
            {
                position++;
            }

            if (position >= text.Length)
            {
                break;
            }

            // Between two words the space stands on both sides of the mark.
            sum += Gain(text, betweenWords ? new TokenSite(position + 1, position, 0) : new TokenSite(position, position, 0), mark);
            count++;
            position++;
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <summary>How many nats likelier the mark and the first letter behind it are at this place than anywhere; negative where they are less likely.</summary>
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

        int position = site.End;
        while (RuneReader.RuneAt(text, position, out Rune next, out int length))
        {
            gain += model.SingleCostOf(next.Value) - model.Advance(ref state, next.Value);
            if (next.Value != ' ')
            {
                break;
            }

            position += length;
        }

        return gain;
    }

    /// <summary>How many nats likelier the two letters behind a place are behind the letters before it than behind anything: much where a word was split.</summary>
    public static double Junction(ReadOnlySpan<byte> text, TokenSite site)
    {
        const int LettersBehind = 2;
        CharacterModel model = CharacterModel.Shared;
        ModelState behind = model.Start;
        ModelState anywhere = model.Start;
        int start = site.Start;
        for (int i = 0; i < Reach && RuneReader.RuneBefore(text, start, out Rune before, out int size) && before.Value != '\n'; i++)
        {
            start -= size;
        }

        _ = model.CostOf(text[start..site.Start], ref behind);
        double gain = 0;
        int position = site.End;
        for (int i = 0; i < LettersBehind && RuneReader.RuneAt(text, position, out Rune next, out int length) && next.Value != '\n'; i++)
        {
            gain += model.Advance(ref anywhere, next.Value) - model.Advance(ref behind, next.Value);
            position += length;
        }

        return gain;
    }

    private static bool IsPlace(ReadOnlySpan<byte> text, int position, bool betweenWords) =>
        betweenWords
            ? text[position] == ' ' && Neighbours.Before(text, position) == Neighbour.Letter && Neighbours.After(text, position + 1) == Neighbour.Letter
            : (text[position] & 0xC0) != 0x80 && Neighbours.Before(text, position) == Neighbour.Letter && Neighbours.After(text, position) == Neighbour.Letter;
}
