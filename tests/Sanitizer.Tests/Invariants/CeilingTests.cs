using System.Text;
using Sanitizer.Formats;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Formats.PlainText;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Pipeline.Learning;
using Sanitizer.Stages;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>Invariant 11: what a clean record allocates, and what memory a stream without end takes.</summary>
[Collection(nameof(Alone))]
public sealed class CeilingTests
{
    private const int WarmUps = 20;
    private const int Runs = 100;

    /// <summary>Bytes for a clean English record of 4 KiB, whose text is not copied; measured 6,712 with six stages, and some slack.</summary>
    private const long CleanRecordCeiling = 9 << 10;

    /// <summary>Bytes of the longest stream; its text takes two hundred and fifty-six windows.</summary>
    private const long StreamLength = 256L << 20;

    private const int WindowLength = 1 << 20;

    /// <summary>Live bytes beyond those before the run: about four windows, and slack for the tables that stages load.</summary>
    private const long StreamCeiling = 24L << 20;

    /// <summary>The same where one byte in ten is part of a change: the changes of a window take more than its text; measured 51 MiB.</summary>
    private const long DamagedStreamCeiling = 80L << 20;

    private const int DifferentRecords = 30_000;

    private const string English =
        "The ferry left the harbour a little late, and nobody on the pier seemed to mind very much. A boy with a red bucket counted the boats.\n";

    [Fact]
    public void A_clean_record_allocates_little()
    {
        byte[] record = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 4096 / 160).Select(i => $"{i}. {English.Replace("boats", "boats of " + (char)('A' + i), StringComparison.Ordinal)}")));
        for (int i = 0; i < WarmUps; i++)
        {
            Assert.False(Cleaner.Clean.Run(record).IsChanged);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Runs; i++)
        {
            _ = Cleaner.Clean.Run(record);
        }

        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / Runs;
        Assert.True(each <= CleanRecordCeiling, $"a clean record of {record.Length} bytes allocates {each} bytes; the ceiling is {CleanRecordCeiling}");
    }

    [Fact]
    public void A_stream_without_end_takes_a_few_windows_of_memory()
    {
        Cleaner cleaner = new CleanerBuilder { Policy = Policy.Fix, Options = new CleanerOptions { WindowLength = WindowLength } }.Build();
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100).Select(i => $"{i}. {English}")));
        long growth = Growth(StreamLength, source => new PlainTextCleaner(cleaner).Run(source, Stream.Null, Stream.Null, "endless"), text);
        Assert.True(growth <= StreamCeiling, $"{StreamLength >> 20} MiB of text took {growth >> 10} KiB of memory; the ceiling is {StreamCeiling >> 10} KiB");
    }

    [Fact]
    public void A_stream_of_damaged_text_takes_a_few_windows_of_memory()
    {
        Cleaner cleaner = new CleanerBuilder { Options = new CleanerOptions { WindowLength = WindowLength } }.Build();
        byte[] text = [.. Encoding.UTF8.GetBytes("A cafÃ© by the pier, \u200Bopen\0 until dusk. "), 0xE9, (byte)'\n'];
        long growth = Growth(StreamLength / 64, source => new PlainTextCleaner(cleaner).Run(source, Stream.Null, Stream.Null, "endless"), text);
        Assert.True(growth <= DamagedStreamCeiling, $"{StreamLength >> 26} MiB of text took {growth >> 10} KiB of memory; the ceiling is {DamagedStreamCeiling >> 10} KiB");
    }

    [Fact]
    public void Records_without_end_take_a_few_batches_of_memory()
    {
        JsonlOptions options = new() { Workers = 2, BatchLength = 1 << 18 };
        byte[] text = [.. JsonlMaker.Record(Encoding.UTF8.GetBytes(English)), (byte)'\n'];
        long growth = Growth(StreamLength / 8, source => new JsonlCleaner(Cleaner.Fix, options).Run(source, Stream.Null, Stream.Null, "endless"), text);
        Assert.True(growth <= StreamCeiling, $"{StreamLength >> 23} MiB of records took {growth >> 10} KiB of memory; the ceiling is {StreamCeiling >> 10} KiB");
    }

    [Fact]
    public void A_profile_of_documents_without_end_is_bounded()
    {
        // The records differ, so that each is a document of its own.
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, DifferentRecords).Select(i => $"{{\"text\":\"Menu\\n{Letters(i)} was seen\\nbeside {Letters(i * 7)}\\n{Letters(i + 5)}\\nWrite to us\"}}\n")));
        ProfileLearner learner = new(Cleaner.Fix);
        long growth = Growth(text.Length * 2L, source => new JsonlLearner(learner, new JsonlOptions { Workers = 2 }).Run(source, "endless"), text);
        Assert.True(growth <= StreamCeiling, $"{2 * DifferentRecords} records took {growth >> 10} KiB of memory; the ceiling is {StreamCeiling >> 10} KiB");
        SourceProfile profile = learner.ToProfile();
        Assert.Equal(SourceProfile.SampleSize, profile.SampledDocuments);
        Assert.Equal(2, profile.TemplateLines);
    }

    private static string Letters(int number) => string.Concat(Enumerable.Range(0, 6).Select(place => (char)('a' + (((number + 11) * (place + 3) * 7919) >> (place * 2)) % 26)));

    /// <summary>The most live bytes seen during a run beyond those before it.</summary>
    private static long Growth(long length, Func<Stream, RunSummary> run, byte[] text)
    {
        // What is loaded once, such as tables, is not part of the growth.
        using (EndlessStream warmUp = new(text, 2 * WindowLength))
        {
            _ = run(warmUp);
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        using WatchedStream source = new(text, length);
        RunSummary summary = run(source);
        Assert.Equal(length, summary.SourceLength);
        return source.Most - before;
    }
}
