using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Finds the misreadings of a window and undoes them, layer by layer.</summary>
internal sealed class Repairer
{
    public static double UtfEvidence = double.Parse(Environment.GetEnvironmentVariable("MU") ?? "7");
    public static double LegacyEvidence = double.Parse(Environment.GetEnvironmentVariable("ML") ?? "16");
    public static double Fraction = double.Parse(Environment.GetEnvironmentVariable("MF") ?? "0");
    public static bool Debug = Environment.GetEnvironmentVariable("MOJD") == "1";
    private const float Enter = 2.5f;
    private const int Layers = 5;
    private const int Sample = 60;

    private readonly PathSearch _search = new();
    private readonly LegacySurvey _survey = new();

    public List<Repair> Run(ReadOnlySpan<byte> text)
    {
        List<Repair> repairs = [.. IslandFinder.Find(text).Select(island => new Repair(island))];
        foreach (Repair repair in repairs)
        {
            _search.Measure(repair.Original);
        }

        List<Repair> open = repairs;
        if (!repairs.Exists(repair => IsSuspicious(repair.Original)))
        {
            return repairs;
        }

        for (int layer = 0; layer < Layers && open.Count > 0; layer++)
        {
            open = Undo(open);
        }

        return repairs;
    }

    private List<Repair> Undo(List<Repair> open)
    {
        List<Repair> suspicious = open.FindAll(repair => IsSuspicious(repair.Current));
        if (suspicious.Count == 0)
        {
            return [];
        }

        List<Repair> sample = SampleOf(suspicious);
        (Misreading Chain, double Gain)? utf = null;
        foreach (Misreading misreading in Misreadings.OfUtf8)
        {
            double total = -misreading.Rarity;
            foreach (Repair repair in sample)
            {
                Island island = repair.Current;
                total += island.Cost - Math.Min(island.Cost, _search.Find(island, misreading, false, Enter));
            }

            if (total > (utf?.Gain ?? 0))
            {
                utf = (misreading, total);
            }
        }

        (Misreading Chain, double Gain)? legacy = null;
        double second = 0;
        if (utf is null || utf.Value.Gain < UtfEvidence || !Explains(sample, utf.Value.Chain))
        {
            legacy = Legacy(SampleOf(open), out second);
        }

        if (utf is { } u && u.Gain >= UtfEvidence && (legacy is null || u.Gain + 10 > legacy.Value.Gain))
        {
            return Apply(open, u.Chain, u.Gain, false, u.Gain >= 20 ? 4 : u.Gain >= 10 ? 2 : 0);
        }

        if (legacy is { } l && l.Gain - second >= 1.5 && IsProven(open, l.Chain, l.Gain, l.Gain - second))
        {
            return Apply(open, l.Chain, l.Gain, true);
        }

        return [];
    }

    private (Misreading Chain, double Gain)? Legacy(List<Repair> sample, out double second)
    {
        (Misreading Chain, double Gain)? best = null;
        second = double.NegativeInfinity;
        foreach (Misreading misreading in _survey.Survey(sample))
        {
            double total = -misreading.Rarity;
            foreach (Repair repair in sample)
            {
                total += repair.Current.Cost - _search.Find(repair.Current, misreading, true, 0);
                if (double.IsInfinity(total))
                {
                    break;
                }
            }

            if (total > (best?.Gain ?? double.NegativeInfinity))
            {
                second = best?.Gain ?? double.NegativeInfinity;
                best = (misreading, total);
            }
            else if (total > second)
            {
                second = total;
            }
        }

        return best;
    }

    private List<Repair> Apply(List<Repair> open, Misreading misreading, double evidence, bool isForced, float bonus = 0)
    {
        List<Repair> changed = [];
        foreach (Repair repair in open)
        {
            Island island = repair.Current;
            double cost = _search.Find(island, misreading, isForced, Enter, bonus);
            if (double.IsInfinity(cost) || (!isForced && island.Cost - cost <= 0.5) || _search.Steps.All(step => step.IsCopy))
            {
                continue;
            }

            repair.Current = island.After(_search.Steps);
            _search.Measure(repair.Current);
            repair.Chain.Add(misreading);
            repair.Evidence = Math.Min(repair.Evidence, evidence);
            changed.Add(repair);
        }

        return changed;
    }

    // Letters in words that the model knows well need little; the less familiar the result, and the more signs in it, the more.
    private bool IsProven(List<Repair> open, Misreading misreading, double gain, double lead)
    {
        double cost = 0;
        int characters = 0;
        int changed = 0;
        int signs = 0;
        foreach (Repair repair in SampleOf(open))
        {
            Island island = repair.Current;
            double asked = _search.Find(island, misreading, true, Enter);
            if (double.IsInfinity(asked) || _search.Steps.All(step => step.IsCopy))
            {
                continue;
            }

            cost += asked;
            characters += _search.Steps.Count + Math.Min(3, island.Text.Length - island.End);
            foreach (PathStep step in _search.Steps)
            {
                if (!step.IsCopy)
                {
                    changed++;
                    signs += Letters.IsLetter(island.Text[island.Start + step.First]) && (step.Character < 0 || Letters.IsLetter(step.Character)) ? 0 : 1;
                }
            }
        }

        if (changed == 0)
        {
            return false;
        }

        double residue = cost / characters;
        if (signs * 2 > changed)
        {
            return residue <= 2.7 ? gain >= 10 : residue <= 3.2 ? gain >= 30 : gain >= 100 && changed >= 6 && residue <= 8 && lead >= 5;
        }

        return residue <= 2.8 ? gain >= 8 : residue <= 3.4 ? gain >= 13 : gain >= 40 + (changed < 5 ? 20 : 0) && residue <= 8 && changed >= 4;
    }

    // Whether a misreading of UTF-8 explains nearly all that is not ASCII, with more sequences than chance makes.
    private bool Explains(List<Repair> sample, Misreading misreading)
    {
        int left = 0;
        int sequences = 0;
        foreach (Repair repair in sample)
        {
            _ = _search.Find(repair.Current, misreading, false, Enter, 20);
            if (_search.Steps.Count == 0)
            {
                left += repair.Current.Text[repair.Current.Start..repair.Current.End].Count(c => c >= 0x80);
            }

            foreach (PathStep step in _search.Steps)
            {
                sequences += step.IsCopy ? 0 : 1;
                left += step.IsCopy && step.Character >= 0x80 && step.Character != 0xFFFD ? 1 : 0;
            }
        }

        return sequences >= 3 && left * 20 <= sequences;
    }

    private static bool IsSuspicious(Island island) => ExcessOf(island) > Suspicious;

    private static double ExcessOf(Island island) => island.Excess;

    public static double Suspicious = double.Parse(Environment.GetEnvironmentVariable("MS") ?? "3");

    private static List<Repair> SampleOf(List<Repair> open)
    {
        int step = Math.Max(1, open.Count / Sample);
        return [.. open.Where((_, i) => i % step == 0).Take(Sample)];
    }
}
