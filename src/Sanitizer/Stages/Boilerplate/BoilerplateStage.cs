using Sanitizer.Stages.Boilerplate.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate;

/// <summary>Takes away what belongs to a web page and not to its text: menus, share bars, lists of other stories, prompts, forms.</summary>
internal sealed class BoilerplateStage : Stage
{
    public BoilerplateStage()
        : base(
            "boilerplate",
            "Drops the lines of a web page that are not part of its text",
            StageScope.Document,
            ByteClasses.All,
            [
                SectionLabel.Rule, PageFrame.Rule, TeaserList.Rule, InterfaceLine.Rule, CrossingHeadline.Rule, SignOff.Rule, PhotoCaption.Rule, DatePrefix.Rule,
            ])
    {
    }

    /// <inheritdoc/>
    public override StageSession Open() => BoilerplateSession.Shared;
}
