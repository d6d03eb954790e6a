using Sanitizer.Stages.Boilerplate.Rules;

namespace Sanitizer.Stages.Boilerplate;

/// <summary>How the boilerplate stage decides.</summary>
public sealed record BoilerplateOptions
{
    /// <summary>How much of an article may be lost; <see cref="BoilerplatePreset.Safe"/> unless set.</summary>
    public BoilerplatePreset Preset { get; init; }

    /// <summary>Whether captions of photographs go, known by their credit. False unless set: they often say what the text does not.</summary>
    public bool DropsCaptions { get; init; }

    /// <summary>Whether the initials go with which a news desk signs a report off. True unless set: they are no words.</summary>
    public bool DropsSignOffs { get; init; } = true;

    /// <summary>Whether the lines go that name a text's writers. False unless set: they say where the text is from.</summary>
    public bool DropsBylines { get; init; }

    /// <summary>Whether the paragraph goes that sums a text up between its title and its writers' names. False unless set: it is prose of the text's own.</summary>
    public bool DropsStandfirsts { get; init; }

    /// <summary>A policy that applies the rules of these parts, or lets them suggest; what it says of one of them itself stands.</summary>
    internal Policy Adjust(Policy policy)
    {
        if (policy.Reach < RuleReach.Clean)
        {
            return policy;
        }

        foreach ((Rule rule, bool drops) in (ReadOnlySpan<(Rule, bool)>)
            [(PhotoCaption.Rule, DropsCaptions), (SignOff.Rule, DropsSignOffs), (Byline.Rule, DropsBylines), (Standfirst.Rule, DropsStandfirsts)])
        {
            bool usual = rule.Info.Reach <= policy.Reach;
            if (drops != usual && !policy.Rules.ContainsKey(rule.Info.Id))
            {
                policy = policy with { Rules = policy.Rules.Add(rule.Info.Id, new RuleSetting(drops ? StageMode.Apply : StageMode.Suggest)) };
            }
        }

        return policy;
    }
}
