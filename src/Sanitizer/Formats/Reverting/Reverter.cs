using Sanitizer.Formats.DiffLog;

namespace Sanitizer.Formats.Reverting;

/// <summary>Restores the original bytes of an output from its diff log.</summary>
public static class Reverter
{
    /// <summary>Restores an original.</summary>
    /// <param name="openOutput">Opens the clean file; called twice.</param>
    /// <param name="openLog">Opens the log, which may describe several files; called twice.</param>
    /// <param name="name">The name of the clean file, or of its original: tells apart files of the log that were cleaned to the same bytes. May be empty.</param>
    /// <param name="original">Where the original bytes go. Worth keeping only if no exception is thrown.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The number of bytes restored.</returns>
    /// <exception cref="LogMismatchException">The log does not describe this output, or one of the two is damaged.</exception>
    /// <exception cref="IOException">A stream failed.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static long Revert(Func<Stream> openOutput, Func<Stream> openLog, string name, Stream original, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(openOutput);
        ArgumentNullException.ThrowIfNull(openLog);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(original);
        long length;
        string hash;
        using (Stream output = openOutput())
        {
            (length, hash) = Measure(output, cancellation);
        }

        long section;
        using (Stream log = openLog())
        {
            section = FindSection(new DiffLogReader(log), length, hash, Path.GetFileName(name), cancellation);
        }

        using Stream entries = openLog();
        using Stream clean = openOutput();
        using RestoredStream restored = new(original);
        DiffLogReader reader = new(entries);
        LogEntry begin = SkipTo(reader, section, cancellation);
        LineStream text = new(clean);
        LogEntry end = begin.Format == "jsonl"
            ? new JsonlRestorer(reader, text, restored).Run(cancellation)
            : new TextRestorer(reader, text, restored).Run(cancellation);
        if (restored.Length != end.SourceLength || restored.Hash() != end.SourceHash)
        {
            throw new LogMismatchException($"what was restored is not the original: {restored.Length} bytes with SHA-256 {restored.Hash()}, the log says {end.SourceLength} bytes with {end.SourceHash}");
        }

        return restored.Length;
    }

    private static (long Length, string Hash) Measure(Stream output, CancellationToken cancellation)
    {
        using Digest digest = new();
        byte[] buffer = new byte[256 << 10];
        int read;
        while ((read = output.Read(buffer, 0, buffer.Length)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            digest.Append(buffer.AsSpan(0, read));
        }

        return (digest.Length, digest.Finish());
    }

    /// <summary>The number of the log's file whose output is the given one, from 0; of several such files, the one of that name.</summary>
    private static long FindSection(DiffLogReader reader, long length, string hash, string name, CancellationToken cancellation)
    {
        long section = -1;
        long found = -1;
        bool isOpen = false;
        string path = string.Empty;
        string described = "no file";
        while (Next(reader, found) is LogEntry entry)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.Record is not null)
            {
                continue;
            }

            if (entry.Type == "begin")
            {
                section++;
                isOpen = true;
                path = entry.Path ?? string.Empty;
            }
            else if (entry.Type == "end")
            {
                isOpen = false;
                bool fits = entry.OutputLength == length && entry.OutputHash == hash;
                if (fits && string.Equals(Path.GetFileName(path), name, StringComparison.Ordinal))
                {
                    return section;
                }

                found = fits && found < 0 ? section : found;
                described = section == 0 ? $"one file of {entry.OutputLength} bytes with SHA-256 {entry.OutputHash}" : $"{section + 1} other files";
            }
        }

        string cut = isOpen ? "; its last file has no end, so the log is incomplete" : string.Empty;
        return found >= 0
            ? found
            : throw new LogMismatchException($"the log does not describe this output of {length} bytes with SHA-256 {hash}: it describes {described}{cut}");
    }

    // What follows the file that was asked for may be cut off: a crash while later files were cleaned does no harm to this one.
    private static LogEntry? Next(DiffLogReader reader, long found)
    {
        try
        {
            return reader.Next();
        }
        catch (LogMismatchException) when (found >= 0)
        {
            return null;
        }
    }

    private static LogEntry SkipTo(DiffLogReader reader, long section, CancellationToken cancellation)
    {
        while (reader.Next() is LogEntry entry)
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.Type == "begin" && entry.Record is null && section-- == 0)
            {
                return entry.Version == DiffLogFormatter.Version
                    ? entry
                    : throw new LogMismatchException($"the log has version {entry.Version}; this program reads version {DiffLogFormatter.Version}");
            }
        }

        throw new LogMismatchException("the log changed while it was read");
    }
}
