namespace Sanitizer.Stages.Mojibake;

/// <summary>What stands between two runs.</summary>
[Flags]
internal enum RunGap
{
    /// <summary>ASCII and punctuation.</summary>
    None = 0,

    /// <summary>A line break.</summary>
    Line = 1,

    /// <summary>A letter beyond ASCII that is not damaged, so that not all of the text is.</summary>
    Intact = 2,
}
