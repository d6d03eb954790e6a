using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sanitizer.Cli.Speech;
using Sanitizer.Formats.Jsonl;

namespace Sanitizer.Cli.Commands;

/// <summary>The flags that say how inputs are read; <c>fix</c>, <c>clean</c> and <c>learn</c> share them.</summary>
internal static class InputFlags
{
    private const int DefaultRecordLimit = 4 << 20;

    /// <summary>More than any machine has a use for; every job takes memory.</summary>
    private const int MostJobs = 1024;

    public static Option<string> Format()
    {
        Option<string> option = new("--format") { Description = "auto goes by the file's name: .jsonl and .ndjson are jsonl.", DefaultValueFactory = _ => "auto" };
        option.AcceptOnlyFromAmong("auto", "text", "jsonl");
        return option;
    }

    public static Option<string> Field() =>
        new("--field") { Description = "The field of a JSONL record that holds the text.", HelpName = "NAME", DefaultValueFactory = _ => "text" };

    public static Option<string> Encoding() =>
        new("--encoding") { Description = "auto, or what the files are said to be in (a name of the Encoding Standard, or utf-7): a hint that plain evidence overrules.", HelpName = "NAME", DefaultValueFactory = _ => "auto" };

    public static Option<int> Jobs() => Positive("--jobs", "Records to work on side by side; the output does not depend on it.", "N", Environment.ProcessorCount, MostJobs);

    public static Option<int> RecordLimit(string what) => Positive("--record-limit", what, "BYTES", DefaultRecordLimit, JsonlOptions.MaximumRecordLimit);

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Say only what went wrong." };

    /// <summary>Whether an input is read as JSONL.</summary>
    public static bool IsJsonl(string format, string path) => format == "jsonl"
        || (format == "auto" && Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson");

    /// <summary>Adds what is wrong with the paths of inputs.</summary>
    public static void Check(SymbolResult result, string[]? paths)
    {
        foreach (string path in (paths ?? []).Where(path => path is ['-', _, ..] && !File.Exists(path)))
        {
            result.AddError($"There is no option '{Visible.Of(path)}', and no file of that name.");
        }

        if (paths is not null && paths.Count(path => path == "-") > 1)
        {
            result.AddError("Standard input (-) can be read only once.");
        }
    }

    private static Option<int> Positive(string name, string description, string helpName, int value, int maximum)
    {
        Option<int> option = new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int number) && number > 0 && number <= maximum))
            {
                result.AddError($"{name} takes a whole number from 1 to {maximum}, not '{result.Tokens[0].Value}'.");
            }
        });
        return option;
    }
}
