using System.Text;
using System.Text.Json;

namespace Sanitizer.Cli.Speech;

/// <summary>Shows a diff log to a person: every change with both texts, its rules and their reasons.</summary>
internal static class DiffPrinter
{
    /// <summary>Longer texts are cut in the middle; the log has them whole. In characters.</summary>
    private const int LongestText = 400;

    /// <summary>Prints the log's entries.</summary>
    public static void Print(Stream log, TextWriter writer)
    {
        using StreamReader reader = new(log, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        string heading = string.Empty;
        while (reader.ReadLine() is string line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement entry = document.RootElement;
            string type = entry.GetProperty("type").GetString()!;
            if (type == "begin" && !entry.TryGetProperty("record", out _))
            {
                heading = $"=== {Visible.Of(entry.GetProperty("path").GetString()!)}";
            }
            else if (type is "transcode" or "hunk" or "suggest" or "note")
            {
                // A file without changes has no heading.
                writer.Write(heading.Length > 0 ? heading + writer.NewLine : string.Empty);
                heading = string.Empty;
                Print(entry, type, writer);
            }
        }
    }

    private static void Print(JsonElement entry, string type, TextWriter writer)
    {
        string record = entry.TryGetProperty("record", out JsonElement number) ? $"record {number.GetInt64()}, " : string.Empty;
        if (type == "transcode")
        {
            writer.WriteLine($"@@ {record}byte {Place(entry)}: read as {entry.GetProperty("encoding").GetString()}");
        }
        else if (type == "note")
        {
            string label = entry.TryGetProperty("label", out JsonElement name)
                ? $": labelled {name.GetString()} by the {entry.GetProperty("by").GetString()}, read as {entry.GetProperty("encoding").GetString()}"
                : ": note";
            writer.WriteLine($"@@ {record}byte {Place(entry)}{label}");
            Steps(entry, writer);
        }
        else
        {
            writer.WriteLine($"@@ {record}byte {Place(entry)}{(type == "suggest" ? ": suggestion, not applied" : string.Empty)}");
            Lines('-', Text(entry.GetProperty("before")), writer);
            Lines('+', Text(entry.GetProperty("after")), writer);
            Steps(entry, writer);
        }
    }

    private static void Steps(JsonElement entry, TextWriter writer)
    {
        foreach (JsonElement step in entry.GetProperty("steps").EnumerateArray())
        {
            writer.WriteLine($"   {step.GetProperty("rule").GetString()} ({step.GetProperty("confidence").GetDouble():0.00}): {Visible.Of(step.GetProperty("why").GetString()!)}");
        }
    }

    private static string Place(JsonElement entry)
    {
        JsonElement source = entry.GetProperty("source");
        return $"{source[0].GetInt64()}+{source[1].GetInt64()}";
    }

    private static string Text(JsonElement text) =>
        text.TryGetProperty("text", out JsonElement value) ? value.GetString()! : "bytes " + Convert.ToHexStringLower(text.GetProperty("bytes").GetBytesFromBase64());

    private static void Lines(char sign, string text, TextWriter writer)
    {
        if (text.Length == 0)
        {
            return;
        }

        string shown = text.Length <= LongestText ? text : $"{text[..(LongestText / 2)]} […] {text[^(LongestText / 2)..]}";
        foreach (string line in shown.Split('\n'))
        {
            writer.WriteLine($"{sign}{Visible.Of(line)}");
        }
    }
}
