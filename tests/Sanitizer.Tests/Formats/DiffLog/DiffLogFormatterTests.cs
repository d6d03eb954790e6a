using System.Text;
using Sanitizer.Formats.DiffLog;
using Sanitizer.Pipeline;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Formats.DiffLog;

public sealed class DiffLogFormatterTests
{
    private static readonly Step Cause = new("mojibake/layer", 0.98768, "3 of 3 \u201Cplaces\u201D");
    private static readonly RecordPlace Place = new(4, 120, 33, "text");

    [Fact]
    public void The_first_entry_names_file_tool_and_options()
    {
        Cleaner cleaner = new CleanerBuilder { Options = new CleanerOptions { Encoding = "koi8-r", WindowLength = 4096 } }.Only("encoding").Build();
        Segment[] segments = [new(new SourceSpan(0, 10), CodecCatalog.Windows1251, 0.98)];
        AssertLine(
            $"{{\"type\":\"begin\",\"version\":1,\"path\":\"a.txt\",\"tool\":\"{ToolVersion.Text}\",\"format\":\"text\",\"options\":{{\"policy\":\"clean\",\"stages\":[\"encoding\"],\"window\":4096,\"encoding\":\"koi8-r\"}},\"windowed\":true,\"segments\":[{{\"source\":[0,10],\"encoding\":\"windows-1251\",\"confidence\":0.98}}]}}",
            formatter => formatter.Begin("a.txt", "text", null, cleaner, windowed: true, segments));
    }

    [Fact]
    public void A_change_has_both_texts_and_its_causes() =>
        AssertLine(
            "{\"type\":\"hunk\",\"source\":[5,2],\"output\":[4,3],\"before\":{\"text\":\"\u00E9\"},\"after\":{\"text\":\"a\\\"\\n\"},\"steps\":[{\"stage\":\"mojibake\",\"rule\":\"mojibake/layer\",\"confidence\":0.9877,\"why\":\"3 of 3 \u201Cplaces\u201D\"}]}",
            formatter => formatter.Entry(Change("\u00E9"u8.ToArray()), null));

    [Fact]
    public void Bytes_that_are_no_text_stand_in_base64_and_an_odd_spelling_stands_raw() =>
        AssertLine(
            "{\"type\":\"hunk\",\"record\":4,\"line\":[120,33],\"field\":\"text\",\"source\":[5,2],\"output\":[4,3],\"before\":{\"bytes\":\"6fI=\"},\"raw\":\"\\\\u00E9\",\"after\":{\"text\":\"a\\\"\\n\"},\"steps\":[{\"stage\":\"mojibake\",\"rule\":\"mojibake/layer\",\"confidence\":0.9877,\"why\":\"3 of 3 \u201Cplaces\u201D\"}]}",
            formatter => formatter.Entry(Change([0xE9, 0xF2]), Place, "\\u00E9"u8));

    [Fact]
    public void A_run_names_its_encoding() =>
        AssertLine(
            "{\"type\":\"transcode\",\"source\":[0,3],\"output\":[0,4],\"encoding\":\"koi8-r\"}",
            formatter => formatter.Entry(new TranscodeRun(new SourceSpan(0, 3), new OutputSpan(0, 4), Find("koi8-r")), null));

    [Fact]
    public void A_suggestion_has_the_fields_of_a_change() =>
        AssertLine(
            "{\"type\":\"suggest\",\"source\":[1,1],\"output\":[2,1],\"before\":{\"text\":\"x\"},\"after\":{\"text\":\"\"},\"steps\":[{\"stage\":\"mojibake\",\"rule\":\"mojibake/layer\",\"confidence\":0.9877,\"why\":\"3 of 3 \u201Cplaces\u201D\"}]}",
            formatter => formatter.Suggest(new Suggestion(new SourceSpan(1, 1), new OutputSpan(2, 1), "x"u8.ToArray(), ReadOnlyMemory<byte>.Empty, Cause), null));

    [Fact]
    public void A_record_says_how_it_spells_letters()
    {
        AssertLine("{\"type\":\"begin\",\"record\":4,\"line\":[120,33],\"field\":\"text\"}", formatter => formatter.BeginRecord(Place, false, false));
        AssertLine("{\"type\":\"begin\",\"record\":4,\"line\":[120,33],\"field\":\"text\",\"escape\":\"ascii\"}", formatter => formatter.BeginRecord(Place, true, false));
        AssertLine("{\"type\":\"begin\",\"record\":4,\"line\":[120,33],\"field\":\"text\",\"escape\":\"ascii-upper\"}", formatter => formatter.BeginRecord(Place, true, true));
    }

    [Fact]
    public void The_last_entry_has_lengths_hashes_and_counts() =>
        AssertLine(
            "{\"type\":\"end\",\"source\":{\"length\":7,\"sha256\":\"aa\"},\"output\":{\"length\":5,\"sha256\":\"bb\"},\"counts\":{\"a/b\":2,\"c/d\":1}}",
            formatter => formatter.End(null, 7, "aa", 5, "bb", new SortedDictionary<string, long>(StringComparer.Ordinal) { ["a/b"] = 2, ["c/d"] = 1 }));

    [Fact]
    public void A_cleared_formatter_starts_anew()
    {
        using DiffLogFormatter formatter = new();
        formatter.BeginRecord(Place, false, false);
        formatter.Clear();
        Assert.True(formatter.Lines.IsEmpty);
    }

    private static Hunk Change(byte[] before) => new(new SourceSpan(5, 2), new OutputSpan(4, 3), before, "a\"\n"u8.ToArray(), [Cause]);

    private static TextCodec Find(string name) => CodecCatalog.TryGet(name, out TextCodec codec) ? codec : throw new ArgumentException(name, nameof(name));

    private static void AssertLine(string expected, Action<DiffLogFormatter> write)
    {
        using DiffLogFormatter formatter = new();
        write(formatter);
        Assert.Equal(expected + "\n", Encoding.UTF8.GetString(formatter.Lines));
    }
}
