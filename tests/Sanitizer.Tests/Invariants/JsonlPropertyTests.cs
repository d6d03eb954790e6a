using Sanitizer.Formats.Jsonl;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>Invariants 1 and 4 to 6 through JSONL with its log.</summary>
public sealed class JsonlPropertyTests
{
    private static readonly JsonlOptions Alone = new();

    [Fact]
    public void The_log_gives_the_source_back() =>
        DocumentProperty.CheckLines(document => FormatRun.Lines(Cleaner.Clean, Small(document), document.Bytes).Reverts(document.Bytes));

    [Fact]
    public void Cleaning_clean_records_changes_nothing() => DocumentProperty.CheckLines(document =>
    {
        FormatRun run = FormatRun.Lines(Cleaner.Clean, Alone, document.Bytes);
        FormatRun again = FormatRun.Lines(Cleaner.Clean, Alone, run.Output);
        Invariant.Same(run.Output, again.Output, "the file cleaned twice");
        Invariant.Require(!again.Summary.IsChanged, "cleaning the output changes nothing, but counts changed records");
    });

    [Fact]
    public void The_size_of_the_reads_does_not_matter() => DocumentProperty.CheckLines(document =>
    {
        using DribblingStream stream = new(document.Bytes, document.Seed);
        FormatRun.Lines(Cleaner.Clean, Small(document), document.Bytes).IsSame(FormatRun.Lines(Cleaner.Clean, Small(document), stream), "read in small parts");
    });

    [Fact]
    public void The_number_of_workers_does_not_matter() => DocumentProperty.CheckLines(document =>
    {
        FormatRun alone = FormatRun.Lines(Cleaner.Clean, Small(document), document.Bytes);
        FormatRun together = FormatRun.Lines(Cleaner.Clean, Small(document) with { Workers = 2 + (document.Seed % 4) }, document.Bytes);
        alone.IsSame(together, "of several workers");
    });

    [Fact]
    public void The_size_of_the_batches_does_not_matter() => DocumentProperty.CheckLines(document =>
        FormatRun.Lines(Cleaner.Clean, Alone, document.Bytes).IsSame(FormatRun.Lines(Cleaner.Clean, Alone with { BatchLength = 1 }, document.Bytes), "of small batches"));

    [Fact]
    public void Records_come_out_one_for_one() => DocumentProperty.CheckLines(document =>
    {
        FormatRun run = FormatRun.Lines(Cleaner.Clean, Alone, document.Bytes);
        Invariant.Require(run.Output.Count((byte)'\n') == document.Bytes.Count((byte)'\n'), "there are more or fewer lines than before");
        Invariant.Require(run.Summary.ChangedRecords + run.Summary.ProblemCount <= run.Summary.Records, "records are counted twice");
    });

    private static JsonlOptions Small(Document document) =>
        Alone with { BatchLength = 1 + (document.Seed % 4096), RecordLimit = document.Seed % 5 == 0 ? 64 + (document.Seed % 9000) : Alone.RecordLimit };
}
