namespace Sanitizer.Stages.Duplicates;

/// <summary>Finds the places of a text where an ellipsis stands, as one character or as three full stops, from left to right.</summary>
internal ref struct EllipsisFinder
{
    private readonly ReadOnlySpan<byte> _text;
    private int _dots = -1;
    private int _sign = -1;

    public EllipsisFinder(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>Whether a stretch of text has an ellipsis.</summary>
    public static bool IsIn(ReadOnlySpan<byte> text) => text.IndexOf("..."u8) >= 0 || text.IndexOf("…"u8) >= 0;

    /// <summary>The first ellipsis at or behind a position; the text's length where none is. Positions must not fall.</summary>
    public int Next(int position)
    {
        // Each kind is looked for only when the last one found lies behind, so that the text is read once.
        _dots = _dots < position ? IndexOf("..."u8, position) : _dots;
        _sign = _sign < position ? IndexOf("…"u8, position) : _sign;
        return Math.Min(_dots, _sign);
    }

    private readonly int IndexOf(ReadOnlySpan<byte> ellipsis, int position)
    {
        int found = position >= _text.Length ? -1 : _text[position..].IndexOf(ellipsis);
        return found < 0 ? _text.Length : position + found;
    }
}
