using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sanitizer.Formats.Jsonl;

/// <summary>What a record is called where a profile names it.</summary>
internal static class RecordName
{
    private static ReadOnlySpan<byte> Field => "id"u8;

    /// <summary>The record's <c>id</c>, where it is a string or a number; else the file's name and the record's number.</summary>
    /// <param name="line">A valid JSON object.</param>
    /// <param name="path">The file's name.</param>
    /// <param name="number">The record's number, from 0.</param>
    public static string Of(ReadOnlySpan<byte> line, string path, long number) =>
        IdOf(line) ?? string.Create(CultureInfo.InvariantCulture, $"{path}, record {number}");

    private static string? IdOf(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader reader = new(line, new JsonReaderOptions { MaxDepth = FieldLocator.MaximumDepth });
        string? id = null;
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && FieldLocator.Names(ref reader, Field))
            {
                _ = reader.Read();
                id = Value(ref reader);
            }
        }

        return id;
    }

    private static string? Value(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString() is { Length: > 0 } text ? text : null,
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null; // the escape of a lone surrogate, which is no text
        }
    }
}
