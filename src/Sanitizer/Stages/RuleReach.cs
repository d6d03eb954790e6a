namespace Sanitizer.Stages;

/// <summary>In which work a rule is applied.</summary>
public enum RuleReach
{
    /// <summary>Always: the rule repairs characters and is safe on any text file. Part of <c>fix</c> and of <c>clean</c>.</summary>
    Fix,

    /// <summary>Only where text is prepared for an index: part of <c>clean</c>; in <c>fix</c> it is a suggestion.</summary>
    Clean,

    /// <summary>Never by itself: a suggestion, unless a policy says otherwise.</summary>
    Suggest,
}
