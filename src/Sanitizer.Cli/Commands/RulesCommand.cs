using System.CommandLine;
using Sanitizer.Cli.Files;
using Sanitizer.Stages;

namespace Sanitizer.Cli.Commands;

/// <summary>The command <c>rules</c>.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        Command command = new("rules", "List the stages and their rules, in the order in which they run.");
        command.SetAction(_ => StandardOutput.Write(writer =>
        {
            foreach (Stage stage in StageCatalog.All)
            {
                writer.WriteLine($"{stage.Name}: {stage.Title}");
                foreach (RuleInfo rule in stage.Rules.Select(rule => rule.Info))
                {
                    writer.WriteLine($"  {rule.Id,-36} {Reach(rule),-8} {rule.Title}");
                }
            }

            return ExitCodes.Done;
        }));
        return command;
    }

    /// <summary>The command from which on a rule is applied.</summary>
    public static string Reach(RuleInfo rule) => rule.Reach switch
    {
        RuleReach.Fix => "fix",
        RuleReach.Clean => "clean",
        _ => "suggest",
    };
}
