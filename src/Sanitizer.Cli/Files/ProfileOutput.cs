using Sanitizer.Formats.Profiles;
using Sanitizer.Language.Sources;

namespace Sanitizer.Cli.Files;

/// <summary>Writes source profiles.</summary>
internal static class ProfileOutput
{
    /// <summary>What is wrong with an output beside inputs, or null: it must not take the place of one.</summary>
    public static string? Conflict(string output, IEnumerable<string> inputs)
    {
        if (output.Length == 0)
        {
            return "--output needs a name; for standard output write -";
        }

        string? place = output == "-" || FilePlace.IsDevice(output) ? null : FilePlace.Of(output);
        string? same = place is null ? null : inputs.FirstOrDefault(path => path is not ("-" or "") && FilePlace.Comparer.Equals(FilePlace.Of(path), place));
        return same is null ? null : $"{Speech.Visible.Of(same)} is read and would be overwritten by the profile; give another --output";
    }

    /// <summary>Writes a profile, whole or not at all.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="output">Its file; - is standard output.</param>
    /// <exception cref="OutputFailedException">It cannot be written.</exception>
    public static void Write(SourceProfile profile, string output)
    {
        if (output == "-")
        {
            using OutputStream standard = StandardOutput.Open();
            ProfileFile.Write(profile, standard);
            return;
        }

        using AtomicFile file = new(output);
        ProfileFile.Write(profile, file.Stream);
        file.Publish();
    }
}
