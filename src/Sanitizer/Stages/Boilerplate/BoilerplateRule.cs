namespace Sanitizer.Stages.Boilerplate;

/// <summary>A rule that judges lines.</summary>
internal abstract class BoilerplateRule : Rule
{
    protected BoilerplateRule(RuleInfo info)
        : base(info)
    {
    }

    /// <summary>Notes the lines that are to go.</summary>
    public abstract void Judge(LineJudgement lines);
}
