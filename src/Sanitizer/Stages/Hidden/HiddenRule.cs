namespace Sanitizer.Stages.Hidden;

/// <summary>A rule of this stage: its documentation. What it does stands in its file, and is called where the scan finds its characters.</summary>
internal sealed class HiddenRule : Rule
{
    public HiddenRule(RuleInfo info)
        : base(info)
    {
    }
}
