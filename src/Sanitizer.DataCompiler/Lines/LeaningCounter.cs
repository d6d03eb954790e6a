using System.Runtime.InteropServices;
using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>
/// Counts in which lines words stand: text or not, prose or not. A site's voice for a word is the logarithm of its lines with it, so that no site outvotes others. What is learned for a
/// page leaves the group of its site out, so that the model sees of words what it would see of them on an unknown site.
/// </summary>
internal sealed class LeaningCounter
{
    // What the words of fewer sites say is those sites' own.
    private const int LeastSites = 5;

    // Voices of the usual ratio that each word starts with.
    private const double Reserve = 4;
    private const double Most = 2.5;
    private const int LeastUnits = 8;
    private const int Kinds = 4;
    private readonly int _groups;

    // For each word and group the voices: text and residue of prose, text and residue of other lines; then the sites.
    private readonly Dictionary<int, float[]> _voices = [];

    public LeaningCounter(IEnumerable<(LabelledLines Lines, string Site, int Group)> pages, int groups)
    {
        _groups = groups;
        foreach (IGrouping<string, (LabelledLines Lines, string Site, int Group)> site in pages.GroupBy(page => page.Site, StringComparer.Ordinal).OrderBy(site => site.Key, StringComparer.Ordinal))
        {
            Dictionary<int, int[]> counts = [];
            foreach ((LabelledLines lines, _, _) in site)
            {
                Count(lines, counts);
            }

            int group = site.First().Group;
            foreach ((int word, int[] lines) in counts)
            {
                ref float[]? voices = ref CollectionsMarshal.GetValueRefOrAddDefault(_voices, word, out _);
                voices ??= new float[_groups * (Kinds + 1)];
                for (int kind = 0; kind < Kinds; kind++)
                {
                    voices[(group * (Kinds + 1)) + kind] += MathF.Log(1 + lines[kind]);
                }

                voices[(group * (Kinds + 1)) + Kinds]++;
            }
        }
    }

    /// <summary>What words say by all groups but those left out.</summary>
    public WordLeanings Leanings(Func<int, bool> isLeftOut)
    {
        int[] groups = [.. Enumerable.Range(0, _groups).Where(group => !isLeftOut(group))];
        List<(int Word, double[] Sums)> words = [];
        double[] all = new double[Kinds];
        foreach ((int word, float[] voices) in _voices)
        {
            double[] sums = new double[Kinds + 1];
            foreach (int group in groups)
            {
                for (int kind = 0; kind <= Kinds; kind++)
                {
                    sums[kind] += voices[(group * (Kinds + 1)) + kind];
                }
            }

            if (sums[Kinds] >= LeastSites)
            {
                words.Add((word, sums));
                for (int kind = 0; kind < Kinds; kind++)
                {
                    all[kind] += sums[kind];
                }
            }
        }

        return new WordLeanings(words
            .Select(word => new WordLeaning(word.Word, Leaning(word.Sums, all, 0), Leaning(word.Sums, all, 2)))
            .Where(word => Math.Abs((int)word.Prose) >= LeastUnits || Math.Abs((int)word.Other) >= LeastUnits)
            .OrderByDescending(word => Math.Abs((int)word.Prose) + Math.Abs((int)word.Other)).ThenBy(word => word.Word));
    }

    private static sbyte Leaning(double[] sums, double[] all, int kind)
    {
        double share = all[kind + 1] / Math.Max(1, all[kind] + all[kind + 1]);
        double ratio = (sums[kind + 1] + (Reserve * share)) / (sums[kind] + (Reserve * (1 - share))) * (1 - share) / share;
        return (sbyte)Math.Round(Math.Clamp(Math.Log(ratio), -Most, Most) * WordLeanings.Unit);
    }

    private static void Count(LabelledLines lines, Dictionary<int, int[]> counts)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines.Texts));
        using LineTable table = LineTable.Read(bytes)!;
        DocumentRows rows = new(table, bytes, WordLeanings.None);
        for (int i = 0; i < table.Count; i++)
        {
            bool isText = (lines.Masks[i] & (1 << (int)LineState.Text)) != 0;
            if (isText && lines.Masks[i] != 1 << (int)LineState.Text)
            {
                continue;
            }

            int kind = (isText ? 0 : 1) + (table[i].Shape.IsProse ? 0 : 2);
            HashSet<int> seen = [];
            foreach (int hash in rows.WordsOf(i))
            {
                if (seen.Add(WordLeanings.KeyOf(hash)))
                {
                    ref int[]? count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, WordLeanings.KeyOf(hash), out _);
                    (count ??= new int[Kinds])[kind]++;
                }
            }
        }
    }
}
