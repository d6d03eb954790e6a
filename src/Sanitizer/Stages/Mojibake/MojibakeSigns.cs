using Sanitizer.Language.Sources;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Mojibake;

/// <summary>What a source profile knows of misreadings: their chains, as the reason in the log names them.</summary>
internal static class MojibakeSigns
{
    /// <summary>The confidence of a doubtful repair that the source's other documents support.</summary>
    public const double Supported = 0.91;

    /// <summary>The sign that a repair leaves.</summary>
    public static SourceSign? Of(Step step) => Of(step.Why);

    /// <summary>The sign of a reason in the log.</summary>
    public static SourceSign? Of(string reason)
    {
        int end = reason.IndexOf(Reason.ChainEnd, StringComparison.Ordinal);
        return end is <= 0 or > SourceSign.LongestPart ? null : new SourceSign(MojibakeStage.StageName, reason[..end], string.Empty);
    }
}
