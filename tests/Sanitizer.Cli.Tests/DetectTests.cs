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
}
