using Sanitizer.Language.Sources;
using Sanitizer.Stages.Mojibake.Rules;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Mojibake;

/// <summary>Proposes what the search for misreadings found in a window. Remembers nothing from window to window.</summary>
internal sealed class MojibakeSession : StageSession
{
    /// <summary>Documents about damage show a few pieces of it; a damaged text has more.</summary>
    private const int FewExamples = 8;

    /// <summary>So few other pieces do not prove that a capital before a space is one of them.</summary>
    private const int FewWithInitials = 3;

    private readonly SourceProfile? _profile;

    public MojibakeSession(SourceProfile? profile) => _profile = profile;

    public override void Propose(in StageWindow window, ProposalList proposals)
    {
        ReadOnlySpan<byte> text = window.Text;
        if (!IslandFinder.AnyIn(text))
        {
            return;
        }

        RepairList found = Repairer.OfThread.Run(text);
        bool isAboutDamage = true;
        int edits = 0;
        for (int i = 0; i < found.Count && (isAboutDamage || edits <= FewWithInitials); i++)
        {
            ReadOnlySpan<Edit> repairEdits = found[i].Edits.Span;
            edits += repairEdits.Length;
            isAboutDamage = isAboutDamage && edits <= FewExamples && HaveTwins(text, repairEdits);
        }

        Cause cause = default;
        int first = 0;
        int end = 0;
        for (int i = 0; i < found.Count; i++)
        {
            Repair repair = found[i];
            ReadOnlySpan<Edit> repairEdits = repair.Edits.Span;
            bool isExample = repairEdits.Length == 1 && (SpokenOf.Is(text, repairEdits[0]) || (edits <= FewWithInitials && IsInitial(text, repairEdits[0].Span)));
            if (repairEdits.Length == 0 || isExample)
            {
                continue;
            }

            // Most repairs of a window have the same cause, and stand in a row.
            bool isLossy = !repair.IsWhole && repair.Layers.Count == 1 && HasLoss(text, repairEdits);
            if (!cause.IsOf(repair, isLossy))
            {
                Propose(cause, found, first, end, proposals);
                cause = CauseOf(repair, isLossy, isAboutDamage);
                first = i;
            }
            else if (end != i)
            {
                Propose(cause, found, first, end, proposals);
                first = i;
            }

            end = i + 1;
        }

        Propose(cause, found, first, end, proposals);
    }

    private static void Propose(in Cause cause, RepairList found, int first, int end, ProposalList proposals)
    {
        if (end > first)
        {
            proposals.Add(cause.Rule, cause.Confidence, cause.Why, found.EditsOf(first, end));
        }
    }

    private Cause CauseOf(in Repair repair, bool isLossy, bool isAboutDamage)
    {
        string why = Reason.Of(repair);
        double confidence = isAboutDamage ? MojibakeRule.Example : repair.Confidence;
        if (repair.IsDoubtful && !isAboutDamage && SupportOf(why) is int families and > 0)
        {
            confidence = MojibakeSigns.Supported;
            why += $"; by itself that is too little, but {families} families of documents of the source show the same misreading beyond doubt";
        }

        return new Cause(repair.Layers, repair.IsDoubtful, isLossy, RuleOf(repair, isLossy), confidence, why);
    }

    // A capital by itself before a word: it may be the first word of a sentence.
    private static bool IsInitial(ReadOnlySpan<byte> text, TextSpan span) =>
        span.Length == 3 && text[span.End - 1] == ' ' && text[span.Start] >= 0xC2
        && (span.Start == 0 || text[span.Start - 1] is (byte)' ' or (byte)'\n')
        && span.End < text.Length && char.IsAsciiLetterLower((char)text[span.End]);

    private int SupportOf(string reason) => _profile is not null && MojibakeSigns.Of(reason) is SourceSign sign ? _profile.SupportOf(sign) : 0;

    private static bool HaveTwins(ReadOnlySpan<byte> text, ReadOnlySpan<Edit> edits)
    {
        foreach (Edit edit in edits)
        {
            if (!SpokenOf.HasTwin(text, edit))
            {
                return false;
            }
        }

        return true;
    }

    private static MojibakeRule RuleOf(in Repair repair, bool isLossy)
    {
        Misreading misreading = repair.Layers[0].Misreading;
        if (repair.Layers.Count > 1)
        {
            return Layers.Rule;
        }

        if (!misreading.IsOfUtf8)
        {
            return OldEncodings.Rule;
        }

        return isLossy || misreading.Loss != Loss.None ? LostBytes.Rule : misreading.Read.Name switch
        {
            "windows-1252" => Windows1252.Rule,
            "latin-1" => Latin1.Rule,
            _ => OtherEncodings.Rule,
        };
    }

    // A space, a question mark or U+FFFD inside a sequence stands for a byte that was lost.
    private static bool HasLoss(ReadOnlySpan<byte> text, ReadOnlySpan<Edit> edits)
    {
        foreach (Edit edit in edits)
        {
            ReadOnlySpan<byte> before = text[edit.Span.Start..edit.Span.End];
            if (before.IndexOfAny((byte)' ', (byte)'?') >= 0 || before.IndexOf("\uFFFD"u8) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // What repairs are made for, and what it depends on.
    private readonly record struct Cause(IReadOnlyList<Layer> Layers, bool IsDoubtful, bool IsLossy, MojibakeRule Rule, double Confidence, string Why)
    {
        public bool IsOf(in Repair repair, bool isLossy) => ReferenceEquals(Layers, repair.Layers) && IsDoubtful == repair.IsDoubtful && IsLossy == isLossy;
    }
}
