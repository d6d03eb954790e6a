using System.Text.Json;
using System.Text.Unicode;
using Sanitizer.Text;

namespace Sanitizer.Formats.Jsonl;

/// <summary>Finds a field's string literal in a line of JSON.</summary>
internal sealed class FieldLocator
{
    /// <summary>Deeper records are reported as broken: nothing real is as deep, and the reader's memory stays bounded.</summary>
    public const int MaximumDepth = 512;

    private readonly byte[] _name;
    private readonly string _shown;

    /// <summary>A locator for one field.</summary>
    /// <param name="field">The field's name at the top level of the record.</param>
    public FieldLocator(string field)
    {
        _name = System.Text.Encoding.UTF8.GetBytes(field);
        _shown = field;
    }

    /// <summary>Finds the field. Where a record has it twice, the last one counts, as in most JSON readers.</summary>
    public FieldLocation Find(ReadOnlySpan<byte> line)
    {
        if (Utf8Scanner.FirstMalformed(line, out MalformedSequence malformed))
        {
            return FieldLocation.Failed("the record is not valid UTF-8 (a file in another encoding has to be cleaned as text first)", malformed.Start);
        }

        try
        {
            return Search(line);
        }
        catch (JsonException exception)
        {
            return FieldLocation.Failed("the record is not valid JSON on one line", (int)Math.Min(exception.BytePositionInLine ?? 0, line.Length));
        }
    }

    private FieldLocation Search(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader reader = new(line, new JsonReaderOptions { MaxDepth = MaximumDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            // What is no object may still be broken further on; that is the clearer message.
            while (reader.Read())
            {
            }

            return FieldLocation.Failed("the record is not a JSON object");
        }

        FieldLocation? found = null;
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && Names(ref reader, _name))
            {
                _ = reader.Read();
                int start = (int)reader.TokenStartIndex;
                found = reader.TokenType == JsonTokenType.String
                    ? new FieldLocation(TextSpan.FromBounds(start + 1, (int)reader.BytesConsumed - 1), null, 0)
                    : FieldLocation.Failed($"the field '{_shown}' is not a string", start);
            }
        }

        return found ?? FieldLocation.Failed($"the record has no field '{_shown}' (name the field that holds the text)");
    }

    /// <summary>Whether the property that was just read has a name.</summary>
    public static bool Names(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false; // a name with the escape of a lone surrogate, which the grammar allows and which is no text
        }
    }
}
