namespace Sanitizer.Stages.Injection;

/// <summary>A place in a line where a mark stands or is to be put.</summary>
/// <param name="Site">Where it stands.</param>
/// <param name="Token">Number of the token among those accepted; -1 for a mark that survived in the text.</param>
/// <param name="First">The first kind that a surviving mark may be.</param>
/// <param name="Second">The other kind that it may be.</param>
internal readonly record struct MarkEvent(TokenSite Site, int Token, MarkKind First = MarkKind.Word, MarkKind Second = MarkKind.Word)
{
    public int Start => Site.Start;

    public int End => Site.End;

    public int Line => Site.Line;
}
