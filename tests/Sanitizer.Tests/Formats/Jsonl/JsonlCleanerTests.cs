using System.Text;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Formats.Jsonl;

public sealed class JsonlCleanerTests
{
    /// <summary>Bytes of log that one batch may hold in memory, where every other character is taken away; measured 9 MB.</summary>
    private const int BatchLogCeiling = 16 << 20;

    [Fact]
    public void A_batch_with_very_many_changes_holds_a_bounded_log()
    {
        byte[] record = [.. JsonlMaker.Record(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\u200Bb", 1_000)))), (byte)'\n'];
        using EndlessStream source = new(record, 3 << 19);
        using MeasuringStream log = new();
        _ = new JsonlCleaner(Cleaner.Fix, new JsonlOptions()).Run(source, Stream.Null, log, "pier.jsonl");
        Assert.InRange(log.Longest, 1, BatchLogCeiling);
    }
}
