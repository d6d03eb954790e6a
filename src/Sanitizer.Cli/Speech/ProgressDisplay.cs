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

        return ProgressBar.Run(title, length.Value, work);
    }
}
