namespace Sanitizer.Text.Views;

/// <summary>Reads lines forward without allocation. A line ends at LF, CR LF or CR; text behind the last line break is a line, an empty rest is not.</summary>
public ref struct LineEnumerator
{
    private readonly ReadOnlySpan<byte> _text;
    private int _next;

    /// <summary>Starts before the first line.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    public LineEnumerator(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>The line that was read last.</summary>
    public TextLine Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly LineEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next line.</summary>
    /// <returns>False behind the last one.</returns>
    public bool MoveNext()
    {
        if (_next >= _text.Length)
        {
            return false;
        }

        int start = _next;
        int length = _text[start..].IndexOfAny((byte)'\n', (byte)'\r');
        int end = length < 0 ? _text.Length : start + length;
        _next = end;
        if (length >= 0)
        {
            bool pair = _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n';
            _next = end + (pair ? 2 : 1);
        }

        Current = new TextLine(TextSpan.FromBounds(start, end), TextSpan.FromBounds(start, _next));
        return true;
    }
}
