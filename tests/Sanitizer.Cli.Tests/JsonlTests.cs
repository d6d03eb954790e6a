using System.Globalization;
using System.Text;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>JSONL: what is cleaned, and what is passed on and said.</summary>
public sealed class JsonlTests : ProgramTest
{
    [Theory]
    [InlineData("{broken", "not valid JSON")]
    [InlineData("{\"text\":\"a\"} {}", "not valid JSON")]
    [InlineData("{\"text\":\"never closed", "not valid JSON")]
    [InlineData("[1,2]", "not a JSON object")]
    [InlineData("\"text\"", "not a JSON object")]
    [InlineData("null", "not a JSON object")]
    [InlineData("{\"body\":\"\uFEFFa\"}", "no field 'text'")]
    [InlineData("{\"inner\":{\"text\":\"\uFEFFa\"}}", "no field 'text'")]
    [InlineData("{\"text\":5}", "field 'text' is not a string")]
    [InlineData("{\"text\":null}", "field 'text' is not a string")]
    [InlineData("{\"text\":[\"\uFEFFa\"]}", "field 'text' is not a string")]
    [InlineData("{\"text\":\"\uFEFFa\\ud800b\"}", "half a character")]
    [InlineData("{\"text\":\"\uFEFFa\\udc00\\ud800\"}", "half a character")]
    public void Record_that_cannot_be_cleaned_is_passed_on_and_said(string record, string reason)
    {
        string head = "{\"text\":\"\uFEFFone\"}\n";
        byte[] original = Encoding.UTF8.GetBytes($"{head}{record}\n{head}");
        _ = Put("a.jsonl", original);
        int offset = Encoding.UTF8.GetByteCount(head);
        RunResult result = Run("fix", "a.jsonl", "-o", "b.jsonl", "--log", "log").Ended(2).Said("a.jsonl: record 1 (line 2), byte ", reason, "passed on as it is", "2 of 3 records changed");
        long said = long.Parse(result.Speech.Split("byte ")[1].Split(':')[0], CultureInfo.InvariantCulture);
        Assert.InRange(said, offset, offset + Encoding.UTF8.GetByteCount(record));
        Assert.Equal($"{{\"text\":\"one\"}}\n{record}\n{{\"text\":\"one\"}}\n", Encoding.UTF8.GetString(Get("b.jsonl")));
        AssertReverts("b.jsonl", "log", original);
    }

    [Fact]
    public void Record_of_broken_bytes_is_passed_on_and_said()
    {
        byte[] original = [.. "{\"text\":\"a"u8, 0xFF, .. "b\"}\n{\"text\":\"\uFEFFb\"}"u8];
        _ = Put("a.jsonl", original);
        _ = Run("fix", "a.jsonl", "-o", "b.jsonl", "--log", "log").Ended(2).Said("record 0 (line 1), byte 10: the record is not valid UTF-8");
        Assert.Equal((byte[])[.. "{\"text\":\"a"u8, 0xFF, .. "b\"}\n{\"text\":\"b\"}"u8], Get("b.jsonl"));
        AssertReverts("b.jsonl", "log", original);
    }

    [Theory]
    [InlineData("{\"text\":\"\uFEFFa\"}\r\n\r\n \t\n{\"text\":\"\uFEFFb\"}\r\n", "{\"text\":\"a\"}\r\n\r\n \t\n{\"text\":\"b\"}\r\n")]
    [InlineData("\uFEFF{\"text\":\"\uFEFFa\"}", "\uFEFF{\"text\":\"a\"}")]
    [InlineData("{ \"text\" : \"\\uFEFFcaf\\u00E9\" , \"n\" : 1.50 }\n", "{ \"text\" : \"caf\\u00E9\" , \"n\" : 1.50 }\n")]
    [InlineData("{\"text\":\"\uFEFFa\",\"id\":\"\uFEFFkept\"}\n", "{\"text\":\"a\",\"id\":\"\uFEFFkept\"}\n")]
    [InlineData("{\"text\":\"\\ufeff\\\"\\/\\u0041\\n\"}", "{\"text\":\"\\\"\\/\\u0041\\n\"}")]
    [InlineData("\n\n", "\n\n")]
    [InlineData("", "")]
    public void Only_the_field_changes(string before, string after)
    {
        foreach (string jobs in new[] { "1", "3" })
        {
            byte[] original = Encoding.UTF8.GetBytes(before);
            _ = Put("a.jsonl", original);
            _ = Run("fix", "a.jsonl", "-o", "b.jsonl", "--log", "log", "--jobs", jobs).Ended(0);
            Assert.Equal(after, Encoding.UTF8.GetString(Get("b.jsonl")));
            AssertReverts("b.jsonl", "log", original);
        }
    }

