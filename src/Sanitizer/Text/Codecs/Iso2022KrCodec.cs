namespace Sanitizer.Text.Codecs;

/// <summary>
/// ISO-2022-KR (RFC 1557): KS X 1001 between shift-out and shift-in. The designation at the start of a document is read and not
/// written, so that a line of its own does not start with one.
/// </summary>
internal sealed class Iso2022KrCodec : ShiftedCodec
{
    public Iso2022KrCodec(TextCodec ksx1001)
        : base("iso-2022-kr", ksx1001)
    {
    }

    /// <summary>What stands once at the start of a document.</summary>
    public static ReadOnlySpan<byte> Designation => "\u001B$)C"u8;

    private protected override byte[] Out { get; } = [0x0E];

    private protected override byte[] Back { get; } = [0x0F];

    private protected override int ReadAscii(ReadOnlySpan<byte> source, List<byte> utf8) =>
        source.StartsWith(Designation) ? Designation.Length : base.ReadAscii(source, utf8);
}
