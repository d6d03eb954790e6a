namespace Sanitizer.Stages.Hidden;

/// <summary>The dress of a styled letter.</summary>
internal enum StyledKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A mathematical alphabet.</summary>
    Mathematical,

    /// <summary>As wide as an ideograph.</summary>
    Fullwidth,

    /// <summary>In a circle, a square or brackets.</summary>
    Enclosed,
}
