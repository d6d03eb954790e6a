using Sanitizer.Language.Sources;
using Sanitizer.Stages.Injection.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Injection;

/// <summary>Works on one document. Tokens accepted in one window are trusted sooner in the next ones.</summary>
internal sealed class InjectionSession : StageSession
{
    // A document has one token, seldom three; the bound only keeps a hostile one from growing the memory.
    private const int MaximumKnown = 256;

    private readonly SourceProfile? _profile;
    private HashSet<ulong>? _known;
    private HashSet<ulong>? _pending;

    public InjectionSession(SourceProfile? profile) => _profile = profile;

    public override void Propose(in StageWindow window, ProposalList proposals)
    {
        ReadOnlySpan<byte> text = window.Text;
        // Marks have no script: where nothing else is beyond ASCII, every line is of one.
        TokenTable? table = (window.Classes & ByteClasses.BeyondTypography) != ByteClasses.None ? TokenFinder.Find(text) : null;
        bool possible = OwnScriptFinder.IsPossible(text);
        if (table is null || table.Tokens.Count == 0)
        {
            if (!possible)
            {
                return;
            }

            table ??= new TokenTable();
        }

        List<SpamBlock> blocks = possible && !proposals.IsOff(SpamSentence.Rule) ? SpamBlockFinder.Find(text, table) : [];
        foreach (SpamBlock block in blocks)
        {
            proposals.Add(SpamSentence.Rule, SpamSentence.Confidence, $"a contact, and {block.Count.Subjects + block.Count.Offers} words that sell what the rest of the text does not speak of", new Edit(block.Removal(text), ReadOnlyMemory<byte>.Empty));
            table.Remove(block);
        }

        List<AcceptedToken> accepted = new TokenSelector(table, _known ??= []).Select(text, possible, out Convention language);
        if (accepted.Count == 0)
        {
            return;
        }

        ProposeMarks(text, MarkRestorer.Restore(window.View.Text, table, accepted, language), accepted, proposals);
        foreach (AcceptedToken token in accepted)
        {
            _pending ??= [];
            if (_pending.Count < MaximumKnown && token.Judgement.Confidence >= TokenJudge.Sure)
            {
                TokenSite site = token.Token.Sites[0];
                _pending.Add(Hash64.Of(text[site.Start..site.End]));
            }
        }
    }

    // What Propose notes is not read before the window is done, so that proposing again gives the same.
    public override void Commit(in StageWindow window)
    {
        if (_pending is null)
        {
            return;
        }

        _known ??= [];
        if (_known.Count + _pending.Count <= MaximumKnown)
        {
            _known.UnionWith(_pending);
        }

        _pending.Clear();
    }

    /// <summary>One proposal for the marks of one rule and token in one line: they stand or fall together.</summary>
    private void ProposeMarks(ReadOnlySpan<byte> text, List<RestoredMark> marks, List<AcceptedToken> accepted, ProposalList proposals)
    {
        int[] families = FamiliesOf(text, marks, accepted.Count);
        int first = 0;
        while (first < marks.Count)
        {
            int last = first;
            while (last < marks.Count && marks[last].Line == marks[first].Line)
            {
                last++;
            }

            List<RestoredMark> line = marks[first..last];
            first = last;
            if (Overlap(line))
            {
                continue;
            }

            foreach (IGrouping<Rule, RestoredMark> group in line.GroupBy(mark => mark.Rule))
            {
                double confidence = group.Min(mark => accepted[mark.Token].Judgement.Confidence);
                string reason = accepted[group.First().Token].Judgement.Reason;
                int known = group.Min(mark => families[mark.Token]);
                if (confidence < group.Key.Info.Threshold && known > 0)
                {
                    confidence = TokenSigns.Supported;
                    reason += $"; by itself that is too little, but {known} families of documents of the source show the same token over the same mark beyond doubt";
                }

                proposals.Add(group.Key, confidence, reason, [.. group.Select(mark => mark.Edit)]);
            }
        }
    }

    /// <summary>In how many families of the source's documents a token stood over the same marks: the fewest of any of its places, since one that does not fit speaks against all.</summary>
    private int[] FamiliesOf(ReadOnlySpan<byte> text, List<RestoredMark> marks, int tokens)
    {
        int[] families = new int[tokens];
        if (_profile is null)
        {
            return families;
        }

        families.AsSpan().Fill(int.MaxValue);
        foreach (RestoredMark mark in marks)
        {
            TextSpan span = mark.Edit.Span;
            SourceSign? sign = TokenSigns.Of(mark.Rule.Info.Id, text[span.Start..span.End], mark.Edit.Replacement.Span);
            families[mark.Token] = Math.Min(families[mark.Token], sign is null ? 0 : _profile.SupportOf(sign));
        }

        return families;
    }

    // Tokens that run into one another ("xyxyx" for "xyx") leave open which mark stands where, so the line is left alone.
    private static bool Overlap(List<RestoredMark> line)
    {
        for (int i = 1; i < line.Count; i++)
        {
            if (line[i].Edit.Span.Start < line[i - 1].Edit.Span.End)
            {
                return true;
            }
        }

        return false;
    }
}
