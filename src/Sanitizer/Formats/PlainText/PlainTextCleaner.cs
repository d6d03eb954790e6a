using Sanitizer.Pipeline;
using Sanitizer.Stages;

namespace Sanitizer.Formats.PlainText;

/// <summary>Cleans a stream that is one document, of any length and in any encoding, window by window.</summary>
public sealed class PlainTextCleaner
{
    private readonly Cleaner _cleaner;

    /// <summary>Creates a cleaner of plain text.</summary>
    /// <param name="cleaner">What is done to the text.</param>
    public PlainTextCleaner(Cleaner cleaner)
    {
        ArgumentNullException.ThrowIfNull(cleaner);
        _cleaner = cleaner;
    }

    /// <summary>Cleans a stream.</summary>
    /// <param name="source">The document.</param>
    /// <param name="output">Where the clean text goes, as UTF-8.</param>
    /// <param name="log">Where the diff log goes, or null for none.</param>
    /// <param name="path">The name of the source that the log gives.</param>
    /// <param name="progress">Told of the bytes read, or null.</param>
    /// <param name="cancellation">Stops the work between windows.</param>
    /// <exception cref="IOException">A stream failed.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public RunSummary Run(Stream source, Stream output, Stream? log, string path, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(path);
        DocumentSession session = new(_cleaner, isText: false, reusesText: true);
        WindowReader reader = new(source, _cleaner.Options.WindowLength, session);
        ProposalList proposals = new();
        RunSummary summary = new() { Records = 1 };
        using TextLog? entries = log is null ? null : new TextLog(log, _cleaner, path);
        bool isFirst = true;
        bool changed = false;
        while (reader.Next() is ReadOnlyMemory<byte> window)
        {
            cancellation.ThrowIfCancellationRequested();
            WindowResult result = session.Clean(window, summary.SourceLength, summary.OutputLength, isFirst, reader.IsAtEnd, proposals);
            output.Write(result.Output.Span);
            entries?.Add(window.Span, reader.IsAtEnd, result);
            summary.SourceLength += window.Length;
            summary.OutputLength += result.Output.Length;
            summary.Suggestions += result.Suggestions.Count;
            summary.Add(result.Counts);
            summary.Add(result.Entries);
            summary.Add(result.Notes);
            changed = changed || result.Entries.Count > 0;
            progress?.Report(summary.SourceLength);
            isFirst = false;
        }

        summary.ChangedRecords = changed ? 1 : 0;
        entries?.Finish(summary.Counts);
        return summary;
    }
}
