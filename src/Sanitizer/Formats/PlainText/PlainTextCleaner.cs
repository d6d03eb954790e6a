using Sanitizer.Formats.DiffLog;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Stages.Encodings;
using Sanitizer.Text;
using Sanitizer.Text.Patches;

namespace Sanitizer.Formats.PlainText;

/// <summary>Cleans a stream that is one document, of any length and in any encoding, window by window.</summary>
public sealed class PlainTextCleaner
{
    /// <summary>
    /// Bytes of log that are kept in memory before they are written: a hostile window has a change at every other character, and its
    /// entries take sixty times its length.
    /// </summary>
    internal const int LogBufferLength = 1 << 16;

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
        using DiffLogFormatter formatter = new();
        using Digest sourceDigest = new();
        using Digest outputDigest = new();
        bool isFirst = true;
        bool changed = false;
        while (reader.Next() is ReadOnlyMemory<byte> window)
        {
            cancellation.ThrowIfCancellationRequested();
            WindowResult result = session.Clean(window, summary.SourceLength, summary.OutputLength, isFirst, reader.IsAtEnd, proposals);
            output.Write(result.Output.Span);
            if (log is not null)
            {
                sourceDigest.Append(window.Span);
                outputDigest.Append(result.Output.Span);
                Begin(formatter, result, new SourceSpan(summary.SourceLength, window.Length), isFirst, reader.IsAtEnd, path);
                WriteNotes(formatter, result, log);
                WriteChanges(formatter, result, log);
            }

            summary.SourceLength += window.Length;
            summary.OutputLength += result.Output.Length;
            summary.Suggestions += result.Suggestions.Count;
            summary.Add(result.Counts);
            summary.Add(result.Entries);
            summary.Add(result.Notes);
            changed |= result.Entries.Count > 0;
            progress?.Report(summary.SourceLength);
            isFirst = false;
        }

        summary.ChangedRecords = changed ? 1 : 0;
        if (log is not null)
        {
            formatter.End(null, summary.SourceLength, sourceDigest.Finish(), summary.OutputLength, outputDigest.Finish(), summary.Counts);
            log.Write(formatter.Lines);
        }

        return summary;
    }

    private void Begin(DiffLogFormatter formatter, WindowResult result, SourceSpan window, bool isFirst, bool isLast, string path)
    {
        if (isFirst)
        {
            formatter.Begin(path, "text", null, _cleaner, windowed: !isLast, result.Segments);
        }
        else
        {
            formatter.Window(window, result.Segments);
        }
    }

    private static void WriteNotes(DiffLogFormatter formatter, WindowResult result, Stream log)
    {
        foreach (Note note in result.Notes)
        {
            formatter.Note(note);
            Flush(formatter, log, LogBufferLength);
        }
    }

    /// <summary>Entries and suggestions in the order of the output, so that a reader of the log meets them as in the text.</summary>
    private static void WriteChanges(DiffLogFormatter formatter, WindowResult result, Stream log)
    {
        int next = 0;
        foreach (PatchEntry entry in result.Entries)
        {
            for (; next < result.Suggestions.Count && result.Suggestions[next].Output.Start < entry.Output.Start; next++)
            {
                formatter.Suggest(result.Suggestions[next], null);
                Flush(formatter, log, LogBufferLength);
            }

            formatter.Entry(entry, null);
            Flush(formatter, log, LogBufferLength);
        }

        for (; next < result.Suggestions.Count; next++)
        {
            formatter.Suggest(result.Suggestions[next], null);
            Flush(formatter, log, LogBufferLength);
        }

        Flush(formatter, log, 0);
    }

    private static void Flush(DiffLogFormatter formatter, Stream log, int least)
    {
        if (formatter.Lines.Length >= least)
        {
            log.Write(formatter.Lines);
            formatter.Clear();
        }
    }
}
