namespace Sanitizer.Stages;

/// <summary>What a policy lets a stage or a rule do.</summary>
public enum StageMode
{
    /// <summary>Nothing; it is not run.</summary>
    Off,

    /// <summary>Log what it would do.</summary>
    Suggest,

    /// <summary>Change the text where it is sure enough.</summary>
    Apply,
}
