using System.Globalization;
using Sanitizer.Stages.Duplicates.Rules;

namespace Sanitizer.Stages.Duplicates;

/// <summary>Decides which runs are copies that nobody wants, rather than refrains, clauses, tables or chance.</summary>
internal sealed class RunJudge
{
    /// <summary>Bytes below which nothing can be a copy that is worth a look.</summary>
    public const int SmallestText = 40;

    // Measured on the bench's negatives: prototypes with 12 % changed none of 390 but for songs.
    private const double OftenRepeatedLines = 0.12;
    private const double MostOfDocument = 0.85;
    private const double HalfOfDocument = 0.5;
    private const double NearShare = 0.9;
    private const int NextWords = 2;
    private const int WholeMinimum = 20;
    private const int HalfMinimum = 40;
    private const int NearMinimum = 60;
    private const int CodeMinimum = 150;
    private const int NearBlockMinimum = 120;
    private const int EdgesMinimum = 150;
    private const int AdjacentMinimum = 20;
    private const int BlockMinimum = 40;
    private const int ParagraphsMinimum = 60;
    private const int InnerMinimum = 100;

    private readonly RepeatScan _scan;
    private readonly SortedList<int, string> _teasers;
    private readonly bool[] _taken;
    private readonly List<Region> _regions = [];
    private int _removedWords;
    private Run? _lastWhole;

    public RunJudge(RepeatScan scan, SortedList<int, string> teasers)
    {
        _scan = scan;
        _teasers = teasers;
        _taken = new bool[scan.Lines.Length];
    }

    /// <summary>The regions to propose, sorted, not overlapping.</summary>
    public List<Region> Judge()
    {
        if (DoubledLines.Find(_scan) is { Count: > 0 } doubled)
        {
            foreach (int line in doubled)
            {
                Take(line, line, DoubledLines.Rule, 0.95, DoubledLines.Why(_scan, doubled));
            }
        }

        foreach (Run run in _scan.Runs)
        {
            Judge(run);
        }

        foreach ((int line, string why) in _teasers)
        {
            if (!_taken[line])
            {
                Take(line, line, TruncatedTeaser.Rule, 0.93, why);
            }
        }

        _regions.Sort((left, right) => left.Start.CompareTo(right.Start));
        return _regions;
    }

    private void Judge(Run run)
    {
        if (!MayGo(run) || _scan.IsSeenForever(run) || !_scan.IsSame(run))
        {
            return;
        }

        run = RunShape.WithCutWord(_scan, run);
        if (run.Length >= _scan.Scale(EdgesMinimum))
        {
            run = RunShape.WithEdges(_scan, run);
        }

        double exactness = (double)run.Matched / run.Length;
        bool near = !run.IsExact;
        bool template = near && exactness < 0.97 && (_scan.LineCounts.ShareSeenOften > OftenRepeatedLines || _scan.IsSeenOften(run));
        if (near && (exactness < NearShare || run.Length < _scan.Scale(NearMinimum) || template || RunShape.HasOtherFigures(_scan, run)))
        {
            return;
        }

        double prose = Math.Max(RunShape.ProseShare(_scan, run.Start, run.End), RunShape.ProseShare(_scan, run.Source, run.SourceEnd));
        if (IsWhole(run, prose, near))
        {
            _lastWhole = run;
            TakeRun(run, near ? NearCopy.Rule : WholeDocument.Rule, near ? 0.95 : 0.98, allowInside: true);
        }
        else if (IsBlock(run, prose))
        {
            TakeRun(run, near ? NearCopy.Rule : RepeatedBlock.Rule, near ? 0.92 : 0.95, allowInside: false);
        }
    }

    // What the rules ask for at least, given the few words that a run can gain at its ends: most runs are phrases, told by their length and place alone.
    private bool MayGo(Run run)
    {
        if (run.Length < _scan.Scale(WholeMinimum))
        {
            return false;
        }

        int most = run.Length + (2 * RunShape.MostEdge) + 1;
        bool mayBeWhole = _lastWhole is not null || most >= HalfOfDocument * (run.Start - RunShape.MostEdge - _removedWords);
        if (run.IsExact)
        {
            bool isNext = run.Start - run.SourceEnd <= NextWords + (2 * RunShape.MostEdge);
            return mayBeWhole || isNext || most >= _scan.Scale(BlockMinimum);
        }

        return run.Matched + 1 >= NearShare * (run.Length + 1) && most >= _scan.Scale(mayBeWhole ? NearMinimum : NearBlockMinimum);
    }

    private bool IsWhole(Run run, double prose, bool near)
    {
        int kept = run.Start - _removedWords;
        double ratio = (double)run.Length / Math.Max(1, kept);
        int origin = _scan.FirstOf(run.Source);
        bool continues = _lastWhole is Run last && run.Start - last.End < _scan.Scale(30) && run.Source >= last.SourceEnd && run.Source - last.SourceEnd < _scan.Scale(30);
        if (continues)
        {
            return prose >= 0.5 || !near;
        }

        if (origin > Math.Max(3, kept / 20))
        {
            return ratio >= 0.6 && run.Length >= _scan.Scale(120) && prose >= 0.5 && RunShape.IsOnLines(_scan, run.Start, run.End)
                && !_scan.IsSeenOften(run) && !RunShape.IsCode(_scan, run.Start, run.End);
        }

        // At the top of a longer text little stands before the run, so that little is needed to repeat it all.
        double share = (double)run.Length / _scan.Words.Count;
        if (ratio >= MostOfDocument && share >= (near ? 0.3 : 0.2))
        {
            return prose >= 0.5 && !RunShape.IsCode(_scan, run.Start, run.End) || IsAllOfIt(run);
        }

        return ratio >= HalfOfDocument && prose >= 0.5 && run.Length >= _scan.Scale(HalfMinimum)
            && !_scan.IsSeenOften(run) && !RunShape.IsCode(_scan, run.Start, run.End);
    }

