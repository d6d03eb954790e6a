using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Stages.Boilerplate.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate;

/// <summary>Takes away what belongs to a web page and not to its text: menus, share bars, lists of other stories, prompts, forms.</summary>
internal sealed class BoilerplateStage : Stage
{
    private readonly BoilerplateSession _session;

    public BoilerplateStage(BoilerplateOptions options, SourceProfile? profile = null)
        : this(LineLimits.Of(options.Preset), null, profile)
    {
    }

    /// <summary>A stage with limits and a model of the caller's.</summary>
    internal BoilerplateStage(LineLimits limits, LineEnsemble? model, SourceProfile? profile = null)
        : base(
            "boilerplate",
            "Drops the lines of a web page that are not part of its text",
            StageScope.Document,
            ByteClasses.All,
            [
                TemplateRule.Rule, SectionLabel.Rule, TeaserList.Rule, PageFrame.Rule, InterfaceLine.Rule, CrossingHeadline.Rule, SignOff.Rule, PhotoCaption.Rule, Standfirst.Rule, Byline.Rule, DatePrefix.Rule, PageLine.Rule,
            ])
    {
        _session = new BoilerplateSession(limits, model, profile);
    }

    /// <inheritdoc/>
    public override StageSession Open() => _session;
}
