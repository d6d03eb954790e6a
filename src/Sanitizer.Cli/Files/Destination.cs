using Sanitizer.Cli.Commands;
using Sanitizer.Formats;

namespace Sanitizer.Cli.Files;

/// <summary>Where the output of one file goes.</summary>
internal sealed class Destination : IDisposable
{
    private readonly AtomicFile? _file;
    private readonly bool _onlyIfChanged;

    private Destination(Stream stream, AtomicFile? file, bool onlyIfChanged)
    {
        Stream = stream;
        _file = file;
        _onlyIfChanged = onlyIfChanged;
    }

    public Stream Stream { get; }

    /// <summary>Opens the place for the output of an input.</summary>
    /// <param name="path">The input.</param>
    /// <param name="request">What the user wants.</param>
    /// <exception cref="OutputFailedException">The place may not be written to.</exception>
    public static Destination For(string path, CleaningRequest request)
    {
        if (request.KeepsNothing)
        {
            return new Destination(Stream.Null, null, onlyIfChanged: false);
        }

        if (request.OutputOf(path) is string place)
        {
            AtomicFile file = new(place);
            return new Destination(file.Stream, file, onlyIfChanged: request.InPlace);
        }

        return new Destination(StandardOutput.Open(), null, onlyIfChanged: false);
    }

    /// <summary>Puts the output in its place. A file that is cleaned in place and was clean already is not touched.</summary>
    /// <exception cref="OutputFailedException">It cannot be put there.</exception>
    public void Finish(RunSummary summary)
    {
        Stream.Flush();
        if (!_onlyIfChanged || summary.IsChanged)
        {
            _file?.Publish();
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        _file?.Dispose();
    }
}
