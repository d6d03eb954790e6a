namespace Sanitizer.Formats.DiffLog;

/// <summary>Reads the entries of a diff log from a stream, one after the other.</summary>
internal sealed class DiffLogReader
{
    private readonly LineStream _lines;
    private long _number;

    public DiffLogReader(Stream stream) => _lines = new LineStream(stream);

    /// <summary>The next entry, or null at the end.</summary>
    /// <exception cref="LogMismatchException">The next line is no entry.</exception>
    public LogEntry? Next()
    {
        while (_lines.ReadLine() is ReadOnlyMemory<byte> line)
        {
            _number++;
            if (!line.Span.Trim(" \t\r\n"u8).IsEmpty)
            {
                return LogEntry.Parse(line, _number);
            }
        }

        return null;
    }
}
