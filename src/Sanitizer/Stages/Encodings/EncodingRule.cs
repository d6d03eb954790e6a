using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Encodings;

/// <summary>A rule that acts while bytes are read; it is sure of itself or does not act.</summary>
internal sealed class EncodingRule : Rule
{
    public EncodingRule(RuleInfo info, string cause)
        : base(info) => Step = new Step(info.Id, 1, cause);

    /// <summary>The cause that is logged.</summary>
    public Step Step { get; }
}
