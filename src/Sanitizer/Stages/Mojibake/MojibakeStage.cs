using Sanitizer.Language.Sources;
using Sanitizer.Stages.Mojibake.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake;

/// <summary>Undoes what reading text in the wrong encoding made of it.</summary>
internal sealed class MojibakeStage : Stage
{
    /// <summary>The stage's name.</summary>
    public const string StageName = "mojibake";

    private readonly MojibakeSession _session;

    /// <summary>Creates the stage.</summary>
    /// <param name="profile">What is known of the documents' source, or null.</param>
    public MojibakeStage(SourceProfile? profile = null)
        : base(
            StageName,
            "Repairs text that was read in another encoding",
            StageScope.Document,
            ByteClasses.NonAscii,
            [Windows1252.Rule, Latin1.Rule, OtherEncodings.Rule, OldEncodings.Rule, Layers.Rule, LostBytes.Rule]) =>
        _session = new MojibakeSession(profile);

    public override StageSession Open() => _session;
}
