namespace Sanitizer.Stages.Mojibake;

/// <summary>A kind of misreading that the stage undoes.</summary>
internal sealed class MojibakeRule(RuleInfo info) : Rule(info)
{
    /// <summary>The confidence from which a repair is made: that of a misreading which is proven, see <see cref="Search.Proof"/>.</summary>
    public const double ApplyFrom = 0.9;

    /// <summary>The confidence where the text speaks of damage.</summary>
    public const double Example = 0.5;
}
