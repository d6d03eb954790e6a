namespace Sanitizer.Stages.Injection;

/// <summary>One occurrence of a token.</summary>
/// <param name="Start">Offset of its first byte in the window.</param>
/// <param name="End">Offset behind its last byte.</param>
/// <param name="Line">Number of its line among the lines that hold tokens.</param>
/// <param name="BehindToken">Whether the same token stands directly before it.</param>
/// <param name="BeforeToken">Whether the same token follows directly.</param>
internal readonly record struct TokenSite(int Start, int End, int Line, bool BehindToken = false, bool BeforeToken = false)
{
    /// <summary>What stands before it.</summary>
    public Neighbour Before(ReadOnlySpan<byte> text) => BehindToken ? Neighbour.Token : Neighbours.Before(text, Start);

    /// <summary>What stands behind it.</summary>
    public Neighbour After(ReadOnlySpan<byte> text) => BeforeToken ? Neighbour.Token : Neighbours.After(text, End);
}
