using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Sanitizer.DataCompiler;

/// <summary>Writes a data file: header lines, an empty line, then bytes and little-endian numbers.</summary>
internal sealed class DataFileWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public DataFileWriter(params ReadOnlySpan<string> header)
    {
        foreach (string line in header)
        {
            if (line.Length == 0 || line.Contains('\n', StringComparison.Ordinal))
            {
                throw new ArgumentException("A header line is one line and not empty.", nameof(header));
            }

            _bytes.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }

        _bytes.Write("\n"u8);
    }

    public void WriteByte(int value) => _bytes.Write([checked((byte)value)]);

    public void WriteUInt16(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, checked((ushort)value));
        _bytes.Write(bytes);
    }

    public void WriteInt32(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void Save(string path)
    {
        File.WriteAllBytes(path, _bytes.WrittenSpan);
        Console.WriteLine($"{path}: {_bytes.WrittenCount} bytes");
    }
}
