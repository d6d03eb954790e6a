using System.Globalization;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges strings by the quotation marks that survive beside them: one that stands where the missing half of a pair belongs is
/// that half.
/// </summary>
internal static class SurvivorJudge
{
    public static Judgement Judge(ReadOnlySpan<byte> text, TokenTable table, List<TokenSite> sites, Convention language)
    {
        int matched = 0;
        int explained = 0;
        int index = 0;
        bool certain = false;
        while (index < sites.Count)
        {
            int last = index;
            while (last < sites.Count && sites[last].Line == sites[index].Line)
            {
                last++;
            }

            ReadLine(text, table.Lines[sites[index].Line], sites, index, last, language, ref matched, ref explained, ref certain);
            index = last;
        }

        bool all = explained == sites.Count;
        return matched > 0 && all && (matched >= 2 || certain)
            ? new Judgement(
                matched >= 3 ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"{matched} of {sites.Count} occurrences stand where the other half of a surviving quotation mark is missing"))
            : Judgement.Nothing;
    }

    private static void ReadLine(
        ReadOnlySpan<byte> text, HostLine line, List<TokenSite> sites, int first, int last, Convention language, ref int matched, ref int explained, ref bool certain)
    {
        // What is open: 0 nothing, 1 a surviving mark, 2 a token; and the token that waits for a closing mark.
        int open = 0;
        bool openAtStart = false;
        int position = line.Start;
        int site = first;
        while (position < line.End)
        {
            if (site < last && position == sites[site].Start)
            {
                Posture posture = Postures.Of(text, sites[site]);
                if (posture is Posture.Closing or Posture.AfterStop or Posture.Inside && open != 0)
                {
                    explained += posture == Posture.Inside ? 0 : 1;
                    matched += open == 1 && posture != Posture.Inside ? 1 : 0;
                    certain |= open == 1 && posture != Posture.Inside && !openAtStart;
                    open = posture == Posture.Inside ? open : 0;
                }
                else if (posture == Posture.Opening && open == 0)
                {
                    explained++;
                    open = 2;
                }

                position = sites[site].End;
                site++;
                continue;
            }

            byte value = text[position];
            if (value is not (0xC2 or 0xE2 or 0xE3))
            {
                position++;
                continue;
            }

            _ = RuneReader.RuneAt(text, position, out Rune rune, out int length);
            string mark = rune.ToString();
            if (mark == language.DoubleOpen && (mark != language.DoubleClose || open == 0))
            {
                open = 1;
                openAtStart = position == line.Start;
            }
            else if (mark == language.DoubleClose)
            {
                matched += open == 2 ? 1 : 0;
                certain |= open == 2;
                open = 0;
            }

            position += length;
        }
    }
}
