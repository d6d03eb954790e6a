using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>The misreadings that are looked for.</summary>
internal static class Misreadings
{
    private static readonly string[] CommonNames =
    [
        "windows-1252", "windows-1251", "windows-1250", "gb18030", "shift_jis", "euc-kr", "big5", "macintosh", "koi8-r",
        "iso-8859-15", "iso-8859-2", "windows-1254", "windows-1253", "cp437", "cp850",
    ];

    private static readonly string[] OtherNames =
    [
        "windows-1257", "ibm866", "euc-jp", "cp852", "iso-8859-5", "iso-8859-7", "windows-1255", "windows-1256", "windows-1258", "windows-874",
        "iso-8859-3", "iso-8859-4", "iso-8859-6", "iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-16",
        "koi8-u", "x-mac-cyrillic", "cp737", "cp775", "cp855", "cp857", "cp862", "cp864", "x-mac-ce", "x-mac-greek", "x-mac-turkish",
    ];

    /// <summary>Nats asked of an encoding that is seldom met.</summary>
    private const float OfOther = 2;

    /// <summary>Nats asked of bytes that left no trace.</summary>
    private const float OfLoss = 3;

    /// <summary>UTF-8 read as something else, the likely ones first.</summary>
    public static IReadOnlyList<Misreading> OfUtf8 { get; }

    /// <summary>One of the old encodings read as another.</summary>
    public static IReadOnlyList<Misreading> OfLegacy { get; }

    /// <summary>The same, by the encoding that the text was read in.</summary>
    public static ILookup<Reading, Misreading> ByReading { get; }

    static Misreadings()
    {
        Reading latin1 = new("latin-1", null, false);
        Reading[] common = Array.ConvertAll(CommonNames, ReadingOf);
        Reading[] other = Array.ConvertAll(OtherNames, ReadingOf);
        OfUtf8 =
        [
            new Misreading(null, common[0], Loss.None, 0), new Misreading(null, latin1, Loss.None, 0),
            .. common[1..].Select(read => new Misreading(null, read, Loss.None, 1)),
            .. other.Select(read => new Misreading(null, read, Loss.None, OfOther)),
            new Misreading(null, common[0], Loss.Straightened, OfLoss), new Misreading(null, latin1, Loss.Stripped, OfLoss),
        ];
        Reading[] all = [latin1, .. common, .. other];
        OfLegacy =
        [
            .. from read in all
               from written in all
               where !ReferenceEquals(read, written) && written.Name != "latin-1" && !(read.Name == "latin-1" && written.Name == "windows-1252")
               select new Misreading(written, read, Loss.None, RarityOf(read) + RarityOf(written)),
        ];
        ByReading = OfLegacy.ToLookup(misreading => misreading.Read);
    }

    private static float RarityOf(Reading reading) => Array.IndexOf(OtherNames, reading.Name) >= 0 ? OfOther : reading.Name is "windows-1252" or "latin-1" ? 0 : 1;

    private static Reading ReadingOf(string name)
    {
        _ = CodecCatalog.TryGet(name, out TextCodec codec);
        return new Reading(name, codec, name is "gb18030" or "shift_jis" or "euc-kr" or "big5" or "euc-jp");
    }
}
