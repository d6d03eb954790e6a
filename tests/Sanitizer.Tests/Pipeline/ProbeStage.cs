using Sanitizer.Stages;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Tests.Pipeline;

/// <summary>A stage of probe rules.</summary>
internal sealed class ProbeStage : Stage
{
    private readonly IReadOnlyList<ProbeRule> _rules;

    public ProbeStage(string name, IReadOnlyList<ProbeRule> rules)
        : base(name, "A test", StageScope.Line, ByteClasses.All, rules) => _rules = rules;

    public override StageSession Open() => new Session(_rules);

    private sealed class Session(IReadOnlyList<ProbeRule> rules) : StageSession
    {
        public override void Propose(in StageWindow window, ProposalList proposals)
        {
            foreach (ProbeRule rule in rules)
            {
                int position = 0;
                while (window.Text[position..].IndexOf(rule.Before) is int found and >= 0)
                {
                    proposals.Add(rule, rule.Confidence, "it stands there", new Edit(new TextSpan(position + found, rule.Before.Length), rule.After));
                    position += found + rule.Before.Length;
                }
            }
        }
    }
}
