using System.Buffers;
using Sanitizer.Formats.DiffLog;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Text;
using Sanitizer.Text.Patches;

namespace Sanitizer.Formats.Jsonl;

/// <summary>Cleans the records of a batch: only the named field's literal is rewritten, and only where something changed. Used by one thread.</summary>
internal sealed class RecordCleaner
{
    private readonly Cleaner _cleaner;
    private readonly RecordText _text;
    private readonly string _field;
    private readonly bool _writesLog;
    private readonly ProposalList _proposals = new();

    public RecordCleaner(Cleaner cleaner, JsonlOptions options, bool writesLog)
    {
        _cleaner = cleaner;
        _field = options.Field;
        _text = new RecordText(options.Field, "the record was passed on as it is");
        _writesLog = writesLog;
    }

    /// <summary>Cleans every record of the batch, in its output and log.</summary>
    public void Clean(RecordBatch batch)
    {
        RecordLines lines = new(batch, _field);
        while (lines.TryRead(out ReadOnlyMemory<byte> line, out RecordPlace? place))
        {
            CleanLine(line, place, batch);
            batch.Summary.Records += 1;
        }
    }

    private void CleanLine(ReadOnlyMemory<byte> line, RecordPlace place, RecordBatch batch)
    {
        if (!_text.TryRead(line, place, batch.Summary, out FieldLocation location, out JsonLiteral? literal))
        {
            return;
        }

        DocumentSession session = new(_cleaner, isText: true);
        WindowResult result = session.Clean(literal.Text, 0, 0, isFirst: true, isLast: true, _proposals);
        batch.Summary.Suggestions += result.Suggestions.Count;
        if (result.Entries.Count > 0)
        {
            batch.Summary.ChangedRecords += 1;
            batch.Summary.Add(result.Counts);
            int lineStart = (int)(place.LineStart - batch.SourceStart);
            Splice(literal, result, batch.Replace(lineStart + location.Content.Start, lineStart + location.Content.End));
        }

        if (_writesLog && (result.Entries.Count > 0 || result.Suggestions.Count > 0))
        {
            WriteLog(literal, result, place, batch.Log);
        }
    }

    private static void Splice(JsonLiteral literal, WindowResult result, IBufferWriter<byte> output)
    {
        int escape = 0;
        int position = 0;
        foreach (PatchEntry entry in result.Entries)
        {
            TextSpan span = literal.ToLiteral(new TextSpan((int)entry.Source.Start, (int)entry.Source.Length), ref escape);
            output.Write(literal.Content.Span[position..span.Start]);
            JsonLiteral.Write(((Hunk)entry).After.Span, literal.Style, output);
            position = span.End;
        }

        output.Write(literal.Content.Span[position..]);
    }

    private static void WriteLog(JsonLiteral literal, WindowResult result, RecordPlace place, DiffLogFormatter log)
    {
        log.BeginRecord(place, literal.Style != EscapeStyle.Plain, literal.Style == EscapeStyle.AsciiUpper);
        int escape = 0;
        ArrayBufferWriter<byte> spelled = new();
        foreach (PatchEntry entry in result.Entries)
        {
            TextSpan span = literal.ToLiteral(new TextSpan((int)entry.Source.Start, (int)entry.Source.Length), ref escape);
            ReadOnlySpan<byte> raw = literal.Content.Span[span.Start..span.End];
            spelled.ResetWrittenCount();
            JsonLiteral.Write(((Hunk)entry).Before.Span, literal.Style, spelled);
            log.Entry(entry, place, raw.SequenceEqual(spelled.WrittenSpan) ? default : raw);
        }

        foreach (Suggestion suggestion in result.Suggestions)
        {
            log.Suggest(suggestion, place);
        }

        log.End(place, literal.Text.Length, Digest.Of(literal.Text.Span), result.Output.Length, Digest.Of(result.Output.Span), result.Counts);
    }
}
