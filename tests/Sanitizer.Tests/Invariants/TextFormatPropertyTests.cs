using System.Text.Unicode;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
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
        FormatRun run = FormatRun.Text(Labelled[document.Seed % Labelled.Length], document.Bytes);
        run.Reverts(document.Bytes);
        Invariant.Require(Utf8.IsValid(run.Output), "the output is not UTF-8");
    });

    [Fact]
    public void The_log_gives_the_source_back_over_many_windows() => DocumentProperty.Check(document =>
    {
        FormatRun run = FormatRun.Text(Windowed[document.Seed % Windowed.Length], document.Bytes);
        run.Reverts(document.Bytes);
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

    private static Cleaner Build(int window, string? label) =>
        new CleanerBuilder { Options = new CleanerOptions { WindowLength = window, Encoding = label } }.Build();
}
