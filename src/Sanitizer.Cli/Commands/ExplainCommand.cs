using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;
using Sanitizer.Stages;

namespace Sanitizer.Cli.Commands;

/// <summary>The command <c>explain</c>: a rule's own documentation.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        Argument<string> name = new("RULE") { Description = "A rule's id, or a stage's name for all its rules.", HelpName = "RULE" };
        name.CompletionSources.Add(_ => StageCatalog.All.SelectMany(stage => stage.Rules).Select(rule => new CompletionItem(rule.Info.Id)));
        Command command = new("explain", "Explain a rule: what it does, on what evidence, with examples.") { name };
        command.SetAction(result => Run(result.GetValue(name)!));
        return command;
    }

    private static int Run(string name)
    {
        IReadOnlyList<Rule> rules = StageCatalog.Find(name)?.Rules ?? (StageCatalog.FindRule(name) is Rule one ? [one] : []);
        if (rules.Count == 0)
        {
            string[] near = [.. StageCatalog.All.SelectMany(stage => stage.Rules).Select(rule => rule.Info.Id).Where(id => id.Contains(name, StringComparison.OrdinalIgnoreCase))];
            string hint = near.Length > 0 ? $"; did you mean {string.Join(" or ", near)}?" : "; 'sanitize rules' lists them";
            Voice.Error($"there is no rule or stage '{Visible.Of(name)}'{hint}");
            return ExitCodes.Error;
        }

        return StandardOutput.Write(writer =>
        {
            foreach (RuleInfo rule in rules.Select(rule => rule.Info))
            {
                Print(rule, writer);
            }

            return ExitCodes.Done;
        });
    }

    private static void Print(RuleInfo rule, TextWriter writer)
    {
        writer.WriteLine($"{rule.Id}: {rule.Title}");
        writer.WriteLine();
        writer.WriteLine(rule.Why);
        writer.WriteLine();
        writer.WriteLine($"Applied in: {RulesCommand.Reach(rule)}. Threshold: {rule.Threshold:0.##}.");
        writer.WriteLine("Examples:");
        foreach (RuleExample example in rule.Examples)
        {
            string where = example.Source.Count > 0 ? $"[with a profile of {example.Source.Count} other documents of the source] " : string.Empty;
            writer.WriteLine($"  {where}{Escaped(example.Before.Span)} -> {Escaped(Encoding.UTF8.GetBytes(example.After))}");
        }

        writer.WriteLine("Left alone:");
        foreach (string text in rule.CounterExamples)
        {
            writer.WriteLine($"  {Escaped(Encoding.UTF8.GetBytes(text))}");
        }

        writer.WriteLine();
    }

    /// <summary>Text on one line: what cannot be seen is written as an escape.</summary>
    private static string Escaped(ReadOnlySpan<byte> bytes)
    {
        StringBuilder shown = new();
        while (!bytes.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            if (!valid)
            {
                foreach (byte value in bytes[..length])
                {
                    shown.Append($"\\x{value:X2}");
                }
            }
            else if (rune.Value == '\n')
            {
                shown.Append("\\n");
            }
            else
            {
                _ = Visible.IsHidden(rune) || rune.Value == '\t' ? shown.Append($"\\u{{{rune.Value:X4}}}") : shown.Append(rune.ToString());
            }

            bytes = bytes[length..];
        }

        return shown.ToString();
    }
}
