using System.Text;
using System.Text.Json;
using Sanitizer.Pipeline;
using Sanitizer.Stages.Encodings;
using Sanitizer.Tests.Documents;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Stages.Encodings;

/// <summary>What becomes of a label: followed where the bytes allow it, overruled and told where they do not.</summary>
public sealed class LabelTests
{
    private const string German = "Der Bäcker öffnet früh, und über die Brücke kommen schon die ersten Schüler.\n";

    private const string Russian = "<p>Сегодня утром сосед принёс два ведра яблок и просил передать их бабушке.</p>\n";

    [Fact]
    public void A_wrong_label_of_the_caller_is_overruled_and_told()
    {
        CleanResult result = Run(Encoding.UTF8.GetBytes(German), "windows-1252");
        Note note = Assert.Single(result.Notes);
        Assert.Equal(("windows-1252", "caller", "utf-8"), (note.Label, note.LabelledBy, note.Encoding));
        Assert.Contains("BÃ¤cker", note.Step.Why, StringComparison.Ordinal);
        Assert.False(result.IsChanged);
    }

    [Fact]
    public void A_wrong_declaration_is_overruled_and_told()
    {
        byte[] source = Encode("<meta charset=windows-1251>\n" + Russian, "koi8-r");
        Note note = Assert.Single(Run(source, null).Notes);
        Assert.Equal(("windows-1251", "text", "koi8-r"), (note.Label, note.LabelledBy, note.Encoding));
        Assert.Contains("nats", note.Step.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_overrules_a_label()
    {
        Note note = Assert.Single(Run([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(German)], "shift_jis").Notes);
        Assert.Equal("utf-16le", note.Encoding);
        Assert.StartsWith("a byte order mark", note.Step.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("windows-1252", "latin1")]
    [InlineData("gb18030", "gb2312")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16le", "utf-16")]
    public void A_label_that_reads_the_same_is_not_overruled(string encoding, string label)
    {
        string text = encoding == "gb18030" ? "今天早上我们去市场买了蔬菜和面包，然后一起喝茶。\n" : German;
        Assert.Empty(Run(Encode(text, encoding), label).Notes);
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("hz-gb-2312")]
    [InlineData("utf-7")]
    public void Ascii_belies_no_label_that_contains_it(string label) => Assert.Empty(Run("One plain line, and no more.\n"u8.ToArray(), label).Notes);

    [Fact]
    public void Mixed_lines_are_told_by_one_note_an_encoding()
    {
        byte[] source = [.. Encoding.UTF8.GetBytes(German), .. Encode(German, "windows-1252"), .. Encoding.UTF8.GetBytes(German)];
        Note note = Assert.Single(Run(source, "windows-1252").Notes);
        Assert.Equal("utf-8", note.Encoding);
        Assert.Equal(source.Length, note.Source.End);
    }

    [Fact]
    public void The_log_names_label_encoding_and_evidence_and_still_reverts()
    {
        byte[] source = Encode("<?xml version='1.0' encoding='koi8-r'?>\n" + Russian, "windows-1251");
        FormatRun run = FormatRun.Text(Only("ibm866"), source);
        string[] lines = Encoding.UTF8.GetString(run.Log).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement[] notes = [.. lines.Select(line => JsonDocument.Parse(line).RootElement).Where(entry => entry.GetProperty("type").GetString() == "note")];
        Assert.Equal("caller text", string.Join(' ', notes.Select(note => note.GetProperty("by").GetString())));
        Assert.Equal("ibm866 koi8-r", string.Join(' ', notes.Select(note => note.GetProperty("label").GetString())));
        Assert.All(notes, note => Assert.Equal("windows-1251", note.GetProperty("encoding").GetString()));
        Assert.All(notes, note => Assert.Equal("encoding/overruled-label", note.GetProperty("steps")[0].GetProperty("rule").GetString()));
        run.Reverts(source);
        Assert.Equal(2, run.Summary.Notes.Count);
    }

    [Fact]
    public void The_report_tells_it_too()
    {
        byte[] source = Encoding.UTF8.GetBytes("<meta charset=windows-1251>\n" + Russian);
        Note note = Assert.Single(EncodingReport.Of(source).OverruledLabels);
        Assert.Equal(("windows-1251", "text"), (note.Label, note.LabelledBy));
        Assert.Empty(EncodingReport.Of(Encoding.UTF8.GetBytes(Russian)).OverruledLabels);
        Assert.Equal("caller", Assert.Single(EncodingReport.Of(Encoding.UTF8.GetBytes(Russian), null, CodecCatalog.EucJp).OverruledLabels).LabelledBy);
    }

    [Theory]
    [InlineData("Gr+APwA3w-e +- caf+AOk, +2D3eAA- ~", "Grüße + café, \U0001F600 ~")]
    [InlineData("1 + 1, C++, +2D0-", "1 + 1, C++, +2D0-")]
    public void Utf7_is_read_where_it_is_asked_for(string bytes, string text)
    {
        byte[] source = Encoding.ASCII.GetBytes(bytes);
        CleanResult result = Run(source, "utf-7");
        Assert.Equal(text, result.ToString());
        Invariant.Reverts(source, result);
        Invariant.Applies(source, result);
        FormatRun.Text(Only("utf-7"), source).Reverts(source);
    }

    [Fact]
    public void Malformed_utf7_is_left_and_told()
    {
        Note note = Assert.Single(Run("ok +AOk-\nbad +2D0- and C++\n"u8.ToArray(), "utf-7").Notes);
        Assert.Equal("encoding/malformed-shift", note.Step.Rule);
        Assert.Contains("“+2D0-” at byte 13: a surrogate has no partner", note.Step.Why, StringComparison.Ordinal);
        Assert.Equal(13, note.Source.Start);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("windows-1252")]
    public void Utf7_is_never_guessed(string? label) => Assert.False(Run("<meta charset=utf-7>\n+ADw-script+AD4- caf+AOk-\n"u8.ToArray(), label).IsChanged);

    [Fact]
    public void Bytes_beyond_ascii_belie_utf7()
    {
        CleanResult result = Run(Encoding.UTF8.GetBytes(German + "+AOk-\n"), "utf-7");
        Assert.False(result.IsChanged);
        Assert.Equal("utf-7", Assert.Single(result.Notes).Label);
    }

    [Fact]
    public void A_window_beyond_ascii_is_read_as_ever()
    {
        CleanerOptions options = new() { Encoding = "utf-7", WindowLength = 64 };
        Cleaner cleaner = new CleanerBuilder { Options = options }.Only("encoding").Build();
        byte[] source = [.. "caf+AOk- and so on, up to the end of the first of the windows.\n\n"u8, .. Encode(German, "windows-1252")];
        CleanResult result = cleaner.Run(source);
        Assert.StartsWith("café", result.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(German, result.ToString(), StringComparison.Ordinal);
        Invariant.Reverts(source, result);
    }

    [Fact]
    public void A_later_window_keeps_to_the_encoding_of_the_document_where_little_speaks_against_it()
    {
        string text = string.Concat(Enumerable.Repeat(German, 20)) + "\nDas Zeichen heißt \"è\" und nicht anders.\n";
        CleanerOptions options = new() { WindowLength = 20 * German.Length };
        CleanResult result = new CleanerBuilder { Options = options }.Only("encoding").Build().Run(Encode(text, "windows-1252"));
        Assert.True(result.Windows > 1);
        Assert.Equal(text, result.ToString());
    }

    private static byte[] Encode(string text, string encoding)
    {
        List<byte> bytes = [];
        Assert.True(CodecCatalog.TryGet(encoding, out TextCodec codec));
        Assert.True(codec.TryEncode(Encoding.UTF8.GetBytes(text), bytes));
        return [.. bytes];
    }

    private static Cleaner Only(string? label) => new CleanerBuilder { Options = new CleanerOptions { Encoding = label } }.Only("encoding").Build();

    private static CleanResult Run(byte[] source, string? label) => Only(label).Run(source);
}
