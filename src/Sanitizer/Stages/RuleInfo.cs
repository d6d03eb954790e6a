namespace Sanitizer.Stages;

/// <summary>The documentation of a rule, from which its help, its log entries and its tests are made.</summary>
public sealed record RuleInfo
{
    /// <summary>The rule's id: the stage's name, a slash, and a name in lower case with hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What the rule does, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What the damage is, where it comes from, and on what evidence the rule acts.</summary>
    public required string Why { get; init; }

    /// <summary>The confidence, from 0 to 1, from which the rule's proposals are applied.</summary>
    public required double Threshold { get; init; }

    /// <summary>In which work the rule is applied.</summary>
    public RuleReach Reach { get; init; } = RuleReach.Fix;

    /// <summary>Texts on which the rule fires. At least one.</summary>
    public required IReadOnlyList<RuleExample> Examples { get; init; }

    /// <summary>Texts that look alike and that the rule leaves alone, in the first example's source. At least one.</summary>
    public required IReadOnlyList<string> CounterExamples { get; init; }
}
