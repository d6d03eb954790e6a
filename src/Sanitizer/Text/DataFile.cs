using System.Reflection;

namespace Sanitizer.Text;

/// <summary>
/// A compiled table that ships inside the library: lines of text that say where it comes from, an empty line, then bytes.
/// </summary>
internal sealed class DataFile
{
    private static readonly Assembly Library = typeof(DataFile).Assembly;

    private DataFile(string header, ReadOnlyMemory<byte> content)
    {
        Header = header;
        Content = content;
    }

    /// <summary>Source, version, licence and command, one a line.</summary>
    public string Header { get; }

    /// <summary>What follows the header.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Reads a resource by its path in the project, such as <c>Language/Characters/Data/scripts.bin</c>.</summary>
    public static DataFile Open(string path)
    {
        using Stream stream = Library.GetManifestResourceStream(path) ?? throw Missing(path);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse(path, bytes);
    }

    /// <summary>Splits the bytes of a data file into header and content.</summary>
    public static DataFile Parse(string path, ReadOnlyMemory<byte> bytes)
    {
        int end = bytes.Span.IndexOf("\n\n"u8);
        if (end < 0)
        {
            throw new InvalidDataException($"The data file {path} has no header; compile it again.");
        }

        return new DataFile(System.Text.Encoding.UTF8.GetString(bytes.Span[..(end + 1)]), bytes[(end + 2)..]);
    }

    private static InvalidDataException Missing(string path) =>
        new($"The library was built without the data file {path}.");
}
