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
            return CleanAll();
        }
        catch (OperationCanceledException)
        {
            _voice.Error("stopped; what was not finished was left as it was");
            return ExitCodes.Stopped;
        }
        catch (IOException exception) when (BrokenPipe.Is(exception))
        {
            return ExitCodes.Done;
        }
    }

    private int CleanAll()
    {
        AtomicFile? log = null;
        try
        {
            if (_request.Log is string path)
            {
                log = new AtomicFile(path);
            }
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            _voice.Error("cannot write the log: " + FileProblem.Of(_request.Log!, exception));
            return ExitCodes.Error;
        }

        using (log)
        {
            bool failed = false;
            bool changed = false;
            foreach (string path in _request.Paths)
            {
                try
                {
                    RunSummary? summary = CleanOne(path, log);
                    failed |= summary is null || summary.ProblemCount > 0;
                    changed |= summary is { IsChanged: true };
                }
                catch (IOException exception) when (!BrokenPipe.Is(exception))
                {
                    failed = true;
                    _voice.Error(FileProblem.Of(path, exception));
                }
                catch (Exception exception) when (exception is UnauthorizedAccessException or NotSupportedException)
                {
                    failed = true;
                    _voice.Error(FileProblem.Of(path, exception));
                }
            }

            if (!Publish(log))
            {
                return ExitCodes.Error;
            }

            return failed ? ExitCodes.Error : changed && _request.Check ? ExitCodes.Changes : ExitCodes.Done;
        }
    }

    private bool Publish(AtomicFile? log)
    {
        try
        {
            log?.Publish();
            return true;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            _voice.Error("cannot write the log: " + FileProblem.Of(_request.Log!, exception));
            return false;
        }
    }

    private RunSummary? CleanOne(string path, AtomicFile? log)
    {
        bool isStandardInput = path == "-";
        if (!isStandardInput && FileProblem.OfInput(path) is string problem)
        {
            _voice.Error(problem);
            return null;
        }

        long logStart = log is { Stream.CanSeek: true } ? log.Stream.Position : 0;
        using Stream source = isStandardInput ? StandardStreams.OpenInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
        using FileStream? hiddenLog = _request.Diff && log is null ? TemporaryLog() : null;
        Stream? entries = log?.Stream ?? hiddenLog;
        RunSummary summary;
        using (Destination destination = Destination.For(path, _request))
        {
            long? length = source.CanSeek ? source.Length : null;
            try
            {
                summary = ProgressDisplay.Run(path, length, _request.Quiet, progress => Run(source, destination.Stream, entries, path, progress));
            }
            catch
            {
                // A section of the log without its file would only confuse.
                if (log is { Stream.CanSeek: true })
                {
                    log.Stream.SetLength(logStart);
                    log.Stream.Position = logStart;
                }

                throw;
            }

            // In this order: a crash in between leaves the old file and a log that says more than was done.
            if (_request.InPlace && summary.IsChanged)
            {
                log?.Publish();
            }

            destination.Finish(summary);
        }

        if (_request.Diff && entries is FileStream { CanSeek: true } shown)
        {
            Show(shown, logStart);
        }

        _voice.Problems(path, summary);
        _voice.Summary(path, summary, _request.KeepsNothing);
        return summary;
    }

    private RunSummary Run(Stream source, Stream output, Stream? log, string path, IProgress<long>? progress) => IsJsonl(path)
        ? new JsonlCleaner(_cleaner, new JsonlOptions { Field = _request.Field, Workers = _request.Jobs, RecordLimit = _request.RecordLimit })
            .Run(source, output, log, path, progress, _cancellation)
        : new PlainTextCleaner(_cleaner).Run(source, output, log, path, progress, _cancellation);

    private bool IsJsonl(string path) => _request.Format == "jsonl"
        || (_request.Format == "auto" && Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson");

    private static void Show(FileStream log, long start)
    {
        log.Flush();
        long end = log.Position;
        log.Position = start;
        using Stream standard = StandardStreams.OpenOutput();
        using StreamWriter writer = new(standard, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        DiffPrinter.Print(log, writer);
        log.Position = end;
    }

    private static FileStream TemporaryLog() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
}