    // Verse, lists, tables and code repeat much by nature: all of it has to stand twice, from the first word to the last.
    private bool IsAllOfIt(Run run) =>
        run.IsExact && run.Source == 0 && run.SourceEnd + _removedWords == run.Start && run.Length >= (RunShape.IsCode(_scan, run.Start, run.End) ? CodeMinimum : WholeMinimum);

    private bool IsBlock(Run run, double prose)
    {
        bool plain = run.IsExact && prose >= 0.9 && run.Length >= _scan.Scale(80);
        bool structured = _scan.LineCounts.ShareSeenOften > (plain ? 0.4 : OftenRepeatedLines) || _scan.IsSeenOften(run);
        if (structured || prose < 0.5 || run.Matched < NearShare * run.Length || !RunShape.IsOnLines(_scan, run.Source, run.SourceEnd)
            || !RunShape.IsOnLines(_scan, run.Start, run.End) || RunShape.IsCode(_scan, run.Start, run.End))
        {
            return false;
        }

        int lines = _scan.LineOf(run.End - 1) - _scan.LineOf(run.Start) + 1;
        int minimum = !run.IsExact ? NearBlockMinimum
            : run.Start - run.SourceEnd <= NextWords ? AdjacentMinimum
            : run.End >= _scan.Words.Count - 2 ? BlockMinimum
            : lines > 1 ? ParagraphsMinimum
            : InnerMinimum;
        return run.Length >= _scan.Scale(minimum);
    }

    private void TakeRun(Run run, Rule rule, double confidence, bool allowInside)
    {
        int first = _scan.LineOf(run.Start);
        int last = _scan.LineOf(run.End - 1);
        string why = Why(run, first, last);
        for (int line = first; line <= last; line++)
        {
            if (_taken[line])
            {
                continue;
            }

            int from = line;
            while (line <= last && !_taken[line] && RunShape.IsCopied(_scan, run, _scan.Lines[line]))
            {
                line++;
            }

            if (line > from)
            {
                Take(from, line - 1, rule, confidence, why);
                line--;
            }
            else if (allowInside && (line == first || line == last))
            {
                TakeInside(run, line, rule, confidence, why);
            }
        }
    }

    // The copy starts or ends in the middle of a line.
    private void TakeInside(Run run, int line, Rule rule, double confidence, string why)
    {
        WordLine at = _scan.Lines[line];
        int start = Math.Max(run.Start, at.First);
        int end = Math.Min(run.End, at.End);
        if (end - start >= _scan.Scale(WholeMinimum))
        {
            _taken[line] = true;
            _removedWords += end - start;
            int cutStart = start == at.First ? at.Start : RunShape.CutStart(_scan, start);
            int cutEnd = end == at.End ? at.ContentEnd : RunShape.CutEnd(_scan, end - 1);
            _regions.Add(new Region(rule, confidence, why, cutStart, cutEnd, cutEnd));
        }
    }

    private void Take(int first, int last, Rule rule, double confidence, string why)
    {
        _taken.AsSpan(first, last - first + 1).Fill(true);
        WordLine start = _scan.Lines[first];
        WordLine end = _scan.Lines[last];
        _removedWords += end.End - start.First;
        int contentEnd = end.ContentEnd;
        int fullEnd = end.FullEnd;

        // A rule or a row of asterisks that ends both copies has no words.
        ReadOnlySpan<byte> behind = Behind(last).TrimEnd(Blank);
        int source = _scan.LineOf(_scan.FirstOf(end.End - 1));
        if (behind.TrimStart(Blank).Length > 0 && source < first && behind.SequenceEqual(Behind(source).TrimEnd(Blank)))
        {
            contentEnd = end.FullEnd + behind.Length;
            fullEnd = contentEnd + LineBreak(_scan.Text[contentEnd..]);
        }

        _regions.Add(new Region(rule, confidence, why, start.Start, contentEnd, fullEnd));
    }

    private static ReadOnlySpan<byte> Blank => " \t\r\n"u8;

    private ReadOnlySpan<byte> Behind(int line)
    {
        int next = line + 1 < _scan.Lines.Length ? _scan.Lines[line + 1].Start : _scan.Text.Length;
        return _scan.Text[_scan.Lines[line].FullEnd..next];
    }

    private static int LineBreak(ReadOnlySpan<byte> text) => text.StartsWith("\r\n"u8) ? 2 : text.Length > 0 && text[0] is (byte)'\n' or (byte)'\r' ? 1 : 0;

    private string Why(Run run, int first, int last)
    {
        int source = _scan.LineOf(run.Source);
        int sourceLast = _scan.LineOf(Math.Max(run.Source, run.SourceEnd - 1));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name(first, last)} {(first == last ? "repeats" : "repeat")} {Name(source, sourceLast)}; {run.Matched} of {run.Length} words");
    }

    private static string Name(int first, int last) =>
        first == last ? string.Create(CultureInfo.InvariantCulture, $"line {first + 1}") : string.Create(CultureInfo.InvariantCulture, $"lines {first + 1}-{last + 1}");
}
