using System.Text.Unicode;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>Invariants 1, 2 and 5 through the plain text format with its log, in one window and in many.</summary>
public sealed class TextFormatPropertyTests
{
    private static readonly string?[] Labels =
        [null, null, "utf-8", "windows-1252", "windows-1258", "iso-2022-jp", "shift_jis", "euc-jp", "euc-kr", "big5", "gbk", "gb18030", "utf-16le", "utf-16be", "utf-32le"];

    private static readonly Cleaner[] Windowed =
        [.. Enumerable.Range(0, 4 * Labels.Length).Select(i => Build(64 + (i * 7 % 193), Labels[i % Labels.Length]))];

    private static readonly Cleaner[] Labelled = [.. Labels.Select(label => Build(1 << 20, label))];

    [Fact]
    public void The_log_gives_the_source_back() =>
        DocumentProperty.Check(document => FormatRun.Text(Cleaner.Clean, document.Bytes).Reverts(document.Bytes));

    [Fact]
    public void The_log_gives_the_source_back_whatever_the_label_says() => DocumentProperty.Check(document =>
    {
        Cleaner cleaner = Labelled[document.Seed % Labelled.Length];
        byte[] source = Source(document, cleaner);
        FormatRun run = FormatRun.Text(cleaner, source);
        run.Reverts(source);
        Invariant.Require(Utf8.IsValid(run.Output), "the output is not UTF-8");
    });

    [Fact]
    public void The_log_gives_the_source_back_over_many_windows() => DocumentProperty.Check(document =>
    {
        Cleaner cleaner = Windowed[document.Seed % Windowed.Length];
        byte[] source = Source(document, cleaner);
        FormatRun run = FormatRun.Text(cleaner, source);
        run.Reverts(source);
        Invariant.Require(Utf8.IsValid(run.Output), "the output is not UTF-8");
    });

    [Fact]
    public void A_document_in_memory_and_a_stream_give_the_same() => DocumentProperty.Check(document =>
    {
        Cleaner cleaner = Windowed[document.Seed % Windowed.Length];
        CleanResult result = cleaner.Run(document.Bytes);
        Invariant.Same(result.Output.Span, FormatRun.Text(cleaner, document.Bytes).Output, "the stream's output");
        Invariant.Reverts(document.Bytes, result);
        Invariant.HasSoundPatch(document.Bytes, result);
        Invariant.Applies(document.Bytes, result);
    });

    [Fact]
    public void The_size_of_the_reads_does_not_matter() => DocumentProperty.Check(document =>
    {
        Cleaner cleaner = Windowed[document.Seed % Windowed.Length];
        using DribblingStream stream = new(document.Bytes, document.Seed);
        FormatRun.Text(cleaner, document.Bytes).IsSame(FormatRun.Text(cleaner, stream), "read in small parts");
    });

    // In half of the cases the label tells the truth, and needless escape sequences stand between the characters.
    private static byte[] Source(Document document, Cleaner cleaner)
    {
        if (document.Seed % 2 == 0 || cleaner.Options.Encoding is not string label || !CodecCatalog.TryGet(label, out TextCodec codec))
        {
            return document.Bytes;
        }

        byte[] encoded = DamageMaker.Encode(document.Bytes, codec);
        return codec.IsStateful ? [.. "\u001B(B"u8, .. encoded, .. "\u001B$@"u8] : encoded;
    }

    private static Cleaner Build(int window, string? label) =>
        new CleanerBuilder { Options = new CleanerOptions { WindowLength = window, Encoding = label } }.Build();
}
