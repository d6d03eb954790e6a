using System.CommandLine;

namespace Sanitizer.Cli.Commands;

/// <summary>The commands. Putting them all together takes longer than many a run, so that one can be had alone.</summary>
internal static class CommandList
{
    /// <summary>All commands, in the order of the help.</summary>
    public static Command[] All() =>
    [
        CleaningCommand.Fix(),
        CleaningCommand.Clean(),
        DetectCommand.Create(),
        RevertCommand.Create(),
        LearnCommand.Create(),
        ProfileCommand.Create(),
        RulesCommand.Create(),
        ExplainCommand.Create(),
    ];

    /// <summary>The command of a name, or null.</summary>
    public static Command? Find(string name) => name switch
    {
        "fix" => CleaningCommand.Fix(),
        "clean" => CleaningCommand.Clean(),
        "detect" => DetectCommand.Create(),
        "revert" => RevertCommand.Create(),
        "learn" => LearnCommand.Create(),
        "profile" => ProfileCommand.Create(),
        "rules" => RulesCommand.Create(),
        "explain" => ExplainCommand.Create(),
        _ => null,
    };
}
