using System.Buffers;
using Sanitizer.Formats.DiffLog;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Text;

namespace Sanitizer.Formats.Reverting;

/// <summary>Restores JSONL: copies the records that the log does not name and puts the others' literals back together.</summary>
internal sealed class JsonlRestorer
{
    private readonly DiffLogReader _log;
    private readonly LineStream _output;
    private readonly RestoredStream _original;
    private readonly List<LogEntry> _hunks = [];
    private long _record;

    public JsonlRestorer(DiffLogReader log, LineStream output, RestoredStream original)
    {
        _log = log;
        _output = output;
        _original = original;
    }

    /// <summary>Restores the records up to the log's end entry, which is returned.</summary>
    public LogEntry Run(CancellationToken cancellation)
    {
        LogEntry? begin = null;
        while (_log.Next() is LogEntry entry)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (entry.Type)
            {
                case "end" when entry.Record is null:
                    _ = _output.CopyLines(long.MaxValue, bytes => _original.Write(bytes.Span));
                    return entry;
                case "end":
                    Restore(begin ?? throw Unexpected(entry));
                    begin = null;
                    break;
                case "begin" when entry.Record is not null:
                    begin = entry;
                    _hunks.Clear();
                    break;
                case "hunk":
                    _hunks.Add(begin is not null && entry.Record == begin.Record ? entry : throw Unexpected(entry));
                    break;
                case "suggest":
                    break;
                default:
                    throw Unexpected(entry);
            }
        }

        throw new LogMismatchException("the log has no end entry: it is incomplete");
    }

    private static LogMismatchException Unexpected(LogEntry entry) =>
        new($"the log has an entry '{entry.Type}' of record {entry.Record} where none belongs");

    private void Restore(LogEntry begin)
    {
        if (_hunks.Count == 0)
        {
            return;
        }

        long number = begin.Record!.Value;
        long skip = number - _record;
        if (skip < 0 || _output.CopyLines(skip, bytes => _original.Write(bytes.Span)) != skip || _output.ReadLine() is not ReadOnlyMemory<byte> line)
        {
            throw new LogMismatchException($"the output has no record {number}, or the log's records are not in order");
        }

        _record = number + 1;
        int mark = number == 0 && line.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        int ending = line.Span.EndsWith("\r\n"u8) ? 2 : line.Span.EndsWith("\n"u8) ? 1 : 0;
        ReadOnlyMemory<byte> body = line[mark..^ending];
        FieldLocation location = new FieldLocator(begin.Field ?? string.Empty).Find(body.Span);
        JsonLiteral literal = (location.Problem is null ? JsonLiteral.Read(body.Slice(location.Content.Start, location.Content.Length)) : null)
            ?? throw new LogMismatchException($"record {number} of the output: {location.Problem ?? "the field has a lone surrogate escape"}");
        _original.Write(line.Span[..(mark + location.Content.Start)]);
        WriteLiteral(literal, Style(begin), number);
        _original.Write(line.Span[(mark + location.Content.End)..]);
    }

    private void WriteLiteral(JsonLiteral literal, EscapeStyle style, long number)
    {
        ArrayBufferWriter<byte> spelled = new();
        int escape = 0;
        int position = 0;
        long textEnd = 0;
        foreach (LogEntry hunk in _hunks)
        {
            bool fits = hunk.Output.Start >= textEnd && hunk.Output.End <= literal.Text.Length
                && literal.Text.Span.Slice((int)hunk.Output.Start, (int)hunk.Output.Length).SequenceEqual(hunk.After);
            if (!fits)
            {
                throw new LogMismatchException($"record {number} of the output, byte {hunk.Output.Start} of its text: it is not what the log says");
            }

            TextSpan span = literal.ToLiteral(new TextSpan((int)hunk.Output.Start, (int)hunk.Output.Length), ref escape);
            spelled.ResetWrittenCount();
            if (hunk.Raw is null)
            {
                JsonLiteral.Write(hunk.Before, style, spelled);
            }

            _original.Write(literal.Content.Span[position..span.Start]);
            _original.Write(hunk.Raw ?? spelled.WrittenSpan);
            position = span.End;
            textEnd = hunk.Output.End;
        }

        _original.Write(literal.Content.Span[position..]);
    }

    private static EscapeStyle Style(LogEntry begin) => begin.Escape switch
    {
        "ascii" => EscapeStyle.Ascii,
        "ascii-upper" => EscapeStyle.AsciiUpper,
        _ => EscapeStyle.Plain,
    };
}
