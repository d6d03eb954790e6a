namespace Sanitizer.Stages.Injection;

/// <summary>A place in a line where a mark stands or is to be put.</summary>
/// <param name="Start">Offset of its first byte in the window.</param>
/// <param name="End">Offset behind its last byte.</param>
/// <param name="Token">Number of the token among those accepted; -1 for a mark that survived in the text.</param>
/// <param name="Line">Number of the line.</param>
/// <param name="First">The first kind that a surviving mark may be.</param>
/// <param name="Second">The other kind that it may be.</param>
internal readonly record struct MarkEvent(int Start, int End, int Token, int Line, MarkKind First = MarkKind.Word, MarkKind Second = MarkKind.Word);
