namespace Sanitizer.Text.Edits;

/// <summary>An edit that is not applied, and what spoke for it.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Step">The cause.</param>
internal readonly record struct SuggestedEdit(Edit Edit, Step Step);
