using Sanitizer.Language.Models;

namespace Sanitizer.DataCompiler.Models;

/// <summary>Lays out a table of sequences as <see cref="GramTable"/> reads it.</summary>
internal sealed class GramTableWriter(int capacity, int width)
{
    /// <summary>The share of slots in use.</summary>
    private const double Load = 0.85;

    private readonly ushort[] _prints = new ushort[(int)(capacity / Load) + 16];
    private readonly byte[] _values = new byte[((int)(capacity / Load) + 16) * width];

    /// <summary>Adds a sequence; of two with one fingerprint in one place the first stays.</summary>
    public void Add(ulong hash, ReadOnlySpan<byte> values)
    {
        ushort print = GramTable.PrintOf(hash);
        int slot = GramTable.SlotOf(hash, _prints.Length);
        while (_prints[slot] != 0 && _prints[slot] != print)
        {
            slot = (slot + 1) % _prints.Length;
        }

        if (_prints[slot] == 0)
        {
            _prints[slot] = print;
            values.CopyTo(_values.AsSpan(slot * width));
        }
    }

    /// <summary>Writes the table.</summary>
    public void Write(DataFileWriter writer)
    {
        writer.WriteInt32(_prints.Length);
        writer.WriteByte(width);
        foreach (ushort print in _prints)
        {
            writer.WriteUInt16(print);
        }

        writer.WriteBytes(_values);
    }
}
