namespace Sanitizer.Cli.Files;

/// <summary>An input that the command needs cannot be used. Its message is for the user and names the input.</summary>
internal sealed class InputFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause, or null.</param>
    public InputFailedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
