namespace Sanitizer.Stages.Mojibake;

/// <summary>A chain of misreadings that the stage undoes.</summary>
internal sealed class MojibakeRule(RuleInfo info) : Rule(info)
{
    /// <summary>
    /// The confidence from which a repair is made; <see cref="RunScore.ConfidenceOf"/> gives it at the score that no clean text of
    /// the negative fixtures reaches.
    /// </summary>
    public const double ApplyFrom = 0.9;
}
