namespace Sanitizer.Stages.Duplicates;

/// <summary>A rule that takes a repetition away; the first copy stays.</summary>
internal sealed class DuplicateRule : Rule
{
    /// <summary>The confidence from which repetitions are removed; below it they are suggestions.</summary>
    public const double Sure = 0.9;

    public DuplicateRule(RuleInfo info)
        : base(info)
    {
    }
}
