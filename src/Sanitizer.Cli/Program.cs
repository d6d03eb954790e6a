using System.CommandLine;
using Sanitizer.Cli;
using Sanitizer.Cli.Commands;
using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;

ParseResult result = Arguments.Parse(args);
if (result.Errors.Count > 0)
{
    // The library would print its help to standard output, where only data belongs.
    Command root = result.RootCommandResult.Command;
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
    // Waiting here spares the start the machinery of an asynchronous Main; the work has a thread of its own.
    return result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).GetAwaiter().GetResult();
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
