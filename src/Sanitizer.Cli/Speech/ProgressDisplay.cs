using Spectre.Console;

namespace Sanitizer.Cli.Speech;

/// <summary>Shows progress on standard error, on a terminal only.</summary>
internal static class ProgressDisplay
{
    /// <summary>Files that are done in a moment need no bar.</summary>
    private const long SmallestLength = 32 << 20;

    /// <summary>Runs work that reports the bytes it has read.</summary>
    /// <param name="title">What is worked on.</param>
    /// <param name="length">The length of the input in bytes, or null where nobody knows.</param>
    /// <param name="quiet">Whether to show nothing.</param>
    /// <param name="work">The work.</param>
    public static T Run<T>(string title, long? length, bool quiet, Func<IProgress<long>?, T> work)
    {
        if (quiet || Console.IsErrorRedirected || length is not > SmallestLength)
        {
            return work(null);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!console.Profile.Capabilities.Interactive)
        {
            return work(null);
        }

        ProgressColumn[] columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        return console.Progress().AutoClear(true).Columns(columns).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: length.Value);
            return work(new TaskReporter(task));
        });
    }

    private sealed class TaskReporter : IProgress<long>
    {
        private readonly ProgressTask _task;

        public TaskReporter(ProgressTask task) => _task = task;

        public void Report(long value) => _task.Value = value;
    }
}
