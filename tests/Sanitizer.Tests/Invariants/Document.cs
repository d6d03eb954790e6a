using System.Globalization;
using System.Text;

namespace Sanitizer.Tests.Invariants;

/// <summary>The bytes of a document, shown so that a failing one can be read and pasted into a test.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Seed">A number for what else the property chooses.</param>
public sealed record Document(byte[] Bytes, int Seed)
{
    private const int ShownLength = 600;

    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Bytes.Length} bytes, seed {Seed}: \"");
        foreach (byte value in Bytes.AsSpan(0, Math.Min(Bytes.Length, ShownLength)))
        {
            _ = value is >= 0x20 and < 0x7F and not (byte)'\\' and not (byte)'"'
                ? text.Append((char)value)
                : text.Append(CultureInfo.InvariantCulture, $"\\x{value:X2}");
        }

        return text.Append('"').Append(Bytes.Length > ShownLength ? "…; base64 " + Convert.ToBase64String(Bytes) : string.Empty).ToString();
    }
}
