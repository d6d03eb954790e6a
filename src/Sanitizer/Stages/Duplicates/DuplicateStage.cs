using Sanitizer.Stages.Duplicates.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Duplicates;

/// <summary>Removes runs of words that repeat earlier ones of the same document.</summary>
internal sealed class DuplicateStage : Stage
{
    public DuplicateStage()
        : base(
            "duplicates",
            "Removes blocks that repeat earlier ones",
            StageScope.Document,
            ByteClasses.NonAscii | ByteClasses.Printable,
            [WholeDocument.Rule, DoubledLines.Rule, RepeatedBlock.Rule, NearCopy.Rule, TruncatedTeaser.Rule])
    {
    }

    public override StageSession Open() => new DuplicateSession();
}
