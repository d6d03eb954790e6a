using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Sanitizer.Language.Sources;

namespace Sanitizer.Formats.Profiles;

/// <summary>Writes what stands in a profile's file between its head and its checksum.</summary>
internal static class ProfileWriter
{
    public static void Write(SourceProfile profile, IBufferWriter<byte> output)
    {
        SourceDocument[] documents = [.. profile.Kept];
        LineKey[] lines = [.. documents.SelectMany(document => document.Lines).Distinct().OrderBy(line => line.Value)];
        Dictionary<LineKey, int> places = new(lines.Length);
        WriteNumber((ulong)profile.Documents, output);
        WriteNumber((ulong)lines.Length, output);
        foreach (LineKey line in lines)
        {
            places.Add(line, places.Count);
            WriteFixed(line.Value, output);
        }

        WriteNumber((ulong)documents.Length, output);
        foreach (SourceDocument document in documents)
        {
            Write(document, places, output);
        }
    }

    private static void Write(SourceDocument document, Dictionary<LineKey, int> places, IBufferWriter<byte> output)
    {
        WriteFixed(document.Hash, output);
        WriteText(document.Name, output);
        WriteNumber((ulong)document.Lines.Length, output);
        int before = 0;
        foreach (LineKey line in document.Lines)
        {
            int place = places[line] + 1;
            WriteNumber((ulong)(place - before), output);
            before = place;
        }

        WriteNumber((ulong)document.Signs.Length, output);
        foreach (SourceSign sign in document.Signs)
        {
            WriteText(sign.Rule, output);
            WriteText(sign.Before, output);
            WriteText(sign.After, output);
        }
    }

    private static void WriteText(string text, IBufferWriter<byte> output)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        WriteNumber((ulong)bytes.Length, output);
        output.Write(bytes);
    }

    private static void WriteFixed(ulong value, IBufferWriter<byte> output)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(output.GetSpan(sizeof(ulong)), value);
        output.Advance(sizeof(ulong));
    }

    // Seven bits a byte, the lowest first; the top bit says that more follow.
    private static void WriteNumber(ulong value, IBufferWriter<byte> output)
    {
        Span<byte> bytes = output.GetSpan(10);
        int length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[length++] = (byte)(value | 0x80);
        }

        bytes[length++] = (byte)value;
        output.Advance(length);
    }
}
