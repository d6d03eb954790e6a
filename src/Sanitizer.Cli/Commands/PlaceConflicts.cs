using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;

namespace Sanitizer.Cli.Commands;

/// <summary>Finds, before anything is written, what a run would overwrite although it or its user still needs it.</summary>
internal static class PlaceConflicts
{
    /// <summary>What is wrong with the places that the request names, or null.</summary>
    /// <exception cref="OutputFailedException">A place cannot be looked at.</exception>
    public static string? Find(CleaningRequest request)
    {
        Dictionary<string, string> inputs = new(FilePlace.Comparer);
        foreach (string path in request.Paths.Append(request.Profile ?? "-").Where(path => path is not ("-" or "")))
        {
            inputs[Place(path)] = path;
        }

        Dictionary<string, string> outputs = new(FilePlace.Comparer);
        if (!request.KeepsNothing && Outputs(request, inputs, outputs) is string conflict)
        {
            return conflict;
        }

        return request.Log is string log ? OfLog(log, request, inputs, outputs) : null;
    }

    private static string? Outputs(CleaningRequest request, Dictionary<string, string> inputs, Dictionary<string, string> outputs)
    {
        if (request.InPlace)
        {
            return null;
        }

        foreach (string path in request.Paths)
        {
            if (request.OutputOf(path) is not string output || FilePlace.IsDevice(output))
            {
                continue;
            }

            string place = Place(output);
            if (inputs.ContainsKey(place))
            {
                return $"{Visible.Of(output)} is read and would be overwritten; to replace a file by its clean text write --in-place, else give another --output";
            }

            if (!outputs.TryAdd(place, path))
            {
                return $"{Visible.Of(outputs[place])} and {Visible.Of(path)} would both be written to {Visible.Of(output)}; clean them in two runs, into two folders";
            }
        }

        return null;
    }

    private static string? OfLog(string log, CleaningRequest request, Dictionary<string, string> inputs, Dictionary<string, string> outputs)
    {
        if (log is "-" or "")
        {
            return "--log needs the name of a file; standard output is for the clean text";
        }

        if (FilePlace.IsDevice(log))
        {
            return null;
        }

        string place = Place(log);
        if (inputs.ContainsKey(place))
        {
            return $"--log {Visible.Of(log)} is also read and would be overwritten; give the log another name";
        }

        if (outputs.ContainsKey(place))
        {
            return $"--log {Visible.Of(log)} is also the --output; give the log another name";
        }

        // After --in-place the log is all that is left of the originals.
        return request.InPlace && !request.KeepsNothing && File.Exists(place) && new FileInfo(place).Length > 0
            ? $"--log {Visible.Of(log)} is there already, and files that were cleaned in place may need it to be restored; give the new log another name, or remove the old one"
            : null;
    }

    private static string Place(string path)
    {
        try
        {
            return FilePlace.Of(path);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new OutputFailedException(path, exception);
        }
    }
}
