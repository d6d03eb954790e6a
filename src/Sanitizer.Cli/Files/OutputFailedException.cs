namespace Sanitizer.Cli.Files;

/// <summary>An output cannot be written. Its message is for the user and names the output.</summary>
internal sealed class OutputFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The output, as the user named it.</param>
    /// <param name="innerException">The cause.</param>
    public OutputFailedException(string path, Exception innerException)
        : base(FileProblem.OfOutput(path, innerException), innerException) => Path = path;

    /// <summary>The output, as the user named it.</summary>
    public string Path { get; }
}
