using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake;

/// <summary>Collects the runs of a window in which UTF-8 may show, with what stands between them.</summary>
internal sealed class RunCollector
{
    /// <summary>Documents about damage show a few pieces of it; a damaged text has more.</summary>
    private const int FewExamples = 8;

    private readonly HashSet<int> _leads = [];
    private readonly List<RunScore> _runs = [];

    /// <summary>The runs, in the order of the text.</summary>
    public IReadOnlyList<RunScore> Runs => _runs;

    /// <summary>Runs that prove themselves.</summary>
    public int Proven { get; private set; }

    /// <summary>Runs that speak against UTF-8: another encoding was misread.</summary>
    public int Unexplained { get; private set; }

    /// <summary>Whether letters beyond ASCII stand outside the runs.</summary>
    public bool HasIntact { get; private set; }

    /// <summary>Whether every sure place shows a word that stands undamaged nearby: the text is about such damage.</summary>
    public bool IsAboutDamage { get; private set; }

    /// <summary>Collects the runs. A text that is damaged for sure is read again with less haste.</summary>
    public void Collect(ReadOnlySpan<byte> text, RunReader reader)
    {
        Collect(text, reader, isSure: false);
        if (Proven > 0)
        {
            _runs.Clear();
            Proven = 0;
            Unexplained = 0;
            Collect(text, reader, isSure: true);
            IsAboutDamage = Proven is > 0 and <= FewExamples && _runs.TrueForAll(run => !run.IsProven || run.HasTwin);
        }
    }

    private void Collect(ReadOnlySpan<byte> text, RunReader reader, bool isSure)
    {
        int end = 0;
        int seen = 0;
        RunGap gap = RunGap.None;
        for (int start = 0; (start = RunFinder.Next(text, end, isSure, out end)) >= 0;)
        {
            gap |= isSure ? GapOf(text[seen..start]) : RunGap.None;
            seen = end;
            RunScore run = reader.Read(text, start, end);
            if (reader.IsUnexplained || run.Points + run.Refund <= 0 || (isSure && reader.IsSpaceBehindNewLead(_leads)))
            {
                Unexplained += reader.IsUnexplained ? 1 : 0;
                gap |= isSure ? GapOf(text[start..end]) : RunGap.None;
                continue;
            }

            bool isProven = run.Points >= RunScore.Proven && !SpokenOf.Is(text, run, reader);
            bool hasTwin = isSure && isProven && _runs.Count <= FewExamples && SpokenOf.HasTwin(text, run, reader);
            _runs.Add(run with { Gap = gap, IsProven = isProven, HasTwin = hasTwin });
            gap = RunGap.None;
            if (isProven)
            {
                Proven++;
                _leads.Add(run.Lead);
            }
        }

        _ = isSure ? GapOf(text[seen..]) : RunGap.None;
    }

    private RunGap GapOf(ReadOnlySpan<byte> text)
    {
        RunGap gap = text.IndexOfAny((byte)'\n', (byte)'\r') >= 0 ? RunGap.Line : RunGap.None;
        int position = 0;
        while (position < text.Length)
        {
            int found = text[position..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (found < 0)
            {
                break;
            }

            position += found;
            _ = RuneReader.RuneAt(text, position, out Rune rune, out int length);
            if (Letters.IsLetter(rune.Value) || Letters.IsMark(rune.Value))
            {
                HasIntact = true;
                return gap | RunGap.Intact;
            }

            position += length;
        }

        return gap;
    }
}
