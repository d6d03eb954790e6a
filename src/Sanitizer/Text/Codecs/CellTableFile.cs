using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>
/// The payload of a data file: tables of cells, each a name, a number of cells and operations that fill the cells in order.
/// An operation is a number of seven-bit groups, lowest first; its two low bits say what to do, the rest how much.
/// </summary>
internal static class CellTableFile
{
    /// <summary>The first line of every file of cell tables.</summary>
    public const string Magic = "sanitizer-data encodings";

    /// <summary>The second line; a new number whenever the form of the operations changes.</summary>
    public const string Format = "format: cell-tables 1";

    private const string Folder = "Text/Codecs/Data/";

    /// <summary>Leave some cells without a character.</summary>
    public const int Skip = 0;

    /// <summary>Fill some cells, each with the character that follows the last one.</summary>
    public const int Ascend = 1;

    /// <summary>Fill one cell with a character some distance above the last one.</summary>
    public const int Up = 2;

    /// <summary>Fill one cell with a character some distance below the last one.</summary>
    public const int Down = 3;

    /// <summary>Reads an embedded file.</summary>
    /// <param name="fileName">The file's name inside Text/Codecs/Data.</param>
    /// <returns>By table name: a code point for each cell, 0 where there is none.</returns>
    public static Dictionary<string, int[]> Load(string fileName) => Read(DataFile.Open(Folder + fileName));

    /// <summary>Reads the tables of a data file.</summary>
    /// <exception cref="InvalidDataException">It is a file of another kind.</exception>
    public static Dictionary<string, int[]> Read(DataFile file)
    {
        if (!file.Header.StartsWith($"{Magic}\n{Format}\n", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"A file of cell tables does not start with '{Magic}' and '{Format}'; compile it again.");
        }

        ReadOnlySpan<byte> payload = file.Content.Span;
        Dictionary<string, int[]> tables = new(StringComparer.Ordinal);
        while (!payload.IsEmpty)
        {
            int nameLength = payload[0];
            string name = Encoding.ASCII.GetString(payload.Slice(1, nameLength));
            payload = payload[(1 + nameLength)..];
            int[] cells = new int[ReadNumber(ref payload)];
            Fill(cells, ref payload);
            tables.Add(name, cells);
        }

        return tables;
    }

    private static void Fill(Span<int> cells, ref ReadOnlySpan<byte> payload)
    {
        int last = 0;
        for (int next = 0; next < cells.Length;)
        {
            int operation = ReadNumber(ref payload);
            int amount = operation >> 2;
            switch (operation & 3)
            {
                case Skip:
                    next += amount;
                    break;
                case Ascend:
                    for (int i = 0; i < amount; i++)
                    {
                        cells[next++] = ++last;
                    }

                    break;
                case Up:
                    cells[next++] = last += amount;
                    break;
                default:
                    cells[next++] = last -= amount;
                    break;
            }
        }
    }

    private static int ReadNumber(ref ReadOnlySpan<byte> payload)
    {
        int number = 0;
        int shift = 0;
        int index = 0;
        byte group;
        do
        {
            group = payload[index++];
            number |= (group & 0x7F) << shift;
            shift += 7;
        }
        while (group >= 0x80);
        payload = payload[index..];
        return number;
    }
}
