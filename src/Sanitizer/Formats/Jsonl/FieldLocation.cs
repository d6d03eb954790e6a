using Sanitizer.Text;

namespace Sanitizer.Formats.Jsonl;

/// <summary>Where a record's field stands, or why it cannot be cleaned.</summary>
/// <param name="Content">The bytes of the string literal between its quotation marks, as a range of the line.</param>
/// <param name="Problem">Null where the field was found.</param>
/// <param name="ProblemOffset">Offset of the problem in the line, in bytes.</param>
internal readonly record struct FieldLocation(TextSpan Content, string? Problem, int ProblemOffset)
{
    public static FieldLocation Failed(string problem, int offset = 0) => new(default, problem, offset);
}
