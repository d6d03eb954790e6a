using System.CommandLine;
using Sanitizer.Cli;
using Sanitizer.Cli.Commands;

RootCommand root = new("Makes dirty text clean and can prove what it did.")
{
    CleaningCommand.Fix(),
    CleaningCommand.Clean(),
    DetectCommand.Create(),
    RevertCommand.Create(),
    RulesCommand.Create(),
    ExplainCommand.Create(),
};
ParseResult result = root.Parse(args);
if (result.Errors.Count > 0)
{
    // The library would print its help to standard output, where only data belongs.
    foreach (string message in result.Errors.Select(error => error.Message))
    {
        Console.Error.WriteLine("sanitize: " + message);
    }

    Console.Error.WriteLine("sanitize: see 'sanitize --help' or 'sanitize COMMAND --help'");
    return ExitCodes.Error;
}

return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
