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

    public static Destination For(string path, CleaningRequest request)
    {
        if (request.KeepsNothing)
        {
            return new Destination(Stream.Null, null, onlyIfChanged: false);
        }

        if (request.InPlace)
        {
            AtomicFile replacement = new(path);
            return new Destination(replacement.Stream, replacement, onlyIfChanged: true);
        }

        if (request.Output is null or "-")
        {
            return new Destination(StandardStreams.OpenOutput(), null, onlyIfChanged: false);
        }

        string name = path == "-" ? "standard-input.txt" : Path.GetFileName(path);
        AtomicFile file = new(Directory.Exists(request.Output) ? Path.Combine(request.Output, name) : request.Output);
        return new Destination(file.Stream, file, onlyIfChanged: false);
    }

    /// <summary>Puts the output in its place. A file that is cleaned in place and was clean already is not touched.</summary>
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
