namespace Sanitizer.Cli.Files;

/// <summary>Recognises that nobody reads the output any more.</summary>
internal static class BrokenPipe
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsNoData = unchecked((int)0x800700E8);
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);

    public static bool Is(IOException exception) => exception.HResult is UnixBrokenPipe or WindowsNoData or WindowsBrokenPipe;
}
