using System.CommandLine;
using Sanitizer.Cli;
using Sanitizer.Cli.Commands;
using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;

RootCommand root = new("Makes dirty text clean and can prove what it did.")
{
    CleaningCommand.Fix(),
    CleaningCommand.Clean(),
    DetectCommand.Create(),
    RevertCommand.Create(),
    LearnCommand.Create(),
    ProfileCommand.Create(),
    RulesCommand.Create(),
    ExplainCommand.Create(),
};

// A file may be called @notes.txt: it is no list of arguments.
ParseResult result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (result.Errors.Count > 0)
{
    // The library would print its help to standard output, where only data belongs.
    string commands = string.Join(", ", root.Subcommands.Select(command => command.Name));
    string[] messages = result.CommandResult.Command == root
        ? [args.Length == 0 ? $"name a command: {commands}" : $"there is no command '{Visible.Of(args[0])}'; the commands are {commands}"]
        : [.. result.Errors.Select(error => error.Message)];
    foreach (string message in messages)
    {
        Voice.Error(message);
    }

    Voice.Error("see 'sanitize --help' or 'sanitize COMMAND --help'");
    return ExitCodes.Error;
}

try
{
    return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
}
catch (Exception exception)
{
    Voice.Error("this is a mistake of the program, please report it; files that were not finished are as they were" + Environment.NewLine + exception);
    return ExitCodes.Error;
}
finally
{
    // Work that did not stop in time, such as waiting for input, is cut off here.
    AtomicFile.DeleteUnfinished();
}
