using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.DataCompiler.Encodings;

/// <summary>
/// A table of what a browser's decoder makes of every byte sequence: lines of label, bytes in hex, code points in hex. U+FFFD at the
/// start of the third column is a malformed sequence; what follows it are bytes that were read again.
/// </summary>
internal sealed class DecodingTable
{
    private const int Replacement = 0xFFFD;

    private readonly Dictionary<string, Dictionary<long, int>> _cells = new(StringComparer.OrdinalIgnoreCase);

    private DecodingTable(string hash) => Hash = hash;

    /// <summary>SHA-256 of the uncompressed table, in lower-case hex.</summary>
    public string Hash { get; }

    /// <summary>Reads a gzip-compressed table.</summary>
    public static DecodingTable Read(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using MemoryStream text = new();
        stream.CopyTo(text);
        DecodingTable table = new(Convert.ToHexStringLower(SHA256.HashData(text.ToArray())));
        foreach (string line in Encoding.UTF8.GetString(text.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            table.Add(line);
        }

        return table;
    }

    /// <summary>One-byte cells from 0x80 on.</summary>
    public int[] SingleBytes(string label) => Collect(label, 128, index => 0x80 + index);

    /// <summary>Two-byte cells, numbered by lead byte less 0x80, then trail byte.</summary>
    public int[] DoubleBytes(string label) => Collect(label, 128 << 8, index => 0x8000 + index);

    /// <summary>Three-byte cells behind a given first byte, numbered by second byte less 0x80, then third byte.</summary>
    public int[] TripleBytes(string label, int first) => Collect(label, 128 << 8, index => (first << 16) + 0x8000 + index);

    /// <summary>
    /// Four-byte cells of gb18030 by pointer. The table marks malformed sequences with U+FFFD, which is a character of this
    /// encoding too: it is one exactly where it follows U+FFFC.
    /// </summary>
    public int[] LinearCells(string label)
    {
        int[] cells = new int[Gb18030Pointer.BasicPlaneCount];
        Dictionary<long, int> source = _cells[label];
        for (int pointer = 0; pointer < cells.Length; pointer++)
        {
            int codePoint = source.GetValueOrDefault(Gb18030Pointer.ToBytes(pointer), Replacement);
            bool assigned = codePoint != Replacement || (pointer > 0 && cells[pointer - 1] == Replacement - 1);
            cells[pointer] = assigned ? codePoint : 0;
        }

        return cells;
    }

    private int[] Collect(string label, int count, Func<int, long> bytesOf)
    {
        Dictionary<long, int> source = _cells[label];
        int[] cells = new int[count];
        for (int index = 0; index < count; index++)
        {
            int codePoint = source.GetValueOrDefault(bytesOf(index), Replacement);
            cells[index] = codePoint == Replacement ? 0 : codePoint;
        }

        return cells;
    }

    private void Add(string line)
    {
        string[] columns = line.Split('\t');
        string[] codePoints = columns[2].Split(' ');
        int first = int.Parse(codePoints[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (codePoints.Length > 1 && first != Replacement)
        {
            // Two characters in one cell: four cells of Big5 only, which the standard has in the decoder and not in the index, or a byte
            // that is a character by itself with the next one behind it.
            return;
        }

        if (!_cells.TryGetValue(columns[0], out Dictionary<long, int>? cells))
        {
            _cells.Add(columns[0], cells = []);
        }

        cells.Add(long.Parse(columns[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), first);
    }
}
