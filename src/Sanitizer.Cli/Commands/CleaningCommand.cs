using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sanitizer.Cli.Speech;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Stages.Boilerplate;

namespace Sanitizer.Cli.Commands;

/// <summary>The commands <c>fix</c> and <c>clean</c>, which differ in their policy only. Each flag is defined once, here.</summary>
internal static class CleaningCommand
{
    private const int DefaultRecordLimit = 4 << 20;

    /// <summary>More than any machine has a use for; every job takes memory.</summary>
    private const int MostJobs = 1024;

    public static Command Fix() => Create(
        "fix", "Repair characters only (encoding, mojibake, hidden characters, injected tokens): safe on any text file, code included.", Policy.Fix);

    public static Command Clean() => Create(
        "clean", "Fix, and drop boilerplate and duplicated blocks: for text on its way to an index.", Policy.Clean);

    private static Command Create(string name, string description, Policy policy)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files to clean; - is standard input.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> output = new("--output", "-o") { Description = "Where the clean text goes: a file, or a folder for several files; without it, standard output.", HelpName = "OUT" };
        Option<bool> inPlace = new("--in-place") { Description = "Replace each file by its clean text, whole or not at all." };
        Option<string?> log = new("--log") { Description = "Write the diff log, from which 'revert' restores the originals.", HelpName = "LOG" };
        Option<bool> check = new("--check") { Description = "Write no text; exit with 1 if something would change." };
        Option<bool> diff = new("--diff") { Description = "Show every change and its reason on standard output instead of the text." };
        Option<string[]> only = StageList("--only", "Run only these stages (comma-separated).");
        Option<string[]> skip = StageList("--skip", "Leave these stages out (comma-separated).");
        Option<string> format = new("--format") { Description = "auto goes by the file's name: .jsonl and .ndjson are jsonl.", DefaultValueFactory = _ => "auto" };
        format.AcceptOnlyFromAmong("auto", "text", "jsonl");
        Option<string> field = new("--field") { Description = "The field of a JSONL record that holds the text.", HelpName = "NAME", DefaultValueFactory = _ => "text" };
        Option<string> encoding = CreateEncodingOption();
        Option<string> detector = Detectors.CreateOption();
        Option<int> jobs = Positive("--jobs", "Records to work on side by side; the output does not depend on it.", "N", Environment.ProcessorCount, MostJobs);
        Option<int> recordLimit = Positive("--record-limit", "The longest JSONL record that is cleaned; longer ones are passed on.", "BYTES", DefaultRecordLimit, JsonlOptions.MaximumRecordLimit);
        Option<string> preset = new("--preset") { Description = "How much of an article may be lost for the sake of a page's residue: safe, balanced or strict.", HelpName = "NAME", DefaultValueFactory = _ => "safe" };
        preset.AcceptOnlyFromAmong("safe", "balanced", "strict");
        Option<bool> quiet = new("--quiet", "-q") { Description = "Say only what went wrong." };

        Command command = new(name, description) { paths, output, inPlace, log, check, diff, only, skip, format, field, encoding, detector, jobs, recordLimit, quiet };
        if (policy.Reach == RuleReach.Clean)
        {
            command.Add(preset);
        }

        command.Validators.Add(result =>
        {
            // An option that is given twice has no value; the parser says so.
            if (result.Children.OfType<OptionResult>().All(child => child.Option.Arity.MaximumNumberOfValues >= child.Tokens.Count))
            {
                Validate(result, result.GetValue(paths), result.GetValue(output), result.GetValue(inPlace), result.GetValue(check) || result.GetValue(diff));
            }
        });
        command.SetAction((result, cancellation) =>
        {
            CleaningRequest request = new()
            {
                Paths = result.GetValue(paths) is { Length: > 0 } given ? given : ["-"],
                Output = result.GetValue(output) is "-" ? null : result.GetValue(output),
                InPlace = result.GetValue(inPlace),
                Log = result.GetValue(log),
                Check = result.GetValue(check),
                Diff = result.GetValue(diff),
                Format = result.GetValue(format)!,
                Field = result.GetValue(field)!,
                Jobs = result.GetValue(jobs),
                RecordLimit = result.GetValue(recordLimit),
                Quiet = result.GetValue(quiet),
            };
            CleanerBuilder builder = new() { Policy = policy };
            string label = result.GetValue(encoding)!;
            builder.Options = new CleanerOptions
            {
                Encoding = label == "auto" ? null : label,
                Detector = Detectors.Find(result.GetValue(detector)),
                Boilerplate = new BoilerplateOptions { Preset = Enum.Parse<BoilerplatePreset>(result.GetValue(preset) ?? "safe", ignoreCase: true) },
            };
            try
            {
                Cleaner cleaner = Select(builder, result.GetValue(only), result.GetValue(skip)).Build();
                return Work.Start(() => new CleaningRun(cleaner, request, cancellation).Execute());
            }
            catch (ArgumentException exception)
            {
                Voice.Error(exception.Message.Split(" (Parameter")[0]);
                return Task.FromResult(ExitCodes.Error);
            }
        });
        return command;
    }

    /// <summary>The option that names the encoding of the files.</summary>
    public static Option<string> CreateEncodingOption() => new("--encoding")
    {
        Description = "auto, or what the files are said to be in (a name of the Encoding Standard, or utf-7): a hint that plain evidence overrules.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "auto",
    };

    private static CleanerBuilder Select(CleanerBuilder builder, string[]? only, string[]? skip)
    {
        if (only is { Length: > 0 })
        {
            builder.Only(only);
        }

        return builder.Skip(skip ?? []);
    }

    private static Option<string[]> StageList(string name, string description)
    {
        Option<string[]> option = new(name)
        {
            Description = description,
            HelpName = "STAGES",
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
        };
        option.CompletionSources.Add([.. StageCatalog.All.Select(stage => stage.Name)]);
        option.Validators.Add(result =>
        {
            if (result.Tokens.All(token => token.Value.Trim(',', ' ').Length == 0))
            {
                result.AddError($"{name} names no stage.");
            }
        });
        return option;
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

    private static void Validate(SymbolResult result, string[]? paths, string? output, bool inPlace, bool looksOnly)
    {
        bool several = paths is { Length: > 1 };
        bool isStandardInput = paths is null or [] || paths.Contains("-", StringComparer.Ordinal);
        foreach (string path in (paths ?? []).Where(path => path is ['-', _, ..] && !File.Exists(path)))
        {
            result.AddError($"There is no option '{Visible.Of(path)}', and no file of that name.");
        }

        if (paths is not null && paths.Count(path => path == "-") > 1)
        {
            result.AddError("Standard input (-) can be read only once.");
        }

        if (inPlace && output is not null)
        {
            result.AddError("--in-place and --output exclude each other.");
        }

        if (inPlace && isStandardInput)
        {
            result.AddError("--in-place needs files; standard input has no place.");
        }

        if (output is "")
        {
            result.AddError("--output needs a name; for standard output leave it out.");
        }
        else if (several && !inPlace && !looksOnly && output is null or "-")
        {
            result.AddError("Several files need --output FOLDER or --in-place (or --check, --diff).");
        }
        else if (several && output is not (null or "-") && !Directory.Exists(output))
        {
            result.AddError($"Several files need a folder for --output, and '{Visible.Of(output)}' is none; create it first.");
        }
    }
}
