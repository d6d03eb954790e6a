namespace Sanitizer.Cli.Commands;

/// <summary>Starts a command's work beside the thread that waits for Ctrl-C.</summary>
internal static class Work
{
    /// <summary>Starts work on a thread of its own: a command that blocks its caller is killed by Ctrl-C before it can tidy up.</summary>
    /// <param name="work">The work, which gives the exit code.</param>
    public static Task<int> Start(Func<int> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
