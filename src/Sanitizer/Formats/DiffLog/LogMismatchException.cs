namespace Sanitizer.Formats.DiffLog;

/// <summary>The log cannot be read, or does not describe the output that it is used with. What was written of the original is not to be used.</summary>
public sealed class LogMismatchException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit, and where.</param>
    public LogMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What does not fit, and where.</param>
    /// <param name="innerException">The cause.</param>
    public LogMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
