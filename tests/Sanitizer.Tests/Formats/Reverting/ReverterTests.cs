using System.Text;
using Sanitizer.Formats.DiffLog;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Formats.Reverting;

public sealed class ReverterTests
{
    private static readonly byte[] Source = [.. "\uFEFFA caf\u00C3\u00A9 by the pier.\n"u8, .. "na"u8, 0xEF, .. "ve\n"u8];
    private static readonly byte[] Lines = "{\"text\":\"caf\\u00c3\\u00A9\"}\n{\"text\":\"clean\"}\n{\"text\":\"a\\u0000b \\uFEFF\"}\n"u8.ToArray();

    [Fact]
    public void The_log_of_several_files_is_searched_for_the_right_one()
    {
        FormatRun first = FormatRun.Text(Cleaner.Clean, Source);
        FormatRun second = FormatRun.Lines(Cleaner.Clean, new JsonlOptions(), Lines);
        byte[] log = [.. second.Log, .. first.Log];
        Assert.Equal(Source, FormatRun.Revert(first.Output, log));
        Assert.Equal(Lines, FormatRun.Revert(second.Output, log));
    }

    [Fact]
    public void Another_output_is_refused()
    {
        FormatRun run = FormatRun.Text(Cleaner.Clean, Source);
        Assert.Contains("does not describe this output", Message([.. run.Output, (byte)'x'], run.Log), StringComparison.Ordinal);
        Assert.Contains("does not describe this output", Message([], run.Log), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_log_is_refused()
    {
        FormatRun run = FormatRun.Text(Cleaner.Clean, Source);
        int last = run.Log.AsSpan(..^1).LastIndexOf((byte)'\n');
        Assert.Contains("incomplete", Message(run.Output, run.Log[..(last + 1)]), StringComparison.Ordinal);
        Assert.Contains("not a log entry", Message(run.Output, run.Log[..(last + 9)]), StringComparison.Ordinal);
        Assert.Contains("does not describe", Message(run.Output, []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"version\":1", "\"version\":2")]
    [InlineData("\"type\":\"hunk\"", "\"type\":\"hank\"")]
    [InlineData("\"before\":{\"text\":", "\"before\":{\"txet\":")]
    [InlineData("\"source\":[", "\"source\":[-")]
    [InlineData("\"source\":[", "\"source\":[],\"x\":[")]
    [InlineData("\"output\":[", "\"output\":[9223372036854775807,")]
    [InlineData("\"output\":[", "\"output\":[9223372036854775807,4],\"x\":[")]
    [InlineData("\"output\":[", "\"output\":[9223372036854775806,2147483647],\"x\":[")]
    [InlineData("\"output\":[", "\"output\":{},\"x\":[")]
    [InlineData("\"after\":{\"text\":", "\"after\":{\"text\":null,\"x\":")]
    [InlineData("\"after\":{\"text\":", "\"after\":{\"bytes\":null,\"x\":")]
    [InlineData("\"after\":{\"text\":", "\"after\":{\"text\":\"\\ud800\",\"x\":")]
    [InlineData("\"sha256\":\"", "\"sha256\":\"0")]
    [InlineData("{\"length\":", "{\"length\":-1,\"x\":")]
    [InlineData("{\"type\"", "[{\"type\"")]
    [InlineData("{\"type\":\"hunk\"", "17")]
    public void A_log_with_wrong_values_is_refused(string before, string after)
    {
        foreach ((byte[] source, FormatRun run) in Runs())
        {
            byte[] log = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(run.Log).Replace(before, after, StringComparison.Ordinal));
            Assert.NotEqual(run.Log, log);
            RestoresOrRefuses(run.Output, log, source, mayRestore: false);
        }
    }

    [Theory]
    [InlineData("\"record\":0", "\"record\":7")]
    [InlineData("\"record\":0", "\"record\":-1")]
    [InlineData("\"record\":2", "\"record\":1")]
    [InlineData("\"record\":2", "\"record\":0")]
    [InlineData("\"record\":2", "\"record\":9223372036854775807")]
    [InlineData("\"record\":0", "\"record\":\"0\"")]
    [InlineData("\"field\":\"text\"", "\"field\":\"texts\"")]
    [InlineData("\"format\":\"jsonl\"", "\"format\":\"text\"")]
    [InlineData("{\"type\":\"begin\",\"record\"", "{\"type\":\"suggest\",\"record\"")]
    public void A_log_of_records_with_wrong_values_is_refused(string before, string after)
    {
        FormatRun run = FormatRun.Lines(Cleaner.Clean, new JsonlOptions(), Lines);
        byte[] log = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(run.Log).Replace(before, after, StringComparison.Ordinal));
        Assert.NotEqual(run.Log, log);
        RestoresOrRefuses(run.Output, log, Lines, mayRestore: false);
    }

    [Fact]
    public void Damaged_logs_and_outputs_restore_the_source_or_are_refused()
    {
        Random random = new(41);
        (byte[] Source, FormatRun Run)[] runs = [.. Runs()];
        for (int round = 0; round < 20_000; round++)
        {
            (byte[] source, FormatRun run) = runs[round % runs.Length];
            bool damagesLog = random.Next(4) > 0;
            byte[] log = damagesLog ? Damage(random, run.Log) : run.Log;
            byte[] output = damagesLog ? run.Output : Damage(random, run.Output);
            RestoresOrRefuses(output, log, source, mayRestore: true);
        }
    }

    private static IEnumerable<(byte[] Source, FormatRun Run)> Runs()
    {
        yield return (Source, FormatRun.Text(Cleaner.Clean, Source));
        yield return (Lines, FormatRun.Lines(Cleaner.Clean, new JsonlOptions(), Lines));
    }

    private static void RestoresOrRefuses(byte[] output, byte[] log, byte[] source, bool mayRestore)
    {
        try
        {
            byte[] restored = FormatRun.Revert(output, log);
            Assert.True(mayRestore, "the log was taken for a good one");
            Assert.Equal(source, restored);
        }
        catch (LogMismatchException)
        {
            // refused, as it should be
        }
    }

    private static byte[] Damage(Random random, byte[] bytes)
    {
        List<byte> result = [.. bytes];
        for (int count = 1 + random.Next(3); count > 0 && result.Count > 0; count--)
        {
            int at = random.Next(result.Count);
            switch (random.Next(6))
            {
                case 0:
                    result.RemoveRange(at, result.Count - at);
                    break;
                case 1:
                    result.RemoveRange(at, Math.Min(random.Next(40), result.Count - at));
                    break;
                case 2:
                    result.InsertRange(at, "0123456789[]{},:\"\\untrlfase-.eE"u8.Slice(random.Next(28), 1));
                    break;
                case 3:
                    result[at] = (byte)random.Next(256);
                    break;
                case 4:
                    result[at] = (byte)"0123456789[]{},:\""[random.Next(17)];
                    break;
                default:
                    result[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. result];
    }

    private static string Message(byte[] output, byte[] log) => Assert.Throws<LogMismatchException>(() => FormatRun.Revert(output, log)).Message;
}
