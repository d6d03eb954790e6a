using Sanitizer.Stages.Mojibake.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake;

/// <summary>Undoes what reading UTF-8 as a single-byte encoding made of it.</summary>
internal sealed class MojibakeStage : Stage
{
    public MojibakeStage()
        : base(
            "mojibake",
            "Repairs UTF-8 that was read in another encoding",
            StageScope.Document,
            ByteClasses.NonAscii,
            [Windows1252.Rule, Latin1.Rule, Layers.Rule, LostBytes.Rule])
    {
    }

    public override StageSession Open() => MojibakeSession.Shared;
}
