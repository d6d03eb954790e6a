using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Stages.Boilerplate;

namespace Sanitizer.Cli.Commands;

/// <summary>The commands <c>fix</c> and <c>clean</c>, which differ in their policy only. Each flag is defined once, here.</summary>
internal static class CleaningCommand
{
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
        Option<string> format = InputFlags.Format();
        Option<string> field = InputFlags.Field();
        Option<string> encoding = InputFlags.Encoding();
        Option<string> detector = Detectors.CreateOption();
        Option<int> jobs = InputFlags.Jobs();
        Option<int> recordLimit = InputFlags.RecordLimit("The longest JSONL record that is cleaned; longer ones are passed on.");
        Option<string?> profile = new("--profile") { Description = "What 'sanitize learn' learned from documents of the same source.", HelpName = "PROFILE" };
        Option<string> preset = new("--preset") { Description = "How much of an article may be lost for the sake of a page's residue: safe, balanced or strict.", HelpName = "NAME", DefaultValueFactory = _ => "safe" };
        preset.AcceptOnlyFromAmong("safe", "balanced", "strict");
        PartSwitches parts = new();
        Option<bool> quiet = InputFlags.Quiet();

        Command command = new(name, description) { paths, output, inPlace, log, check, diff, only, skip, format, field, encoding, detector, profile, jobs, recordLimit, quiet };
        if (policy.Reach == RuleReach.Clean)
        {
            command.Add(preset);
            parts.AddTo(command);
        }

        command.Validators.Add(result =>
        {
            // An option that is given twice has no value; the parser says so.
            if (result.Children.OfType<OptionResult>().All(child => child.Option.Arity.MaximumNumberOfValues >= child.Tokens.Count))
            {
                Validate(result, result.GetValue(paths), result.GetValue(output), result.GetValue(inPlace), result.GetValue(check) || result.GetValue(diff), result.GetValue(profile));
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
                Profile = result.GetValue(profile),
                Check = result.GetValue(check),
                Diff = result.GetValue(diff),
                Format = result.GetValue(format)!,
                Field = result.GetValue(field)!,
                Jobs = result.GetValue(jobs),
                RecordLimit = result.GetValue(recordLimit),
                Quiet = result.GetValue(quiet),
            };
            return Work.Start(() => Run(request, known =>
            {
                string label = result.GetValue(encoding)!;
                CleanerOptions options = new()
                {
                    Encoding = label == "auto" ? null : label,
                    Detector = Detectors.Find(result.GetValue(detector)),
                    Boilerplate = parts.Read(result, new BoilerplateOptions { Preset = PresetOf(result.GetValue(preset)) }),
                    Profile = known,
                };
                return Select(new CleanerBuilder { Policy = policy, Options = options }, result.GetValue(only), result.GetValue(skip)).Build();
            }, cancellation));
        });
        return command;
    }

    private static BoilerplatePreset PresetOf(string? name) => name switch
    {
        "balanced" => BoilerplatePreset.Balanced,
        "strict" => BoilerplatePreset.Strict,
        _ => BoilerplatePreset.Safe,
    };

    private static int Run(CleaningRequest request, Func<SourceProfile?, Cleaner> build, CancellationToken cancellation)
    {
        Cleaner cleaner;
        try
        {
            cleaner = build(request.Profile is string path ? ProfileInput.Read(path) : null);
        }
        catch (InputFailedException exception)
        {
            Voice.Error(exception.Message);
            return ExitCodes.Error;
        }
        catch (ArgumentException exception)
        {
            Voice.Error(exception.Message.Split(" (Parameter")[0]);
            return ExitCodes.Error;
        }

        return new CleaningRun(cleaner, request, cancellation).Execute();
    }

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
        option.CompletionSources.Add(_ => StageCatalog.All.Select(stage => new CompletionItem(stage.Name)));
        option.Validators.Add(result =>
        {
            if (result.Tokens.All(token => token.Value.Trim(',', ' ').Length == 0))
            {
                result.AddError($"{name} names no stage.");
            }
        });
        return option;
    }

    private static void Validate(SymbolResult result, string[]? paths, string? output, bool inPlace, bool looksOnly, string? profile)
    {
        bool several = paths is { Length: > 1 };
        bool isStandardInput = paths is null or [] || paths.Contains("-", StringComparer.Ordinal);
        InputFlags.Check(result, paths);
        if (inPlace && output is not null)
        {
            result.AddError("--in-place and --output exclude each other.");
        }

        if (inPlace && isStandardInput)
        {
            result.AddError("--in-place needs files; standard input has no place.");
        }

        if (isStandardInput && profile is "-")
        {
            result.AddError("Standard input (-) can be read only once: it cannot be both the profile and a document.");
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