    [Fact]
    public void Format_and_field_can_be_given()
    {
        byte[] input = Encoding.UTF8.GetBytes("{\"body\":\"\uFEFFa\"}\n");
        Assert.Equal("{\"body\":\"a\"}\n", RunOn(input, "clean", "-", "--format", "jsonl", "--field", "body").Ended(0).Text);
        _ = RunOn(input, "clean", "-", "--format", "jsonl", "--field", "other").Ended(2).Said("standard input: record 0 (line 1), byte 0: the record has no field 'other'");
        _ = Put("a.ndjson", input);
        Assert.Equal("{\"body\":\"a\"}\n", Run("fix", "a.ndjson", "--field", "body").Ended(0).Text);
        Assert.Equal("{\"body\":\"\uFEFFa\"}\n", Run("fix", "a.ndjson", "--format", "text", "--only", "encoding").Ended(0).Text);
        _ = MakeFolder("out");
        _ = RunOn(input, "fix", "-", "--format", "jsonl", "--field", "body", "-o", "out").Ended(0);
        AssertHolds("out", "standard-input.jsonl");
    }

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(100, 101, false)]
    [InlineData(5000, 5000, true)]
    [InlineData(5000, 5001, false)]
    [InlineData(5000, 50_000, false)]
    public void Record_over_the_limit_is_passed_on_and_said(int limit, int length, bool isCleaned)
    {
        string record = $"{{\"text\":\"\uFEFF{new string('a', length - 14)}\"}}";
        Assert.Equal(length, Encoding.UTF8.GetByteCount(record));
        byte[] original = Encoding.UTF8.GetBytes($"{{\"text\":\"\uFEFFx\"}}\n{record}\n{{\"text\":\"\uFEFFy\"}}\n");
        _ = Put("a.jsonl", original);
        RunResult result = Run("fix", "a.jsonl", "-o", "b.jsonl", "--log", "log", "--record-limit", limit.ToString(System.Globalization.CultureInfo.InvariantCulture)).Ended(isCleaned ? 0 : 2);
        string kept = isCleaned ? record.Replace("\uFEFF", string.Empty, StringComparison.Ordinal) : record;
        Assert.Equal($"{{\"text\":\"x\"}}\n{kept}\n{{\"text\":\"y\"}}\n", Encoding.UTF8.GetString(Get("b.jsonl")));
        _ = isCleaned ? result.Said("3 of 3 records") : result.Said($"record 1 (line 2), byte 16: the record is longer than the limit of {limit} bytes", "2 of 3 records");
        AssertReverts("b.jsonl", "log", original);
    }

    [Fact]
    public void Very_many_problems_are_counted_and_not_all_told()
    {
        _ = Put("a.jsonl", string.Concat(Enumerable.Repeat("{}\n", 5000)));
        RunResult result = Run("fix", "a.jsonl").Ended(2).Said("more such problems");
        Assert.InRange(result.Speech.Split('\n').Length, 10, 200);
    }

    [Fact]
    public void Output_and_log_do_not_depend_on_the_number_of_jobs()
    {
        StringBuilder records = new();
        Random random = new(4711);
        for (int i = 0; i < 60_000; i++)
        {
            _ = records.Append(random.Next(5) switch
            {
                0 => $"{{\"id\":{i},\"text\":\"\uFEFFfirst {new string('e', random.Next(300))}\"}}\n",
                1 => $"{{\"id\":{i},\"text\":\"\\ufeffsecond caf\\u00e9 {i}\"}}\r\n",
                2 => "{not json\n",
                _ => $"{{\"id\":{i},\"text\":\"plain {i}\"}}\n",
            });
        }

        _ = Put("a.jsonl", records.ToString());
        _ = Run("fix", "a.jsonl", "-o", "b1", "--log", "l1", "--jobs", "1").Ended(2);
        _ = Run("fix", "a.jsonl", "-o", "b4", "--log", "l4", "--jobs", "4").Ended(2);
        Assert.True(Get("b1").AsSpan().SequenceEqual(Get("b4")), "the outputs differ");
        Assert.True(Get("l1").AsSpan().SequenceEqual(Get("l4")), "the logs differ");
        AssertReverts("b4", "l4", Encoding.UTF8.GetBytes(records.ToString()));
    }
}
