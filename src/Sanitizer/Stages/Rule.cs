namespace Sanitizer.Stages;

/// <summary>One kind of damage and its repair. A stage runs its rules; a rule's file holds its documentation and its decision.</summary>
public abstract class Rule
{
    /// <summary>Creates a rule.</summary>
    /// <param name="info">Its documentation.</param>
    protected Rule(RuleInfo info) => Info = info;

    /// <summary>The rule's documentation.</summary>
    public RuleInfo Info { get; }

    /// <inheritdoc/>
    public override string ToString() => Info.Id;
}
