namespace Sanitizer.Text.Edits;

/// <summary>An edit that will be applied, and its cause.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Step">The cause.</param>
internal readonly record struct AcceptedEdit(Edit Edit, Step Step);
