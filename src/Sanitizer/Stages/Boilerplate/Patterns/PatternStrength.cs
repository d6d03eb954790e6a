namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>How much a matching line says.</summary>
internal enum PatternStrength : byte
{
    /// <summary>Nothing matched.</summary>
    None,

    /// <summary>It counts as evidence beside other lines only: the words also stand in articles.</summary>
    Hint,

    /// <summary>The line is part of a page's interface wherever it stands alone.</summary>
    Certain,
}
