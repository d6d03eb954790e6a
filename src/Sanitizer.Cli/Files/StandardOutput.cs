using System.Text;
using Sanitizer.Cli.Speech;

namespace Sanitizer.Cli.Files;

/// <summary>Writes a command's answer, as UTF-8 whatever the locale, to standard output.</summary>
internal static class StandardOutput
{
    /// <summary>What messages call it.</summary>
    public const string Name = "standard output";

    /// <summary>Standard output as a stream that says its name where it fails.</summary>
    public static OutputStream Open() => new(StandardStreams.OpenOutput(), Name, needsReader: false);

    /// <summary>Lets a command write.</summary>
    /// <param name="write">Writes the answer and gives the exit code.</param>
    /// <returns>The exit code; a reader that went away is no failure.</returns>
    public static int Write(Func<TextWriter, int> write)
    {
        try
        {
            using OutputStream output = Open();
            using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14);
            return write(writer);
        }
        catch (OutputFailedException exception)
        {
            Voice.Error(exception.Message);
            return ExitCodes.Error;
        }
        catch (IOException exception) when (BrokenPipe.Is(exception))
        {
            return ExitCodes.Done;
        }
    }
}
