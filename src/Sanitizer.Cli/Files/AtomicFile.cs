using System.Collections.Concurrent;

namespace Sanitizer.Cli.Files;

/// <summary>
/// A file that appears whole or not at all: it is written beside its place under a temporary name and moved there when it is done.
/// A pipe or a device is written to directly. Every failure is an <see cref="OutputFailedException"/>.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private static readonly Lock Beginning = new();
    private static bool _isEnding;
    private static bool _hasBegun;
    private readonly FileStream _file;
    private readonly string _given;
    private readonly string _path;
    private readonly string? _temporary;
    private bool _published;

    /// <summary>Starts writing.</summary>
    /// <param name="path">The file's place; what is there is replaced.</param>
    /// <param name="needsReader">Whether a pipe that nobody reads any more is a failure; else it is a broken pipe like any other.</param>
    /// <exception cref="OutputFailedException">The place may not be written to.</exception>
    /// <exception cref="OperationCanceledException">The program is about to end.</exception>
    public AtomicFile(string path, bool needsReader = false)
    {
        _given = path;
        try
        {
            _path = FilePlace.Of(path);
            (_file, _temporary) = Open(path, _path);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new OutputFailedException(path, exception);
        }

        Stream = new OutputStream(_file, path, needsReader);
    }

    /// <summary>Where the content goes.</summary>
    public Stream Stream { get; }

    /// <summary>Whether this is a file of the disk, and not a pipe or a device.</summary>
    public bool IsRegular => _temporary is not null;

    /// <summary>Deletes what a stopped run has begun and will not finish. Nothing more can be begun: work that did not stop goes on meanwhile.</summary>
    public static void DeleteUnfinished()
    {
        lock (Beginning)
        {
            _isEnding = true;
            if (!_hasBegun)
            {
                return;
            }

            foreach (string temporary in Unfinished.Names.Keys)
            {
                Delete(temporary);
            }
        }
    }

    /// <summary>Where the next byte goes, to come back to by <see cref="Rewind"/>.</summary>
    public long Mark() => IsRegular ? _file.Position : 0;

    /// <summary>Takes back what was written behind a mark; what went down a pipe stays there.</summary>
    public void Rewind(long mark)
    {
        if (IsRegular)
        {
            _file.SetLength(mark);
            _file.Position = mark;
        }
    }

    /// <summary>Puts the file in its place, its content first on the disk. More may be written behind it; call again to put that on the disk too.</summary>
    /// <exception cref="OutputFailedException">It cannot be put there.</exception>
    public void Publish()
    {
        if (_temporary is null)
        {
            return;
        }

        try
        {
            _file.Flush(flushToDisk: true);
            if (!_published)
            {
                File.Move(_temporary, _path, overwrite: true);
                _published = true;
                _ = Unfinished.Names.TryRemove(_temporary, out _);
            }
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new OutputFailedException(_given, exception);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        if (_temporary is not null && !_published)
        {
            Delete(_temporary);
        }
    }

    private static (FileStream File, string? Temporary) Open(string given, string path)
    {
        if (Path.EndsInDirectorySeparator(given) && !FilePlace.IsDevice(given))
        {
            throw new DirectoryNotFoundException();
        }

        if (Directory.Exists(path))
        {
            throw new UnauthorizedAccessException();
        }

        bool isPresent = File.Exists(path);
        if (isPresent || FilePlace.IsDevice(given))
        {
            // Opening what is there, unchanged, asks for the right to write it and shows what it is.
            FileStream present = new(FilePlace.IsDevice(given) ? given : path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 0);
            if (FilePlace.IsDevice(given) || !present.CanSeek)
            {
                return (AtEnd(present), null);
            }

            present.Dispose();
        }

        // A name of its own length: beside a file whose name is as long as names may be, there is room for no longer one.
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".sanitize-{Path.GetRandomFileName()}.tmp");
        FileStream file = Begin(temporary);
        try
        {
            if (!OperatingSystem.IsWindows() && isPresent)
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }
        }
        catch
        {
            file.Dispose();
            Delete(temporary);
            throw;
        }

        return (file, temporary);
    }

    private static FileStream Begin(string temporary)
    {
        lock (Beginning)
        {
            if (_isEnding)
            {
                throw new OperationCanceledException();
            }

            _hasBegun = true;
            Unfinished.Names[temporary] = true;
            return new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, 0);
        }
    }

    // A device may lead to a file, as /dev/stdout does; what others have written there stays.
    private static FileStream AtEnd(FileStream device)
    {
        try
        {
            _ = device.CanSeek ? device.Seek(0, SeekOrigin.End) : 0;
            return device;
        }
        catch
        {
            device.Dispose();
            throw;
        }
    }

    private static void Delete(string temporary)
    {
        try
        {
            File.Delete(temporary);
            _ = Unfinished.Names.TryRemove(temporary, out _);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // The folder is gone or closed to us by now; there is nobody left to tell.
        }
    }

    // Made for the first file: a run that writes to standard output has none.
    private static class Unfinished
    {
        public static readonly ConcurrentDictionary<string, bool> Names = new(StringComparer.Ordinal);
    }
}
