using System.Text;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Formats.Jsonl;

public sealed class BatchReaderTests
{
    private const int Limit = 10_000;

    [Fact]
    public void Batches_hold_whole_lines_and_all_bytes()
    {
        Random random = new(2);
        for (int round = 0; round < 200; round++)
        {
            byte[] source = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => new string('x', random.Next(400)) + "\n")) + new string('y', random.Next(30)));
            List<RecordBatch> batches = Read(source, new JsonlOptions { BatchLength = 1 + random.Next(9000) }, round);
            Assert.Equal(source, batches.SelectMany(batch => batch.Source.ToArray()));
            Assert.All(batches.SkipLast(1), batch => Assert.Equal((byte)'\n', batch.Source.Span[^1]));
            Assert.All(batches, batch => Assert.Equal(source.AsSpan(0, (int)batch.SourceStart).Count((byte)'\n'), batch.FirstRecord));
        }
    }

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(100, 100, false)]
    [InlineData(100, 101, true)]
    [InlineData(Limit, Limit - 1, false)]
    [InlineData(Limit, Limit, false)]
    [InlineData(Limit, Limit + 1, true)]
    [InlineData(Limit, 5 * Limit, true)]
    public void A_line_over_the_limit_is_passed_on_and_reported_once(int limit, int length, bool isOver)
    {
        byte[] source = Encoding.ASCII.GetBytes("a\nb\n" + new string('x', length) + "\nc\n");
        List<RecordBatch> batches = Read(source, new JsonlOptions { RecordLimit = limit, BatchLength = 4096 }, seed: length);
        Assert.Equal(source, batches.SelectMany(batch => batch.Source.ToArray()));
        Assert.Equal(isOver ? length + 1 : 0, batches.Where(batch => batch.IsPassedOn).Sum(batch => batch.Source.Length));
        Assert.Equal(isOver ? 1 : 0, batches.Sum(batch => batch.Summary.ProblemCount));
        Assert.Equal(4, batches[^1].FirstRecord + batches[^1].Source.Span.Count((byte)'\n'));
        foreach (Sanitizer.Formats.Problem problem in batches.SelectMany(batch => batch.Summary.Problems))
        {
            Assert.Equal(2, problem.Record);
            Assert.Equal(4, problem.Offset);
            Assert.Contains($"{limit} bytes", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_last_line_without_an_end_is_passed_on()
    {
        byte[] source = Encoding.ASCII.GetBytes(new string('x', 3 * Limit));
        List<RecordBatch> batches = Read(source, new JsonlOptions { RecordLimit = Limit, BatchLength = 1 }, seed: 1);
        Assert.Equal(source, batches.SelectMany(batch => batch.Source.ToArray()));
        Assert.True(batches.TrueForAll(batch => batch.IsPassedOn));
        Assert.Equal(1, batches.Sum(batch => batch.Summary.Records));
    }

    [Fact]
    public void No_bytes_are_no_batch() => Assert.Empty(Read([], new JsonlOptions(), seed: 1));

    // The batches are not disposed of: their memory is looked at until the test ends.
    private static List<RecordBatch> Read(byte[] source, JsonlOptions options, int seed)
    {
        using DribblingStream stream = new(source, seed);
        BatchReader reader = new(stream, options, "it was passed on as it is");
        List<RecordBatch> batches = [];
        while (reader.Next() is RecordBatch batch)
        {
            batches.Add(batch);
        }

        return batches;
    }
}
