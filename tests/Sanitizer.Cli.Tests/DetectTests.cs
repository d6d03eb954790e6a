using System.Text;
using System.Text.Json;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>The command <c>detect</c>.</summary>
public sealed class DetectTests : ProgramTest
{
    private const string Letter = "Dear neighbour,\nthe parcel came this morning and stands behind the door.\nWith kind regards\n";

    [Theory]
    [InlineData("utf-16", true, "utf-16le")]
    [InlineData("utf-16", false, "utf-16le")]
    [InlineData("utf-16BE", true, "utf-16be")]
    [InlineData("utf-16BE", false, "utf-16be")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-8", false, "utf-8")]
    public void Wide_and_marked_text_is_told(string encoding, bool marked, string expected)
    {
        Encoding written = Encoding.GetEncoding(encoding);
        _ = Put("a.txt", [.. marked ? written.GetPreamble() : [], .. written.GetBytes(Letter)]);
        Assert.StartsWith($"a.txt: {expected} (", Run("detect", "a.txt").Ended(0).SaidNothing().Text, StringComparison.Ordinal);
        using JsonDocument answer = JsonDocument.Parse(Run("detect", "a.txt", "--format", "jsonl").Ended(0).Output);
        Assert.Equal("a.txt", answer.RootElement.GetProperty("path").GetString());
        Assert.Equal(expected, answer.RootElement.GetProperty("encoding").GetString());
        Assert.Equal(marked, answer.RootElement.GetProperty("bom").GetBoolean());
        Assert.Equal("lf", answer.RootElement.GetProperty("line_endings").GetString());
        Assert.InRange(answer.RootElement.GetProperty("confidence").GetDouble(), 0, 1);
    }

    [Fact]
    public void Standard_input_and_several_files_are_answered_in_order()
    {
        _ = Put("a.txt", []);
        _ = Put("b.txt", Letter);
        RunResult result = SanitizeProgram.Run(Folder, Dirty, "detect", "a.txt", "-", "missing.txt", "b.txt").Ended(2).Said("missing.txt");
        string[] lines = result.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("a.txt - b.txt", string.Join(' ', lines.Select(line => line.Split(':')[0])));
    }

    [Fact]
    public void Json_is_json_whatever_the_name()
    {
        _ = Put("so \"called\" ü.txt", Letter);
        using JsonDocument answer = JsonDocument.Parse(Run("detect", "so \"called\" ü.txt", "--format", "jsonl").Ended(0).Output);
        Assert.Equal("so \"called\" ü.txt", answer.RootElement.GetProperty("path").GetString());
    }

    [Fact]
    public void An_older_encoding_has_a_runner_up_and_a_language()
    {
        _ = Put("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(852)!.GetBytes("Wczesną wiosną źródło za młynem znów się budzi, a dzieci biegną łąką i liczą pierwsze żaby nad rzeką."));
        using JsonDocument answer = JsonDocument.Parse(Run("detect", "a.txt", "--format", "jsonl").Ended(0).Output);
        Assert.Equal("cp852", answer.RootElement.GetProperty("encoding").GetString());
        Assert.Equal("pl", answer.RootElement.GetProperty("language").GetString());
        Assert.NotEqual("cp852", answer.RootElement.GetProperty("runner_up").GetProperty("encoding").GetString(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("detect")]
    [InlineData("fix")]
    public void A_detector_that_is_not_built_in_is_an_error(string command)
    {
        _ = Put("a.txt", Letter);
        Run(command, "a.txt", "--detector", "utf-unknown").Ended(2).Said("WithUtfUnknown=true");
    }

    [Fact]
    public void The_own_detector_can_be_named()
    {
        _ = Put("a.txt", Letter);
        Assert.Equal(Run("detect", "a.txt").Ended(0).Text, Run("detect", "a.txt", "--detector", "sanitizer").Ended(0).Text);
    }

    [Fact]
    public void A_label_that_the_bytes_belie_is_told()
    {
        _ = Put("a.txt", "Über die Brücke\n");
        Assert.Contains(", not windows-1251 as the caller says (", Run("detect", "a.txt", "--encoding", "cp1251").Ended(0).Text, StringComparison.Ordinal);
        using JsonDocument answer = JsonDocument.Parse(Run("detect", "a.txt", "--encoding", "cp1251", "--format", "jsonl").Ended(0).Output);
        JsonElement label = Assert.Single(answer.RootElement.GetProperty("overruled_labels").EnumerateArray());
        Assert.Equal("windows-1251", label.GetProperty("label").GetString());
        Assert.DoesNotContain("not utf-8", Run("detect", "a.txt", "--encoding", "utf-8").Ended(0).Text, StringComparison.Ordinal);
        Run("detect", "a.txt", "--encoding", "no-such").Ended(2).Said("no-such");
    }

    [Fact]
    public void A_label_that_the_bytes_belie_is_shown_by_diff_and_said()
    {
        _ = Put("a.txt", "Über die Brücke\n");
        Assert.Contains("labelled windows-1251 by the caller, read as utf-8", Run("fix", "a.txt", "--encoding", "cp1251", "--diff").Ended(0).Text, StringComparison.Ordinal);
        Run("fix", "a.txt", "--encoding", "cp1251").Ended(0).Said("labelled windows-1251 by the caller, read as utf-8");
    }
}
