using Spectre.Console;

namespace Sanitizer.Cli.Speech;

/// <summary>A bar on standard error. Apart from <see cref="ProgressDisplay"/>, so that the package is loaded only where there is one.</summary>
internal static class ProgressBar
{
    /// <summary>Runs work that reports the bytes it has read.</summary>
    /// <param name="title">What is worked on.</param>
    /// <param name="length">The length of the input in bytes.</param>
    /// <param name="work">The work.</param>
    public static T Run<T>(string title, long length, Func<IProgress<long>?, T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (!console.Profile.Capabilities.Interactive)
        {
            return work(null);
        }

        ProgressColumn[] columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        return console.Progress().AutoClear(true).Columns(columns).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: length);
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
