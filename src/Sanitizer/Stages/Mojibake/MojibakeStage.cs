using Sanitizer.Stages.Mojibake.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake;

/// <summary>Undoes what reading text in the wrong encoding made of it.</summary>
internal sealed class MojibakeStage : Stage
{
    public MojibakeStage()
        : base(
            "mojibake",
            "Repairs text that was read in another encoding",
            StageScope.Document,
            ByteClasses.NonAscii,
            [Windows1252.Rule, Latin1.Rule, OtherEncodings.Rule, OldEncodings.Rule, Layers.Rule, LostBytes.Rule])
    {
    }

    public override StageSession Open() => MojibakeSession.Shared;
}
