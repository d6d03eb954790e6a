using Sanitizer.Cli.Speech;
using Sanitizer.Formats.Profiles;
using Sanitizer.Language.Sources;

namespace Sanitizer.Cli.Files;

/// <summary>Reads source profiles.</summary>
internal static class ProfileInput
{
    /// <summary>Reads a profile.</summary>
    /// <param name="path">Its file; - is standard input.</param>
    /// <exception cref="InputFailedException">It cannot be read or is none.</exception>
    public static SourceProfile Read(string path)
    {
        if (path != "-" && FileProblem.OfInput(path) is string problem)
        {
            throw new InputFailedException(problem);
        }

        try
        {
            using Stream stream = path == "-" ? StandardStreams.OpenInput() : File.OpenRead(path);
            return ProfileFile.Read(stream);
        }
        catch (InvalidDataException exception)
        {
            throw new InputFailedException($"{(path == "-" ? "standard input" : Visible.Of(path))}: {exception.Message}", exception);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new InputFailedException(FileProblem.Of(path, exception), exception);
        }
    }
}
