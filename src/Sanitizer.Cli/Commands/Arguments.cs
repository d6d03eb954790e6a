using System.CommandLine;

namespace Sanitizer.Cli.Commands;

/// <summary>Reads the command line.</summary>
internal static class Arguments
{
    // A file may be called @notes.txt: it is no list of arguments.
    private static readonly ParserConfiguration Configuration = new() { ResponseFileTokenReplacer = null };

    /// <summary>
    /// Reads the arguments. Where they name a command and ask for no help, that command alone is put together, and the whole program only
    /// if something is wrong with them.
    /// </summary>
    public static ParseResult Parse(string[] arguments)
    {
        if (arguments is [string name, ..] && !Array.Exists(arguments, MayAskForHelp) && CommandList.Find(name) is Command command)
        {
            ParseResult result = new Command("sanitize") { command }.Parse(arguments, Configuration);
            if (result.Errors.Count == 0)
            {
                return result;
            }
        }

        RootCommand root = new("Makes dirty text clean and can prove what it did.");
        foreach (Command each in CommandList.All())
        {
            root.Add(each);
        }

        return root.Parse(arguments, Configuration);
    }

    // -h and -? may be bundled with other letters; what looks like them and is none only takes the longer way.
    private static bool MayAskForHelp(string argument) =>
        argument.StartsWith("--help", StringComparison.Ordinal)
        || (argument is ['-', not '-', ..] && argument.AsSpan().ContainsAny('h', '?'))
        || argument is ['/', 'h' or '?'] or ['/', 'h' or '?', ':' or '=', ..];
}
