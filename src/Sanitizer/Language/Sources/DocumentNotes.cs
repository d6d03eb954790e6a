using Sanitizer.Text;
using Sanitizer.Text.Views;

namespace Sanitizer.Language.Sources;

/// <summary>Takes down, window after window, what a profile keeps of a document.</summary>
internal sealed class DocumentNotes
{
    private const int MostAtAnEnd = SourceDocument.MostLines / 2;

    private readonly LineKeyReader _reader;
    private readonly HashSet<LineKey> _head = [];
    private readonly Queue<LineKey> _tail = new();
    private readonly HashSet<SourceSign> _signs = [];
    private ulong _order;

    /// <summary>Starts a document.</summary>
    /// <param name="reader">A reader of lines, reused by the caller.</param>
    public DocumentNotes(LineKeyReader reader) => _reader = reader;

    /// <summary>The damage that the document showed so far.</summary>
    public ISet<SourceSign> Signs => _signs;

    /// <summary>Takes a window down.</summary>
    /// <param name="text">The window's text after its characters were repaired.</param>
    public void Add(ReadOnlySpan<byte> text)
    {
        foreach (TextLine line in new LineEnumerator(text))
        {
            Add(_reader.KeyOf(text.Slice(line.Content.Start, line.Content.Length)));
        }
    }

    /// <summary>What a profile keeps.</summary>
    public SourceDocument Finish(string name) => SourceDocument.Of(name, _order, _head, _tail, _signs);

    private void Add(LineKey line)
    {
        if (line == LineKey.None)
        {
            return;
        }

        _order = Hash64.Combine(_order, line.Value);
        if (_head.Count < MostAtAnEnd)
        {
            _ = _head.Add(line);
        }
        else if (!_head.Contains(line))
        {
            _tail.Enqueue(line);
            if (_tail.Count > MostAtAnEnd)
            {
                _ = _tail.Dequeue();
            }
        }
    }
}
