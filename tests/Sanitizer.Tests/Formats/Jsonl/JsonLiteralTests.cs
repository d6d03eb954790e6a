using System.Buffers;
using System.Text;
using System.Text.Json;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Tests.Documents;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Formats.Jsonl;

public sealed class JsonLiteralTests
{
    [Theory]
    [InlineData("abc", "abc", EscapeStyle.Plain)]
    [InlineData("a\\n\\t\\\"\\\\\\/\\b\\f\\r", "a\n\t\"\\/\b\f\r", EscapeStyle.Plain)]
    [InlineData("\\u00e9\\ud83d\\ude00", "\u00E9\U0001F600", EscapeStyle.Ascii)]
    [InlineData("\\u00E9", "\u00E9", EscapeStyle.AsciiUpper)]
    [InlineData("\\u0041\\u003C", "A<", EscapeStyle.Plain)]
    [InlineData("\\u0430", "\u0430", EscapeStyle.Ascii)]
    [InlineData("\u00E9\\u00e9", "\u00E9\u00E9", EscapeStyle.Plain)]
    public void A_literal_is_read_as_text(string content, string text, object style)
    {
        JsonLiteral literal = JsonLiteral.Read(Encoding.UTF8.GetBytes(content))!;
        Assert.Equal(text, Encoding.UTF8.GetString(literal.Text.Span));
        Assert.Equal((EscapeStyle)style, literal.Style);
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\ude00")]
    [InlineData("\\ude00\\ud83d")]
    [InlineData("\\ud83d\\u0041")]
    [InlineData("\\ud83d\\n     ")]
    [InlineData("\\ud83dabcdefgh")]
    public void A_lone_surrogate_is_no_text(string content) => Assert.Null(JsonLiteral.Read(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData(EscapeStyle.Plain, "\\u0001\\\"/\u00E9\U0001F600\u007F")]
    [InlineData(EscapeStyle.Ascii, "\\u0001\\\"/\\u00e9\\ud83d\\ude00\u007F")]
    [InlineData(EscapeStyle.AsciiUpper, "\\u0001\\\"/\\u00E9\\uD83D\\uDE00\u007F")]
    public void Text_is_written_in_the_literals_own_style(object style, string expected)
    {
        ArrayBufferWriter<byte> written = new();
        JsonLiteral.Write("\u0001\"/\u00E9\U0001F600\u007F"u8, (EscapeStyle)style, written);
        Assert.Equal(expected, Encoding.UTF8.GetString(written.WrittenSpan));
    }

    [Fact]
    public void It_agrees_with_a_json_reader_and_every_place_leads_to_its_own_spelling()
    {
        for (int seed = 0; seed < 1500; seed++)
        {
            foreach (string line in Encoding.UTF8.GetString(new JsonlMaker(seed).Make(40)).Split('\n'))
            {
                Check(Encoding.UTF8.GetBytes(line.TrimEnd('\r')));
            }
        }
    }

    private static void Check(byte[] line)
    {
        FieldLocation location = new FieldLocator("text").Find(line);
        JsonLiteral? literal = location.Problem is null ? JsonLiteral.Read(line.AsMemory(location.Content.Start, location.Content.Length)) : null;
        if (literal is null)
        {
            return;
        }

        byte[] text = Encoding.UTF8.GetBytes(JsonSerializer.Deserialize<string>(line.AsSpan((location.Content.Start - 1)..(location.Content.End + 1)))!);
        Assert.Equal(text, literal.Text.ToArray());
        int escape = 0;
        int position = 0;
        int end = 0;
        foreach (Rune rune in Encoding.UTF8.GetString(text).EnumerateRunes())
        {
            TextSpan span = literal.ToLiteral(new TextSpan(position, rune.Utf8SequenceLength), ref escape);
            Assert.Equal(end, span.Start);
            byte[] spelled = [(byte)'"', .. literal.Content.Span[span.Start..span.End], (byte)'"'];
            Assert.Equal(rune.ToString(), JsonSerializer.Deserialize<string>(spelled));
            position += rune.Utf8SequenceLength;
            end = span.End;
        }

        Assert.Equal(literal.Content.Length, end);
    }
}
