using System.CommandLine;
using Sanitizer.Cli.Speech;
using Sanitizer.Pipeline;
using Sanitizer.Stages;

namespace Sanitizer.Cli.Commands;

/// <summary>The command <c>learn</c>.</summary>
internal static class LearnCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = new("PATH") { Description = "Documents of one source; - is standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> output = new("--output", "-o") { Description = "Where the profile goes; - is standard output.", HelpName = "PROFILE", Required = true };
        Option<string> format = InputFlags.Format();
        Option<string> field = InputFlags.Field();
        Option<string> encoding = InputFlags.Encoding();
        Option<int> jobs = InputFlags.Jobs();
        Option<int> recordLimit = InputFlags.RecordLimit("The longest JSONL record that is learned from; longer ones are left out.");
        Option<bool> quiet = InputFlags.Quiet();
        Command command = new("learn", "Learn what the documents of one source repeat (template lines, injected tokens, misreadings), for 'clean --profile'.")
        {
            paths, output, format, field, encoding, jobs, recordLimit, quiet,
        };
        command.Validators.Add(result => InputFlags.Check(result, result.GetValue(paths)));
        command.SetAction((result, cancellation) =>
        {
            LearnRequest request = new()
            {
                Paths = result.GetValue(paths)!,
                Output = result.GetValue(output)!,
                Format = result.GetValue(format)!,
                Field = result.GetValue(field)!,
                Jobs = result.GetValue(jobs),
                RecordLimit = result.GetValue(recordLimit),
                Quiet = result.GetValue(quiet),
            };
            string label = result.GetValue(encoding)!;
            try
            {
                // The lines are compared as the boilerplate stage sees them: after characters were repaired.
                Cleaner cleaner = new CleanerBuilder { Policy = Policy.Fix, Options = new CleanerOptions { Encoding = label == "auto" ? null : label } }.Build();
                return Work.Start(() => new LearnRun(cleaner, request, cancellation).Execute());
            }
            catch (ArgumentException exception)
            {
                Voice.Error(exception.Message.Split(" (Parameter")[0]);
                return Task.FromResult(ExitCodes.Error);
            }
        });
        return command;
    }
}
