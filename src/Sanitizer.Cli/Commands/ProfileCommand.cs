using System.CommandLine;
using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;
using Sanitizer.Language.Sources;

namespace Sanitizer.Cli.Commands;

/// <summary>The command <c>profile</c>: puts source profiles together and shows them.</summary>
internal static class ProfileCommand
{
    public static Command Create() => new("profile", "Put source profiles together, or show what one holds.") { Merge(), Show() };

    private static Command Merge()
    {
        Argument<string[]> paths = new("PROFILE") { Description = "Profiles of one source; - is standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> output = new("--output", "-o") { Description = "Where the profile goes; - is standard output.", HelpName = "PROFILE", Required = true };
        Option<bool> quiet = InputFlags.Quiet();
        Command command = new("merge", "One profile out of several of the same source. Order and grouping do not matter.") { paths, output, quiet };
        command.Validators.Add(result => InputFlags.Check(result, result.GetValue(paths)));
        command.SetAction(result => Guarded(() =>
        {
            string[] inputs = result.GetValue(paths)!;
            string place = result.GetValue(output)!;
            if (ProfileOutput.Conflict(place, inputs) is string conflict)
            {
                Voice.Error(conflict + "; nothing was written");
                return ExitCodes.Error;
            }

            SourceProfile merged = inputs.Select(ProfileInput.Read).Aggregate(SourceProfile.Empty, (all, one) => all.Merge(one));
            ProfileOutput.Write(merged, place);
            new Voice(result.GetValue(quiet)).Say(ProfileWords.Of(merged));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Show()
    {
        Argument<string> path = new("PROFILE") { Description = "A profile; - is standard input." };
        Command command = new("show", "Show what a profile holds.") { path };
        command.SetAction(result => Guarded(() =>
        {
            SourceProfile profile = ProfileInput.Read(result.GetValue(path)!);
            return StandardOutput.Write(writer =>
            {
                writer.WriteLine(ProfileWords.Of(profile));
                foreach (string sign in ProfileWords.SignsOf(profile))
                {
                    writer.WriteLine(sign);
                }

                return ExitCodes.Done;
            });
        }));
        return command;
    }

    private static int Guarded(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (InputFailedException exception)
        {
            Voice.Error(exception.Message + "; nothing was written");
        }
        catch (OutputFailedException exception)
        {
            Voice.Error(exception.Message);
        }
        catch (OverflowException)
        {
            Voice.Error("the profiles say that they were learned from more documents than can be counted, which is not so; learn them again; nothing was written");
        }
        catch (IOException exception) when (BrokenPipe.Is(exception))
        {
            return ExitCodes.Done;
        }

        return ExitCodes.Error;
    }
}
