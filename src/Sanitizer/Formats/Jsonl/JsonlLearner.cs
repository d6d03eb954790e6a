using Sanitizer.Pipeline.Learning;

namespace Sanitizer.Formats.Jsonl;

/// <summary>Learns a source's profile from the records of a JSONL stream, side by side; what comes out does not depend on the number of workers.</summary>
public sealed class JsonlLearner
{
    private readonly ProfileLearner _learner;
    private readonly JsonlOptions _options;

    /// <summary>Creates a learner.</summary>
    /// <param name="learner">Where what is learned goes.</param>
    /// <param name="options">How the records are read.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of workers or a length is not positive, or the limit too great.</exception>
    public JsonlLearner(ProfileLearner learner, JsonlOptions options)
    {
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _learner = learner;
        _options = options;
    }

    /// <summary>Learns from every record. A record that cannot be read is reported and left out.</summary>
    /// <param name="source">The records.</param>
    /// <param name="path">The stream's name, for records without an <c>id</c>.</param>
    /// <param name="progress">Told of the bytes read, or null.</param>
    /// <param name="cancellation">Stops the work between batches.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public RunSummary Run(Stream source, string path, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(path);
        BatchReader reader = new(source, _options, "it was left out");
        RunSummary summary = new();
        Queue<Task<RecordBatch>> queue = new();
        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, _options.Workers).ConcurrentScheduler;
        using ThreadLocal<RecordLearner> workers = new(() => new RecordLearner(new ProfileLearner(_learner.Cleaner), _options, path), trackAllValues: true);
        try
        {
            while (reader.Next() is RecordBatch batch)
            {
                cancellation.ThrowIfCancellationRequested();
                queue.Enqueue(Task.Factory.StartNew(() => Learn(workers.Value!, batch), cancellation, TaskCreationOptions.None, scheduler));
                while (queue.Count > 2L * _options.Workers)
                {
                    Count(queue.Dequeue().GetAwaiter().GetResult(), summary, progress);
                }
            }

            while (queue.Count > 0)
            {
                Count(queue.Dequeue().GetAwaiter().GetResult(), summary, progress);
            }
        }
        finally
        {
            // The workers' state must outlive them, whatever ended the loop.
            Task.WhenAll(queue).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        foreach (RecordLearner worker in workers.Values)
        {
            _learner.Add(worker.Learner.ToProfile());
        }

        return summary;
    }

    private static RecordBatch Learn(RecordLearner worker, RecordBatch batch)
    {
        worker.Add(batch);
        return batch;
    }

    private static void Count(RecordBatch batch, RunSummary summary, IProgress<long>? progress)
    {
        summary.SourceLength += batch.Source.Length;
        summary.Records += batch.Summary.Records;
        summary.AddProblems(batch.Summary);
        progress?.Report(summary.SourceLength);
        batch.Dispose();
    }
}
