using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Stages.Boilerplate.Rules;

namespace Sanitizer.Stages.Boilerplate;

/// <summary>
/// Judges the lines of a window until no rule takes one more: what a rule takes changes what stands first, last and side by side, and a second run
/// would see that. Remembers nothing from window to window.
/// </summary>
internal sealed class BoilerplateSession : StageSession
{
    // Real pages are done in two or three rounds. Behind the bound the pipeline's own rounds go on.
    private const int MaximumRounds = 8;

    private static readonly BoilerplateRule[] LineRules =
        [TemplateRule.Rule, SectionLabel.Rule, TeaserList.Rule, PageFrame.Rule, InterfaceLine.Rule, CrossingHeadline.Rule, SignOff.Rule, PhotoCaption.Rule, Standfirst.Rule, Byline.Rule, PageLine.Rule];

    private readonly LineLimits _limits;
    private readonly LineEnsemble? _model;
    private readonly SourceProfile? _profile;

    public BoilerplateSession(LineLimits limits, LineEnsemble? model, SourceProfile? profile)
    {
        _profile = profile;
        _limits = limits;
        _model = model;
    }

    /// <inheritdoc/>
    public override void Propose(in StageWindow window, ProposalList proposals)
    {
        int leastProse = _profile is null ? Math.Min(_limits.LeastProse, Body.MinimumWords) : 0;
        using LineTable? table = LineTable.Read(window.Text, _profile?.Templates, leastProse);
        if (table is null)
        {
            return;
        }

        LineJudgement lines = new(window, proposals, table, _limits, _model, _profile?.Templates);
        for (int round = 0; round < MaximumRounds; round++)
        {
            foreach (BoilerplateRule rule in LineRules)
            {
                if (!proposals.IsOff(rule) && (lines.Body.IsArticle || rule is PageLine or TemplateRule))
                {
                    rule.Judge(lines);
                }
            }

            if (!lines.NextRound())
            {
                break;
            }
        }

        lines.Propose();
        DatePrefix.Rule.Propose(lines, proposals);
    }
}
