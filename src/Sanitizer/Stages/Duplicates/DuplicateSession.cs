using Sanitizer.Stages.Duplicates.Rules;

namespace Sanitizer.Stages.Duplicates;

/// <summary>Looks for repetitions inside a window, and for long lines of earlier windows.</summary>
internal sealed class DuplicateSession : StageSession
{
    private EarlierLines? _earlier;

    public override void Propose(in StageWindow window, ProposalList proposals)
    {
        if (window.Text.Length < RunJudge.SmallestText)
        {
            return;
        }

        List<Region> regions = _earlier?.Find(window.Text) ?? [];
        using (WordTable words = WordTable.Read(window.Text))
        {
            SortedList<int, string> teasers = TruncatedTeaser.Find(window.Text, words);
            bool isSure = teasers.Count > 0 || DoubledLines.MayFind(words);
            List<(int Start, int End)> repeated = isSure ? RepeatGate.All(words) : RepeatGate.Find(words);
            if (isSure || repeated.Count > 0)
            {
                using RepeatScan scan = new(window.View.Text, words, repeated);
                regions.AddRange(new RunJudge(scan, teasers).Judge());
            }
        }

        if (regions.Count > 0)
        {
            RegionCutter.Cut(window.Text, InOrder(regions), proposals);
        }
    }

    public override void Commit(in StageWindow window)
    {
        if (!window.IsLast)
        {
            _earlier ??= new EarlierLines();
            _earlier.Add(window.Text);
        }
    }

    private static List<Region> InOrder(List<Region> regions)
    {
        regions.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.FullEnd.CompareTo(left.FullEnd));
        List<Region> kept = new(regions.Count);
        foreach (Region region in regions)
        {
            if (kept.Count == 0 || kept[^1].FullEnd <= region.Start)
            {
                kept.Add(region);
            }
        }

        return kept;
    }
}
