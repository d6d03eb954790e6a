using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Injection;

/// <summary>A token's place and what it becomes.</summary>
/// <param name="Edit">The replacement.</param>
/// <param name="Rule">The rule of its kind.</param>
/// <param name="Token">Number of the token.</param>
/// <param name="Line">Number of the line.</param>
internal readonly record struct RestoredMark(Edit Edit, Rule Rule, int Token, int Line);
