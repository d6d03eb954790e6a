using System.CommandLine;
using Sanitizer.Stages.Boilerplate;

namespace Sanitizer.Cli.Commands;

/// <summary>The switches for parts of a text that some want and some do not: each says keep or drop.</summary>
internal sealed class PartSwitches
{
    private const string Keep = "keep";
    private const string Drop = "drop";
    private readonly Option<string> _captions = Create("--captions", "Captions of photographs that end in a credit", drops: false);
    private readonly Option<string> _signOffs = Create("--sign-offs", "The initials of a news desk on the last line", drops: true);
    private readonly Option<string> _bylines = Create("--bylines", "The lines under the title that name the writers", drops: false);
    private readonly Option<string> _standfirsts = Create("--standfirsts", "The summary between the title and the writers' names", drops: false);

    /// <summary>Adds the switches to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_captions);
        command.Add(_signOffs);
        command.Add(_bylines);
        command.Add(_standfirsts);
    }

    /// <summary>Options with what the switches say.</summary>
    public BoilerplateOptions Read(ParseResult result, BoilerplateOptions options) => options with
    {
        DropsCaptions = result.GetValue(_captions) == Drop,
        DropsSignOffs = result.GetValue(_signOffs) is null or Drop,
        DropsBylines = result.GetValue(_bylines) == Drop,
        DropsStandfirsts = result.GetValue(_standfirsts) == Drop,
    };

    private static Option<string> Create(string name, string what, bool drops)
    {
        Option<string> option = new(name) { Description = $"{what}: keep or drop.", HelpName = "keep|drop", DefaultValueFactory = _ => drops ? Drop : Keep };
        option.AcceptOnlyFromAmong(Keep, Drop);
        return option;
    }
}
