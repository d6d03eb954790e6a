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

        if (Debug && legacy is { } d)
        {
            double cost = 0; int chars = 0; int changed = 0; HashSet<int> distinct = []; int symbols = 0; double g = 0; int isl = 0; string res = "";
            foreach (Repair r in SampleOf(open))
            {
                double c = _search.Find(r.Current, d.Chain, true, Enter);
                if (double.IsInfinity(c) || _search.Steps.All(x => x.IsCopy)) continue;
                isl++; if (isl == 1) res = string.Concat(_search.Steps.Select(x => x.Character < 0 ? "" : char.ConvertFromUtf32(x.Character))).ReplaceLineEndings(" ");
                g += r.Current.Cost - c;
                cost += c; chars += _search.Steps.Count + r.Current.Text.Length - r.Current.End;
                foreach (PathStep x in _search.Steps) if (!x.IsCopy) { changed++; int src = r.Current.Text[r.Current.Start + x.First]; distinct.Add(src); if (!Language.Characters.Letters.IsLetter(src) || !Language.Characters.Letters.IsLetter(x.Character)) symbols++; }
            }
            Console.Error.WriteLine($"LEG\t{l0(d.Gain)}\t{l0(second)}\t{l0(cost / Math.Max(1, chars))}\t{changed}\t{distinct.Count}\t{symbols}\t{isl}\t{d.Chain}\t{new string(open[0].Original.Text.Take(40).Select(c => c < 65536 ? (char)c : '*').ToArray()).ReplaceLineEndings(" ")}\t{res}");
            static string l0(double v) => v.ToString("F1", System.Globalization.CultureInfo.InvariantCulture);
        }

        if (legacy is { } l && l.Gain >= LegacyEvidence && l.Gain - second >= 3)
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
