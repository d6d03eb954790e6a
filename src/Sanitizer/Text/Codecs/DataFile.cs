using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>
/// One of the library's compiled tables: UTF-8 lines that say what it is and how to build it again, an empty line, then the payload.
/// </summary>
internal static class DataFile
{
    /// <summary>The first line of every data file of this folder.</summary>
    public const string Magic = "sanitizer-data encodings";

    /// <summary>The second line; a new number whenever the payload's form changes.</summary>
    public const string Format = "format: cell-tables 1";

    /// <summary>Reads an embedded file.</summary>
    /// <param name="name">The file's name inside Text/Codecs/Data, for example <c>big5.bin</c>.</param>
    public static byte[] Read(string name)
    {
        using Stream stream = typeof(DataFile).Assembly.GetManifestResourceStream("Text/Codecs/Data/" + name)
            ?? throw new InvalidOperationException($"The library was built without its data file Text/Codecs/Data/{name}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Checks the header and returns its lines; the payload starts behind the empty line.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="payloadStart">Offset in bytes of the payload.</param>
    public static string[] ReadHeader(ReadOnlySpan<byte> file, out int payloadStart)
    {
        int end = file.IndexOf("\n\n"u8);
        string[] lines = end < 0 ? [] : Encoding.UTF8.GetString(file[..end]).Split('\n');
        if (lines.Length < 2 || lines[0] != Magic || lines[1] != Format)
        {
            throw new InvalidDataException($"A data file does not start with '{Magic}' and '{Format}'.");
        }

        payloadStart = end + 2;
        return lines;
    }
}
