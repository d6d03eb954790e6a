using Sanitizer.Formats.DiffLog;
using Sanitizer.Pipeline;
using Sanitizer.Text;
using Sanitizer.Text.Patches;

namespace Sanitizer.Formats.PlainText;

/// <summary>Writes the log of one document, window after window.</summary>
internal sealed class TextLog : IDisposable
{
    /// <summary>
    /// Bytes of log that are kept in memory before they are written: a hostile window has a change at every other character, and its
    /// entries take sixty times its length.
    /// </summary>
    internal const int BufferLength = 1 << 16;

    private readonly Stream _log;
    private readonly Cleaner _cleaner;
    private readonly string _path;
    private readonly DiffLogFormatter _formatter = new();
    private readonly Digest _source = new();
    private readonly Digest _output = new();

    /// <summary>Starts a log.</summary>
    /// <param name="log">Where it goes.</param>
    /// <param name="cleaner">What is done to the text.</param>
    /// <param name="path">The name of the source that the log gives.</param>
    public TextLog(Stream log, Cleaner cleaner, string path)
    {
        _log = log;
        _cleaner = cleaner;
        _path = path;
    }

    /// <summary>Writes what became of a window.</summary>
    /// <param name="window">The window's source bytes.</param>
    /// <param name="isLast">Whether the document ends here.</param>
    /// <param name="result">What became of them.</param>
    public void Add(ReadOnlySpan<byte> window, bool isLast, WindowResult result)
    {
        if (_source.Length == 0)
        {
            _formatter.Begin(_path, "text", null, _cleaner, windowed: !isLast, result.Segments);
        }
        else
        {
            _formatter.Window(new SourceSpan(_source.Length, window.Length), result.Segments);
        }

        _source.Append(window);
        _output.Append(result.Output.Span);
        foreach (Note note in result.Notes)
        {
            _formatter.Note(note);
            Flush(BufferLength);
        }

        WriteChanges(result);
    }

    /// <summary>Writes the last entry.</summary>
    public void Finish(IReadOnlyDictionary<string, long> counts)
    {
        _formatter.End(null, _source.Length, _source.Finish(), _output.Length, _output.Finish(), counts);
        _log.Write(_formatter.Lines);
    }

    public void Dispose()
    {
        _formatter.Dispose();
        _source.Dispose();
        _output.Dispose();
    }

    /// <summary>Entries and suggestions in the order of the output, so that a reader of the log meets them as in the text.</summary>
    private void WriteChanges(WindowResult result)
    {
        int next = 0;
        foreach (PatchEntry entry in result.Entries)
        {
            for (; next < result.Suggestions.Count && result.Suggestions[next].Output.Start < entry.Output.Start; next++)
            {
                _formatter.Suggest(result.Suggestions[next], null);
                Flush(BufferLength);
            }

            _formatter.Entry(entry, null);
            Flush(BufferLength);
        }

        for (; next < result.Suggestions.Count; next++)
        {
            _formatter.Suggest(result.Suggestions[next], null);
            Flush(BufferLength);
        }

        Flush(0);
    }

    private void Flush(int least)
    {
        if (_formatter.Lines.Length >= least)
        {
            _log.Write(_formatter.Lines);
            _formatter.Clear();
        }
    }
}
