using System.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.DataCompiler.Encodings;

/// <summary>Writes what <see cref="CellTableFile"/> reads.</summary>
internal sealed class CellTableWriter
{
    private readonly DataFileWriter _writer;

    public CellTableWriter(DataFileWriter writer) => _writer = writer;

    /// <summary>Adds a table: a code point for each cell, 0 where there is none.</summary>
    public void Add(string name, ReadOnlySpan<int> cells)
    {
        _writer.WriteByte(name.Length);
        _writer.WriteBytes(Encoding.ASCII.GetBytes(name));
        AddNumber(cells.Length);
        int last = 0;
        while (!cells.IsEmpty)
        {
            int empty = CountEmpty(cells);
            int ascending = CountAscending(cells, last);
            if (empty > 0)
            {
                AddOperation(CellTableFile.Skip, empty);
            }
            else if (ascending > 0)
            {
                AddOperation(CellTableFile.Ascend, ascending);
            }
            else if (cells[0] > last)
            {
                AddOperation(CellTableFile.Up, cells[0] - last);
            }
            else
            {
                AddOperation(CellTableFile.Down, last - cells[0]);
            }

            int taken = Math.Max(1, empty + ascending);
            last = empty > 0 ? last : cells[taken - 1];
            cells = cells[taken..];
        }
    }

    private static int CountEmpty(ReadOnlySpan<int> cells)
    {
        int count = cells.IndexOfAnyExcept(0);
        return count < 0 ? cells.Length : count;
    }

    private static int CountAscending(ReadOnlySpan<int> cells, int last)
    {
        int count = 0;
        while (count < cells.Length && cells[count] == last + count + 1)
        {
            count++;
        }

        return count;
    }

    private void AddOperation(int operation, int amount) => AddNumber((amount << 2) | operation);

    private void AddNumber(int number)
    {
        while (number >= 0x80)
        {
            _writer.WriteByte((number & 0x7F) | 0x80);
            number >>= 7;
        }

        _writer.WriteByte(number);
    }
}
