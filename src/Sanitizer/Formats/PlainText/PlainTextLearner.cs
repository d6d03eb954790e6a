using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Pipeline.Learning;
using Sanitizer.Stages;

namespace Sanitizer.Formats.PlainText;

/// <summary>Learns from a stream that is one document, of any length and in any encoding, window by window.</summary>
public sealed class PlainTextLearner
{
    private readonly ProfileLearner _learner;

    /// <summary>Creates a learner.</summary>
    /// <param name="learner">Where what is learned goes.</param>
    public PlainTextLearner(ProfileLearner learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        _learner = learner;
    }

    /// <summary>Learns from a document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="name">What the log is to call it where it is an example.</param>
    /// <param name="progress">Told of the bytes read, or null.</param>
    /// <param name="cancellation">Stops the work between windows.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public RunSummary Run(Stream source, string name, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(name);
        DocumentSession session = new(_learner.Cleaner, isText: false);
        WindowReader reader = new(source, _learner.Cleaner.Options.WindowLength, session);
        DocumentNotes notes = _learner.Begin();
        ProposalList proposals = new();
        RunSummary summary = new() { Records = 1 };
        while (reader.Next() is ReadOnlyMemory<byte> window)
        {
            cancellation.ThrowIfCancellationRequested();
            ProfileLearner.Add(session.Clean(window, summary.SourceLength, 0, summary.SourceLength == 0, reader.IsAtEnd, proposals), notes);
            summary.SourceLength += window.Length;
            progress?.Report(summary.SourceLength);
        }

        _learner.Finish(notes, name);
        return summary;
    }
}
