using Sanitizer.Stages;

namespace Sanitizer.Tests.Pipeline;

/// <summary>A rule that puts a text in the place of another one wherever it stands.</summary>
internal sealed class ProbeRule : Rule
{
    public ProbeRule(string name, byte[] before, byte[] after, double confidence, RuleReach reach = RuleReach.Fix)
        : base(new RuleInfo { Id = "probe/" + name, Title = name, Why = "a test", Threshold = 0.8, Reach = reach, Examples = [], CounterExamples = [] })
    {
        Before = before;
        After = after;
        Confidence = confidence;
    }

    public byte[] Before { get; }

    public byte[] After { get; }

    public double Confidence { get; }
}
