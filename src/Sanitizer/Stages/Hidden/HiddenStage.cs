using Sanitizer.Stages.Hidden.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>Takes away characters that are not seen and have no use where they stand, and puts plain letters for their look-alikes.</summary>
internal sealed class HiddenStage : Stage
{
    public HiddenStage()
        : base(
            "hidden",
            "Removes hidden characters, controls and look-alikes",
            StageScope.Document,
            ByteClasses.BeyondTypography | ByteClasses.Control | ByteClasses.Ampersand,
            [
                TagCharacters.Rule, VariationSelectors.Rule, ZeroWidth.Rule, BidiControls.Rule, BlankLetters.Rule, Noncharacters.Rule, Annotations.Rule,
                Overstrikes.Rule, TerminalSequences.Rule, Controls.Rule, ExtendedControls.Rule,
                SoftHyphens.Rule, BlankBraille.Rule, LineSeparators.Rule, PrivateBullets.Rule, CharacterReferences.Rule,
                StyledLetters.Rule, Lookalikes.Rule, MarkPiles.Rule,
            ])
    {
    }

    public override StageSession Open() => HiddenSession.Shared;
}
