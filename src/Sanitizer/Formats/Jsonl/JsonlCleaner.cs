using Sanitizer.Formats.DiffLog;
using Sanitizer.Pipeline;

namespace Sanitizer.Formats.Jsonl;

/// <summary>
/// Cleans one field of every record of a JSONL stream. Every other byte is copied. Records are worked on side by side and written in
/// order: output and log are the same for any number of workers.
/// </summary>
public sealed class JsonlCleaner
{
    private readonly Cleaner _cleaner;
    private readonly JsonlOptions _options;

    /// <summary>Creates a cleaner of JSONL.</summary>
    /// <param name="cleaner">What is done to each text.</param>
    /// <param name="options">How the records are read.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of workers or a length is not positive, or the limit too great.</exception>
    public JsonlCleaner(Cleaner cleaner, JsonlOptions options)
    {
        ArgumentNullException.ThrowIfNull(cleaner);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _cleaner = cleaner;
        _options = options;
    }

    /// <summary>Cleans a stream.</summary>
    /// <param name="source">The records.</param>
    /// <param name="output">Where the clean records go.</param>
    /// <param name="log">Where the diff log goes, or null for none.</param>
    /// <param name="path">The name of the source that the log gives.</param>
    /// <param name="progress">Told of the bytes read, or null.</param>
    /// <param name="cancellation">Stops the work between batches.</param>
    /// <exception cref="IOException">A stream failed.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public RunSummary Run(Stream source, Stream output, Stream? log, string path, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(path);
        using OutputJoiner joiner = new(output, log, progress);
        if (log is not null)
        {
            using DiffLogFormatter first = new();
            first.Begin(path, "jsonl", _options.Field, _cleaner, windowed: false, []);
            log.Write(first.Lines);
        }

        BatchReader reader = new(source, _options, "it was passed on as it is");
        if (_options.Workers == 1)
        {
            RunAlone(reader, joiner, log is not null, cancellation);
        }
        else
        {
            RunTogether(reader, joiner, log is not null, cancellation);
        }

        return joiner.Finish();
    }

    private void RunAlone(BatchReader reader, OutputJoiner joiner, bool writesLog, CancellationToken cancellation)
    {
        RecordCleaner worker = new(_cleaner, _options, writesLog);
        while (reader.Next() is RecordBatch batch)
        {
            cancellation.ThrowIfCancellationRequested();
            Work(worker, batch);
            joiner.Write(batch);
        }
    }

    /// <summary>
    /// One thread (this one) reads and writes, the others clean. The queue holds the batches in the order of the source and is never
    /// longer than twice the number of workers, so memory stays bounded however uneven the records are.
    /// </summary>
    private void RunTogether(BatchReader reader, OutputJoiner joiner, bool writesLog, CancellationToken cancellation)
    {
        Queue<Task<RecordBatch>> queue = new();
        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, _options.Workers).ConcurrentScheduler;
        using ThreadLocal<RecordCleaner> workers = new(() => new RecordCleaner(_cleaner, _options, writesLog));
        try
        {
            while (reader.Next() is RecordBatch batch)
            {
                cancellation.ThrowIfCancellationRequested();
                queue.Enqueue(Task.Factory.StartNew(() => Work(workers.Value!, batch), cancellation, TaskCreationOptions.None, scheduler));
                while (queue.Count > 2L * _options.Workers || (queue.Count > 0 && queue.Peek().IsCompleted))
                {
                    joiner.Write(queue.Dequeue().GetAwaiter().GetResult());
                }
            }

            while (queue.Count > 0)
            {
                joiner.Write(queue.Dequeue().GetAwaiter().GetResult());
            }
        }
        finally
        {
            // The workers' state must outlive them, whatever ended the loop.
            Task.WhenAll(queue).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    private static RecordBatch Work(RecordCleaner worker, RecordBatch batch)
    {
        if (!batch.IsPassedOn)
        {
            worker.Clean(batch);
        }

        return batch;
    }
}
