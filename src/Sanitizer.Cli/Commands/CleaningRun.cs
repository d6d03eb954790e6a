using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;
using Sanitizer.Formats;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Formats.PlainText;
using Sanitizer.Pipeline;

namespace Sanitizer.Cli.Commands;

/// <summary>One run of <c>fix</c> or <c>clean</c> over its files. A file that fails leaves the others to be cleaned.</summary>
internal sealed class CleaningRun
{
    private readonly Cleaner _cleaner;
    private readonly CleaningRequest _request;
    private readonly CancellationToken _cancellation;
    private readonly Voice _voice;

    public CleaningRun(Cleaner cleaner, CleaningRequest request, CancellationToken cancellation)
    {
        _cleaner = cleaner;
        _request = request;
        _cancellation = cancellation;
        _voice = new Voice(request.Quiet);
    }

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        try
        {
            if (PlaceConflicts.Find(_request) is string conflict)
            {
                Voice.Error(conflict + "; nothing was written");
                return ExitCodes.Error;
            }

            using AtomicFile? log = _request.Log is string path ? new AtomicFile(path, needsReader: true) : null;
            return CleanAll(log);
        }
        catch (OutputFailedException exception)
        {
            // The log: without it nothing more may be replaced.
            Voice.Error(exception.Message);
            return ExitCodes.Error;
        }
        catch (OperationCanceledException)
        {
            Voice.Error("stopped; what was not finished was left as it was");
            return ExitCodes.Stopped;
        }
        catch (IOException exception) when (BrokenPipe.Is(exception))
        {
            return ExitCodes.Done;
        }
    }

    private int CleanAll(AtomicFile? log)
    {
        bool failed = false;
        bool changed = false;
        foreach (string path in _request.Paths)
        {
            _cancellation.ThrowIfCancellationRequested();
            try
            {
                RunSummary? summary = CleanOne(path, log);
                failed |= summary is null || summary.ProblemCount > 0;
                changed |= summary is { IsChanged: true };
            }
            catch (OutputFailedException exception) when (exception.Path != _request.Log)
            {
                failed = true;
                Voice.Error(exception.Message);
            }
            catch (Exception exception) when (FileProblem.Is(exception) && (exception is not IOException broken || !BrokenPipe.Is(broken)))
            {
                failed = true;
                Voice.Error(FileProblem.Of(path, exception));
            }
        }

        log?.Publish();
        return failed ? ExitCodes.Error : changed && _request.Check ? ExitCodes.Changes : ExitCodes.Done;
    }

    private RunSummary? CleanOne(string path, AtomicFile? log)
    {
        bool isStandardInput = path == "-";
        if (!isStandardInput && FileProblem.OfInput(path) is string problem)
        {
            Voice.Error(problem);
            return null;
        }

        if (isStandardInput && !Console.IsInputRedirected)
        {
            _voice.Say("reading from the terminal; end with Ctrl-D (Ctrl-Z and Enter on Windows)");
        }

        using Stream source = isStandardInput ? StandardStreams.OpenInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
        if (_request.InPlace && !source.CanSeek)
        {
            Voice.Error($"{Visible.Of(path)}: is a pipe or a device, which cannot be cleaned in place");
            return null;
        }

        if (_request.InPlace && !_request.KeepsNothing && _request.Format == "auto" && !_request.IsJsonl(path) && !TextCheck.IsText(source))
        {
            Voice.Error($"{Visible.Of(path)}: looks like no text and was left as it is; with --format text it is cleaned all the same");
            return null;
        }

        using TemporaryFile? shown = _request.Diff ? new TemporaryFile() : null;
        using Destination destination = Destination.For(path, _request);
        RunSummary summary = Clean(path, source, destination.Stream, log, shown);
        source.Dispose(); // Windows replaces no file that is open

        // In this order: a crash in between leaves the old file and a log that says more than was done.
        if (_request.InPlace && summary.IsChanged && !_request.KeepsNothing)
        {
            log?.Publish();
        }

        destination.Finish(summary);
        if (shown is not null)
        {
            Show(shown);
        }

        Voice.Problems(path, summary);
        _voice.Summary(path, summary, _request.KeepsNothing);
        return summary;
    }

    private RunSummary Clean(string path, Stream source, Stream output, AtomicFile? log, TemporaryFile? shown)
    {
        long mark = log?.Mark() ?? 0;
        try
        {
            long? length = source.CanSeek ? source.Length : null;
            Stream? entries = shown?.Output ?? log?.Stream;
            RunSummary summary = ProgressDisplay.Run(path, length, _request.Quiet, progress => Run(source, output, entries, path, progress));
            if (shown is not null && log is not null)
            {
                shown.Rewind().CopyTo(log.Stream);
            }

            return summary;
        }
        catch
        {
            // A section of the log without its file would only confuse.
            log?.Rewind(mark);
            throw;
        }
    }

    private RunSummary Run(Stream source, Stream output, Stream? log, string path, IProgress<long>? progress) => _request.IsJsonl(path)
        ? new JsonlCleaner(_cleaner, new JsonlOptions { Field = _request.Field, Workers = _request.Jobs, RecordLimit = _request.RecordLimit })
            .Run(source, output, log, path, progress, _cancellation)
        : new PlainTextCleaner(_cleaner).Run(source, output, log, path, progress, _cancellation);

    private static void Show(TemporaryFile log)
    {
        using OutputStream standard = StandardOutput.Open();
        using StreamWriter writer = new(standard, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        DiffPrinter.Print(log.Rewind(), writer);
    }
}
