using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;
using Sanitizer.Formats;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Formats.PlainText;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Pipeline.Learning;

namespace Sanitizer.Cli.Commands;

/// <summary>One run of <c>learn</c> over its files. A file that fails leaves the others to be learned from.</summary>
internal sealed class LearnRun
{
    private readonly ProfileLearner _learner;
    private readonly LearnRequest _request;
    private readonly CancellationToken _cancellation;
    private readonly Voice _voice;

    public LearnRun(Cleaner cleaner, LearnRequest request, CancellationToken cancellation)
    {
        _learner = new ProfileLearner(cleaner);
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
            if (ProfileOutput.Conflict(_request.Output, _request.Paths) is string conflict)
            {
                Voice.Error(conflict + "; nothing was written");
                return ExitCodes.Error;
            }

            bool failed = false;
            foreach (string path in _request.Paths)
            {
                failed |= !LearnOne(path);
            }

            SourceProfile profile = _learner.ToProfile();
            if (failed && profile.Families == 0)
            {
                Voice.Error("nothing could be learned; no profile was written");
                return ExitCodes.Error;
            }

            ProfileOutput.Write(profile, _request.Output);
            _voice.Say($"learned from {ProfileWords.Of(profile)}");
            if (profile.Families < 2)
            {
                _voice.Say("a template shows only in documents that differ; learn from more of them");
            }

            return failed ? ExitCodes.Error : ExitCodes.Done;
        }
        catch (OutputFailedException exception)
        {
            Voice.Error(exception.Message);
            return ExitCodes.Error;
        }
        catch (OperationCanceledException)
        {
            Voice.Error("stopped; no profile was written");
            return ExitCodes.Stopped;
        }
        catch (IOException exception) when (BrokenPipe.Is(exception))
        {
            return ExitCodes.Done;
        }
    }

    private bool LearnOne(string path)
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            if (path != "-" && FileProblem.OfInput(path) is string problem)
            {
                Voice.Error(problem);
                return false;
            }

            using Stream source = path == "-" ? StandardStreams.OpenInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
            bool isJsonl = InputFlags.IsJsonl(_request.Format, path);
            if (!isJsonl && _request.Format == "auto" && path != "-" && source.CanSeek && !TextCheck.IsText(source))
            {
                Voice.Error($"{Visible.Of(path)}: looks like no text and was left out; with --format text it is learned from all the same");
                return false;
            }

            long? length = path != "-" && source.CanSeek ? source.Length : null;
            RunSummary summary = ProgressDisplay.Run(path, length, _request.Quiet, progress => Learn(source, path, isJsonl, progress));
            Voice.Problems(path, summary);
            return summary.ProblemCount == 0;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            Voice.Error(FileProblem.Of(path, exception));
            return false;
        }
    }

    private RunSummary Learn(Stream source, string path, bool isJsonl, IProgress<long>? progress)
    {
        // The same name on every system.
        string name = path == "-" ? "standard input" : path.Replace('\\', '/');
        return isJsonl
            ? new JsonlLearner(_learner, new JsonlOptions { Field = _request.Field, Workers = _request.Jobs, RecordLimit = _request.RecordLimit })
                .Run(source, name, progress, _cancellation)
            : new PlainTextLearner(_learner).Run(source, name, progress, _cancellation);
    }
}
