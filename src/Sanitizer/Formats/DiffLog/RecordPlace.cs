namespace Sanitizer.Formats.DiffLog;

/// <summary>Where a record stands: part of each of its log entries.</summary>
/// <param name="Number">The record's number, from 0: in JSONL, of its line.</param>
/// <param name="LineStart">Offset of the record in the source file, in bytes.</param>
/// <param name="LineLength">Length of the record in bytes, without its line break.</param>
/// <param name="Field">The name of the field that was cleaned.</param>
internal sealed record RecordPlace(long Number, long LineStart, int LineLength, string Field);
