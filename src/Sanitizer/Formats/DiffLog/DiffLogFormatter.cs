using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Sanitizer.Formats.Profiles;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;

namespace Sanitizer.Formats.DiffLog;

/// <summary>
/// Writes the entries of the diff log, one JSON object a line, into memory. Keys stand in a fixed order and nothing depends on the
/// clock: the same input gives the same log. Every worker has a formatter of its own; their lines are joined in order.
/// </summary>
internal sealed class DiffLogFormatter : IDisposable
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private readonly ArrayBufferWriter<byte> _lines = new(1 << 12);
    private readonly Utf8JsonWriter _json;

    public DiffLogFormatter()
    {
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
        _json = new Utf8JsonWriter(_lines, options);
    }

    /// <summary>The lines written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Lines => _lines.WrittenSpan;

    public void Clear() => _lines.ResetWrittenCount();

    public void Dispose() => _json.Dispose();

    /// <summary>The first entry of a file.</summary>
    public void Begin(string path, string format, string? field, Cleaner cleaner, bool windowed, IReadOnlyList<Segment> segments)
    {
        Start("begin", null);
        _json.WriteNumber("version"u8, Version);
        _json.WriteString("path"u8, path);
        _json.WriteString("tool"u8, ToolVersion.Text);
        _json.WriteString("format"u8, format);
        if (field is not null)
        {
            _json.WriteString("field"u8, field);
        }

        WriteOptions(cleaner);
        if (windowed)
        {
            _json.WriteBoolean("windowed"u8, true);
        }

        if (segments.Count > 0)
        {
            WriteSegments(segments);
        }

        Finish();
    }

    /// <summary>The first entry of a record that changed or got suggestions.</summary>
    public void BeginRecord(RecordPlace place, bool escapesNonAscii, bool upperCaseEscapes)
    {
        Start("begin", place);
        if (escapesNonAscii)
        {
            _json.WriteString("escape"u8, upperCaseEscapes ? "ascii-upper"u8 : "ascii"u8);
        }

        Finish();
    }

    /// <summary>The encodings of a window behind the first.</summary>
    public void Window(SourceSpan source, IReadOnlyList<Segment> segments)
    {
        Start("window", null);
        Span("source"u8, source.Start, source.Length);
        WriteSegments(segments);
        Finish();
    }

    /// <summary>Something found that changed no byte.</summary>
    public void Note(Note note)
    {
        Start("note", null);
        Span("source"u8, note.Source.Start, note.Source.Length);
        if (note.Label is not null)
        {
            _json.WriteString("label"u8, note.Label);
            _json.WriteString("by"u8, note.LabelledBy);
            _json.WriteString("encoding"u8, note.Encoding);
        }

        _json.WriteStartArray("steps"u8);
        WriteStep(note.Step);
        _json.WriteEndArray();
        Finish();
    }

    /// <summary>A change.</summary>
    /// <param name="entry">The change.</param>
    /// <param name="place">The record, or null.</param>
    /// <param name="raw">The escaped literal of the text before, where it cannot be rebuilt from the text.</param>
    public void Entry(PatchEntry entry, RecordPlace? place, ReadOnlySpan<byte> raw = default)
    {
        if (entry is TranscodeRun run)
        {
            Start("transcode", place);
            Span("source"u8, run.Source.Start, run.Source.Length);
            Span("output"u8, run.Output.Start, run.Output.Length);
            _json.WriteString("encoding"u8, run.Codec.Name);
            Finish();
            return;
        }

        Hunk hunk = (Hunk)entry;
        Start("hunk", place);
        Span("source"u8, hunk.Source.Start, hunk.Source.Length);
        Span("output"u8, hunk.Output.Start, hunk.Output.Length);
        Text("before"u8, hunk.Before.Span);
        if (!raw.IsEmpty)
        {
            _json.WriteString("raw"u8, raw);
        }

        Text("after"u8, hunk.After.Span);
        _json.WriteStartArray("steps"u8);
        foreach (Step step in hunk.Steps)
        {
            WriteStep(step);
        }

        _json.WriteEndArray();
        Finish();
    }

    /// <summary>A change that was not made.</summary>
    public void Suggest(Suggestion suggestion, RecordPlace? place)
    {
        Start("suggest", place);
        Span("source"u8, suggestion.Source.Start, suggestion.Source.Length);
        Span("output"u8, suggestion.Output.Start, suggestion.Output.Length);
        Text("before"u8, suggestion.Before.Span);
        Text("after"u8, suggestion.After.Span);
        _json.WriteStartArray("steps"u8);
        WriteStep(suggestion.Step);
        _json.WriteEndArray();
        Finish();
    }

    /// <summary>The last entry of a file or a record.</summary>
    public void End(RecordPlace? place, long sourceLength, string sourceHash, long outputLength, string outputHash, IReadOnlyDictionary<string, long>? counts)
    {
        Start("end", place);
        Digest("source"u8, sourceLength, sourceHash);
        Digest("output"u8, outputLength, outputHash);
        _json.WriteStartObject("counts"u8);
        if (counts is not null)
        {
            foreach ((string rule, long count) in counts)
            {
                _json.WriteNumber(rule, count);
            }
        }

        _json.WriteEndObject();
        Finish();
    }

    private void Start(string type, RecordPlace? place)
    {
        _json.Reset(_lines);
        _json.WriteStartObject();
        _json.WriteString("type"u8, type);
        if (place is not null)
        {
            _json.WriteNumber("record"u8, place.Number);
            Span("line"u8, place.LineStart, place.LineLength);
            _json.WriteString("field"u8, place.Field);
        }
    }

    private void Finish()
    {
        _json.WriteEndObject();
        _json.Flush();
        _lines.Write("\n"u8);
    }

    private void Span(ReadOnlySpan<byte> name, long start, long length)
    {
        _json.WriteStartArray(name);
        _json.WriteNumberValue(start);
        _json.WriteNumberValue(length);
        _json.WriteEndArray();
    }

    private void Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> bytes)
    {
        _json.WriteStartObject(name);
        if (Utf8.IsValid(bytes))
        {
            _json.WriteString("text"u8, bytes);
        }
        else
        {
            _json.WriteBase64String("bytes"u8, bytes);
        }

        _json.WriteEndObject();
    }

    private void Digest(ReadOnlySpan<byte> name, long length, string hash)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("length"u8, length);
        _json.WriteString("sha256"u8, hash);
        _json.WriteEndObject();
    }

    private void WriteStep(Step step)
    {
        _json.WriteStartObject();
        _json.WriteString("stage"u8, step.Stage);
        _json.WriteString("rule"u8, step.Rule);
        _json.WriteNumber("confidence"u8, Math.Round(step.Confidence, 4));
        _json.WriteString("why"u8, step.Why);
        _json.WriteEndObject();
    }

    private void WriteSegments(IReadOnlyList<Segment> segments)
    {
        _json.WriteStartArray("segments"u8);
        foreach (Segment segment in segments)
        {
            _json.WriteStartObject();
            Span("source"u8, segment.Source.Start, segment.Source.Length);
            _json.WriteString("encoding"u8, segment.Codec.Name);
            _json.WriteNumber("confidence"u8, Math.Round(segment.Confidence, 4));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteOptions(Cleaner cleaner)
    {
        _json.WriteStartObject("options"u8);
        _json.WriteString("policy"u8, cleaner.Policy.Name);
        _json.WriteStartArray("stages"u8);
        foreach (Stage stage in cleaner.Stages)
        {
            _json.WriteStringValue(stage.Name);
        }

        _json.WriteEndArray();
        _json.WriteNumber("window"u8, cleaner.Options.WindowLength);
        if (cleaner.Options.Boilerplate.Preset != BoilerplatePreset.Safe)
        {
            _json.WriteString("preset"u8, cleaner.Options.Boilerplate.Preset.ToString().ToLowerInvariant());
        }

        if (cleaner.Options.Profile is SourceProfile profile)
        {
            _json.WriteString("profile"u8, ProfileFile.DigestOf(profile));
        }

        if (cleaner.Options.Encoding is string label)
        {
            _json.WriteString("encoding"u8, label);
        }

        _json.WriteEndObject();
    }
}
