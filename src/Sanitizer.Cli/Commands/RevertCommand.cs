using System.CommandLine;
using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;
using Sanitizer.Formats.DiffLog;
using Sanitizer.Formats.Reverting;

namespace Sanitizer.Cli.Commands;

/// <summary>The command <c>revert</c>.</summary>
internal static class RevertCommand
{
    public static Command Create()
    {
        Argument<string> clean = new("CLEAN") { Description = "The clean file." };
        Option<string> log = new("--log") { Description = "The diff log that was written when it was cleaned.", HelpName = "LOG", Required = true };
        Option<string> output = new("--output", "-o") { Description = "Where the original goes; - is standard output.", HelpName = "ORIGINAL", Required = true };
        Command command = new("revert", "Restore the original bytes from a clean file and its diff log.") { clean, log, output };
        command.SetAction((result, cancellation) => Work.Start(() => Run(result.GetValue(clean)!, result.GetValue(log)!, result.GetValue(output)!, cancellation)));
        return command;
    }

    private static int Run(string clean, string log, string output, CancellationToken cancellation)
    {
        try
        {
            if (Conflict(clean, log, output) is string problem)
            {
                return Fail(problem);
            }

            Restore(clean, log, output, cancellation);
            return ExitCodes.Done;
        }
        catch (LogMismatchException exception)
        {
            return Fail($"{Visible.Of(clean)}: cannot be restored with {Visible.Of(log)}: {Visible.Of(exception.Message)}. Nothing was written.");
        }
        catch (OutputFailedException exception)
        {
            return Fail(exception.Message);
        }
        catch (IOException exception) when (BrokenPipe.Is(exception))
        {
            return ExitCodes.Done;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Fail(FileProblem.Of(clean, exception));
        }
        catch (OperationCanceledException)
        {
            _ = Fail("stopped; nothing was written");
            return ExitCodes.Stopped;
        }
    }

    private static string? Conflict(string clean, string log, string output)
    {
        foreach (string path in (string[])[clean, log])
        {
            if (path == "-")
            {
                return "revert reads the clean file and the log twice, so that neither can be standard input; save it to a file first";
            }

            if (FileProblem.OfInput(path) is string problem)
            {
                return problem;
            }

            try
            {
                using FileStream stream = File.OpenRead(path);
                if (!stream.CanSeek)
                {
                    return $"{Visible.Of(path)}: is a pipe, and revert reads the clean file and the log twice; save it to a file first";
                }
            }
            catch (Exception exception) when (FileProblem.Is(exception))
            {
                return FileProblem.Of(path, exception);
            }
        }

        return output != "-" && FilePlace.Comparer.Equals(FilePlace.Of(log), FilePlace.Of(output))
            ? $"the original would overwrite its log {Visible.Of(log)}; give another --output"
            : null;
    }

    private static int Fail(string message)
    {
        Voice.Error(message);
        return ExitCodes.Error;
    }

    private static void Restore(string clean, string log, string output, CancellationToken cancellation)
    {
        if (output == "-")
        {
            // Nothing is shown before all of it is known to be right.
            using TemporaryFile whole = new();
            _ = Reverter.Revert(() => File.OpenRead(clean), () => File.OpenRead(log), clean, whole.Output, cancellation);
            using OutputStream standard = StandardOutput.Open();
            whole.Rewind().CopyTo(standard);
            return;
        }

        using AtomicFile original = new(Directory.Exists(output) ? Path.Combine(output, Path.GetFileName(clean)) : output);
        _ = Reverter.Revert(() => File.OpenRead(clean), () => File.OpenRead(log), clean, original.Stream, cancellation);
        original.Publish();
    }
}
