namespace Sanitizer.Cli;

/// <summary>What the program's exit codes mean.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary><c>--check</c> found something to change.</summary>
    public const int Changes = 1;

    /// <summary>Something went wrong, or was passed on unclean.</summary>
    public const int Error = 2;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
