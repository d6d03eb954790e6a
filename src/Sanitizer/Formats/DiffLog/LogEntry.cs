using System.Text;
using System.Text.Json;
using Sanitizer.Text;

namespace Sanitizer.Formats.DiffLog;

/// <summary>One line of a diff log, as far as restoring needs it.</summary>
internal sealed class LogEntry
{
    private LogEntry(JsonElement json)
    {
        Type = json.GetProperty("type"u8).GetString() ?? string.Empty;
        Record = json.TryGetProperty("record"u8, out JsonElement record) ? record.GetInt64() : null;
        Field = Optional(json, "field");
        Format = Optional(json, "format");
        Path = Optional(json, "path");
        Escape = Optional(json, "escape");
        Encoding = Optional(json, "encoding");
        Raw = Optional(json, "raw") is string raw ? System.Text.Encoding.UTF8.GetBytes(raw) : null;
        Version = json.TryGetProperty("version"u8, out JsonElement version) ? version.GetInt32() : 0;
        if (Type is "hunk" or "transcode")
        {
            (long start, long length) = Pair(json.GetProperty("source"u8));
            Source = new SourceSpan(start, length);
            (start, length) = Pair(json.GetProperty("output"u8));
            Output = new OutputSpan(start, length);
        }

        if (Type == "hunk")
        {
            Before = Bytes(json.GetProperty("before"u8));
            After = Bytes(json.GetProperty("after"u8));
        }

        if (Type == "end")
        {
            (SourceLength, SourceHash) = ReadDigest(json.GetProperty("source"u8));
            (OutputLength, OutputHash) = ReadDigest(json.GetProperty("output"u8));
        }
    }

    public string Type { get; }

    public int Version { get; }

    public long? Record { get; }

    public string? Field { get; }

    public string? Format { get; }

    public string? Path { get; }

    public string? Escape { get; }

    public string? Encoding { get; }

    public byte[]? Raw { get; }

    public SourceSpan Source { get; }

    public OutputSpan Output { get; }

    public byte[] Before { get; } = [];

    public byte[] After { get; } = [];

    public long SourceLength { get; }

    public string SourceHash { get; } = string.Empty;

    public long OutputLength { get; }

    public string OutputHash { get; } = string.Empty;

    /// <summary>Reads a line of the log.</summary>
    /// <exception cref="LogMismatchException">The line is no entry.</exception>
    public static LogEntry Parse(ReadOnlyMemory<byte> line, long number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return new LogEntry(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or IndexOutOfRangeException or ArgumentNullException)
        {
            throw new LogMismatchException($"line {number} of the log is not a log entry: {exception.Message}", exception);
        }
    }

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static (long Start, long Length) Pair(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() != 2)
        {
            throw new FormatException($"{json.GetRawText()} is no span of a start and a length");
        }

        long start = json[0].GetInt64();
        long length = json[1].GetInt64();
        bool isPossible = start >= 0 && length is >= 0 and <= int.MaxValue && start <= long.MaxValue - length;
        return isPossible ? (start, length) : throw new FormatException($"the span [{start}, {length}] is impossible");
    }

    private static (long Length, string Hash) ReadDigest(JsonElement json) =>
        (json.GetProperty("length"u8).GetInt64(), json.GetProperty("sha256"u8).GetString() ?? string.Empty);

    private static byte[] Bytes(JsonElement json) =>
        json.TryGetProperty("text"u8, out JsonElement text) ? System.Text.Encoding.UTF8.GetBytes(text.GetString() ?? throw new FormatException("a text is null")) : json.GetProperty("bytes"u8).GetBytesFromBase64();
}
