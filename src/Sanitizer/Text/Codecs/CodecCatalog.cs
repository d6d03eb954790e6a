using System.Text;

namespace Sanitizer.Text.Codecs;

/// <summary>The encodings that can be read and written. A codec's tables are loaded when it first meets a byte beyond ASCII.</summary>
public static class CodecCatalog
{
    private static readonly EucJpCodec EucJapanese = new();

    private static readonly Lazy<Dictionary<string, TextCodec>> ByLabel = new(IndexLabels);

    /// <summary>UTF-8.</summary>
    public static TextCodec Utf8 { get; } = new Utf8Codec();

    /// <summary>UTF-16, low byte first.</summary>
    public static TextCodec Utf16LittleEndian { get; } = new Utf16Codec(bigEndian: false);

    /// <summary>UTF-16, high byte first.</summary>
    public static TextCodec Utf16BigEndian { get; } = new Utf16Codec(bigEndian: true);

    /// <summary>UTF-32, low byte first.</summary>
    public static TextCodec Utf32LittleEndian { get; } = new Utf32Codec(bigEndian: false);

    /// <summary>UTF-32, high byte first.</summary>
    public static TextCodec Utf32BigEndian { get; } = new Utf32Codec(bigEndian: true);

    /// <summary>windows-1252, Western European; also what the label iso-8859-1 means.</summary>
    public static TextCodec Windows1252 { get; } = SingleByte("windows-1252");

    /// <summary>windows-1251, Cyrillic.</summary>
    public static TextCodec Windows1251 { get; } = SingleByte("windows-1251");

    /// <summary>windows-1250, Central European.</summary>
    public static TextCodec Windows1250 { get; } = SingleByte("windows-1250");

    /// <summary>GBK, simplified Chinese.</summary>
    public static TextCodec Gbk { get; } = new Gb18030Codec("gbk", encodesFourBytes: false);

    /// <summary>gb18030, all of Unicode.</summary>
    public static TextCodec Gb18030 { get; } = new Gb18030Codec("gb18030", encodesFourBytes: true);

    /// <summary>Big5 with the Hong Kong supplement, traditional Chinese.</summary>
    public static TextCodec Big5 { get; } = new Big5Codec();

    /// <summary>Shift_JIS, Japanese.</summary>
    public static TextCodec ShiftJis { get; } = new ShiftJisCodec();

    /// <summary>EUC-JP, Japanese.</summary>
    public static TextCodec EucJp { get; } = EucJapanese;

    /// <summary>ISO-2022-JP, Japanese; stateful.</summary>
    public static TextCodec Iso2022Jp { get; } = new Iso2022JpCodec(EucJapanese);

    /// <summary>EUC-KR with the extension of code page 949, Korean.</summary>
    public static TextCodec EucKr { get; } = new EucKrCodec();

    /// <summary>ISO-2022-KR, Korean; stateful.</summary>
    public static TextCodec Iso2022Kr { get; } = new Iso2022KrCodec(EucKr);

    /// <summary>HZ, simplified Chinese in seven bits; stateful.</summary>
    public static TextCodec Hz { get; } = new HzCodec(Gbk);

    /// <summary>UTF-7; stateful. In none of the lists: any ASCII text is UTF-7 of a kind, so it is read only where a caller names it.</summary>
    public static TextCodec Utf7 { get; } = new Utf7Codec();

    /// <summary>The encodings of the Encoding Standard, which browsers read, in an order that never changes.</summary>
    public static IReadOnlyList<TextCodec> Web { get; } =
    [
        Utf8, Utf16LittleEndian, Utf16BigEndian,
        Windows1250, Windows1251, Windows1252, SingleByte("windows-1253"), SingleByte("windows-1254"), SingleByte("windows-1255"),
        SingleByte("windows-1256"), SingleByte("windows-1257"), SingleByte("windows-1258"), SingleByte("windows-874"),
        SingleByte("iso-8859-2"), SingleByte("iso-8859-3"), SingleByte("iso-8859-4"), SingleByte("iso-8859-5"), SingleByte("iso-8859-6"),
        SingleByte("iso-8859-7"), SingleByte("iso-8859-8"), new SingleByteCodec("iso-8859-8-i", "iso-8859-8"), SingleByte("iso-8859-10"),
        SingleByte("iso-8859-13"), SingleByte("iso-8859-14"), SingleByte("iso-8859-15"), SingleByte("iso-8859-16"),
        SingleByte("koi8-r"), SingleByte("koi8-u"), SingleByte("ibm866"), SingleByte("macintosh"), SingleByte("x-mac-cyrillic"),
        new SingleByteCodec("x-user-defined", SingleByteTable.CreateUserDefined),
        Gbk, Gb18030, Big5, ShiftJis, EucJp, Iso2022Jp, EucKr,
    ];

    /// <summary>
    /// The encodings that the Encoding Standard leaves out and files are found in: UTF-32, the code pages of DOS, of old Macintosh
    /// systems and of mainframes, and two seven-bit encodings of mail. In an order that never changes.
    /// </summary>
    public static IReadOnlyList<TextCodec> Other { get; } =
    [
        Utf32LittleEndian, Utf32BigEndian,
        CodePage("cp437"), CodePage("cp720"), CodePage("cp737"), CodePage("cp775"), CodePage("cp850"), CodePage("cp852"), CodePage("cp855"),
        CodePage("cp857"), CodePage("cp858"), CodePage("cp860"), CodePage("cp861"), CodePage("cp862"), CodePage("cp863"),
        CodePage("cp864"), CodePage("cp865"), CodePage("cp869"),
        CodePage("x-mac-ce"), CodePage("x-mac-croatian"), CodePage("x-mac-greek"), CodePage("x-mac-iceland"), CodePage("x-mac-romanian"), CodePage("x-mac-turkish"),
        new ByteTableCodec("cp037"), new ByteTableCodec("cp500"), new ByteTableCodec("cp1047"),
        Iso2022Kr, Hz,
    ];

    /// <summary>Every codec that may be guessed, in an order that never changes: those of the Encoding Standard first.</summary>
    public static IReadOnlyList<TextCodec> All { get; } = [.. Web, .. Other];

    /// <summary>Finds the codec that a label means.</summary>
    /// <param name="label">A label of the Encoding Standard, section 4.2, of one of the <see cref="Other"/> encodings, or of UTF-7, in any case, with any ASCII white space around it.</param>
    /// <param name="codec">The codec found, else UTF-8.</param>
    /// <returns>False where the label is unknown.</returns>
    public static bool TryGet(string label, out TextCodec codec)
    {
        ArgumentNullException.ThrowIfNull(label);
        ReadOnlySpan<char> trimmed = label.AsSpan().Trim(" \t\n\f\r");
        codec = Utf8;
        if (!Ascii.IsValid(trimmed) || !ByLabel.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(trimmed, out TextCodec? found))
        {
            return false;
        }

        codec = found;
        return true;
    }

    private static SingleByteCodec SingleByte(string name) => new(name, name);

    private static SingleByteCodec CodePage(string name) => new(name, () => SingleByteTable.LoadCodePage(name));

    private static Dictionary<string, TextCodec> IndexLabels()
    {
        Dictionary<string, TextCodec> codecs = All.ToDictionary(codec => codec.Name, StringComparer.OrdinalIgnoreCase);
        codecs.Add(Utf7.Name, Utf7);
        foreach (string line in EncodingLabels.Lines)
        {
            string[] labels = line.Split(' ');
            foreach (string label in labels.AsSpan(1))
            {
                codecs.Add(label, codecs[labels[0]]);
            }
        }

        return codecs;
    }
}
