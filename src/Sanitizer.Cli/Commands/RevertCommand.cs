using System.CommandLine;
using Sanitizer.Cli.Files;
using Sanitizer.Formats.DiffLog;

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
        command.SetAction((result, cancellation) => Task.FromResult(Run(result.GetValue(clean)!, result.GetValue(log)!, result.GetValue(output)!, cancellation)));
        return command;
    }

    private static int Run(string clean, string log, string output, CancellationToken cancellation)
    {
        foreach (string path in (string[])[clean, log])
        {
            if (FileProblem.OfInput(path) is string problem)
            {
                Console.Error.WriteLine("sanitize: " + problem);
                return ExitCodes.Error;
            }
        }

        try
        {
            Restore(clean, log, output, cancellation);
            return ExitCodes.Done;
        }
        catch (LogMismatchException exception)
        {
            Console.Error.WriteLine($"sanitize: {clean}: cannot be restored with {log}: {exception.Message}. Nothing was written.");
            return ExitCodes.Error;
        }
        catch (IOException exception) when (BrokenPipe.Is(exception))
        {
            return ExitCodes.Done;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            Console.Error.WriteLine("sanitize: " + FileProblem.Of(output, exception));
            return ExitCodes.Error;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Stopped;
        }
    }

    private static void Restore(string clean, string log, string output, CancellationToken cancellation)
    {
        if (output == "-")
        {
            // Nothing is shown before all of it is known to be right.
            string temporary = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            using FileStream whole = new(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            _ = Reverter.Revert(() => File.OpenRead(clean), () => File.OpenRead(log), clean, whole, cancellation);
            whole.Position = 0;
            using Stream standard = StandardStreams.OpenOutput();
            whole.CopyTo(standard);
            return;
        }

        using AtomicFile original = new(output);
        _ = Reverter.Revert(() => File.OpenRead(clean), () => File.OpenRead(log), clean, original.Stream, cancellation);
        original.Publish();
    }
}
