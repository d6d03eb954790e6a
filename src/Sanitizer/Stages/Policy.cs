using System.Collections.Immutable;

namespace Sanitizer.Stages;

/// <summary>Which stages and rules run, and from what confidence they may change text.</summary>
public sealed record Policy
{
    /// <summary>Repairs characters only (encoding, mojibake, hidden characters, injected tokens): safe on any text file, code included.</summary>
    public static Policy Fix { get; } = new() { Name = "fix", Reach = RuleReach.Fix };

    /// <summary>Everything of <see cref="Fix"/>, and drops boilerplate and duplicated blocks: for text on its way to an index.</summary>
    public static Policy Clean { get; } = new() { Name = "clean", Reach = RuleReach.Clean };

    /// <summary>The name that the log gives.</summary>
    public required string Name { get; init; }

    /// <summary>The rules up to this reach are applied; those beyond it only suggest. A stage none of whose rules is within it is not run.</summary>
    public required RuleReach Reach { get; init; }

    /// <summary>Settings of stages by name; stages not named here apply their rules.</summary>
    public ImmutableSortedDictionary<string, RuleSetting> Stages { get; init; } = ImmutableSortedDictionary.Create<string, RuleSetting>(StringComparer.Ordinal);

    /// <summary>Settings of rules by id; they overrule the stage's.</summary>
    public ImmutableSortedDictionary<string, RuleSetting> Rules { get; init; } = ImmutableSortedDictionary.Create<string, RuleSetting>(StringComparer.Ordinal);

    /// <summary>The confidence from which a rule's proposals are applied: above 1 where it only suggests, null where it is off.</summary>
    public double? ThresholdOf(Stage stage, Rule rule)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(rule);
        RuleSetting? ofStage = Stages.IsEmpty ? null : Stages.GetValueOrDefault(stage.Name);
        RuleSetting? ofRule = Rules.IsEmpty ? null : Rules.GetValueOrDefault(rule.Info.Id);
        if (ofRule is not null)
        {
            return Threshold(ofRule, ofStage?.Threshold ?? rule.Info.Threshold);
        }

        if (ofStage is { Mode: StageMode.Off })
        {
            return null;
        }

        bool withinReach = rule.Info.Reach <= Reach;
        RuleSetting setting = ofStage ?? new RuleSetting(StageMode.Apply);
        return withinReach ? Threshold(setting, rule.Info.Threshold) : double.PositiveInfinity;
    }

    /// <summary>Whether a stage has anything to do under this policy.</summary>
    public bool Runs(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (Stages.GetValueOrDefault(stage.Name) is { Mode: StageMode.Off })
        {
            return stage.Rules.Any(rule => Rules.GetValueOrDefault(rule.Info.Id) is { Mode: not StageMode.Off });
        }

        return stage.Rules.Any(rule => rule.Info.Reach <= Reach || Rules.ContainsKey(rule.Info.Id));
    }

    private static double? Threshold(RuleSetting setting, double fallback) => setting.Mode switch
    {
        StageMode.Off => null,
        StageMode.Suggest => double.PositiveInfinity,
        _ => setting.Threshold ?? fallback,
    };
}
