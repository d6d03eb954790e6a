using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>
/// Every encoding that is told by what its bytes say. UTF-8 and the encodings of escape sequences are told by their structure before.
/// The handicaps order the families: what the web declares, then what only older systems wrote; evidence outweighs them within a few words.
/// </summary>
internal static class CandidateList
{
    private const float Common = 0;
    private const float Web = 2;
    private const float RareWeb = 4;
    private const float Obsolete = 5.5f;
    private const float Dos = 4.5f;
    private const float RareDos = 6;
    private const float Macintosh = 5.5f;
    private const float RareMacintosh = 7;
    private const float Wide = 6;
    private const float Mainframe = 12;
    private const float Damaged = 12;

    /// <summary>The candidates, the likeliest first.</summary>
    public static IReadOnlyList<Candidate> All { get; } =
    [
        Single("windows-1252", Common), Single("windows-1251", Common), Single("windows-1250", Common), Double("gb18030", Common), Double("shift_jis", Common),
        Double("big5", Common), Double("euc-kr", Common), Double("euc-jp", Common),
        Single("windows-1254", Web), Single("windows-1256", Web), Single("windows-1253", Web), Single("windows-1255", Web), Single("windows-874", Web),
        Single("windows-1257", Web), Single("windows-1258", Web), Single("iso-8859-2", Web), Single("koi8-r", Web), Single("iso-8859-15", Web),
        Single("iso-8859-7", Web), Single("iso-8859-5", RareWeb), Single("iso-8859-8", RareWeb), Single("iso-8859-6", RareWeb), Single("koi8-u", RareWeb),
        Single("ibm866", RareWeb), Single("iso-8859-13", RareWeb), Single("iso-8859-4", Obsolete), Single("iso-8859-3", Obsolete), Single("iso-8859-16", Obsolete),
        Single("iso-8859-10", Obsolete), Single("iso-8859-14", Obsolete), Single("macintosh", Dos), Single("x-mac-cyrillic", Dos),
        Single("cp850", Dos), Single("cp437", Dos), Single("cp852", Dos), Single("cp737", Dos), Single("cp857", Dos), Single("cp858", RareDos),
        Single("cp862", Dos), Single("cp720", RareDos), Single("cp775", RareDos), Single("cp855", RareDos), Single("cp860", RareDos), Single("cp861", RareDos),
        Single("cp863", RareDos), Single("cp864", RareDos), Single("cp865", RareDos), Single("cp869", RareDos),
        Single("x-mac-ce", Macintosh), Single("x-mac-greek", Macintosh), Single("x-mac-turkish", Macintosh), Single("x-mac-croatian", RareMacintosh),
        Single("x-mac-romanian", RareMacintosh), Single("x-mac-iceland", RareMacintosh),
        Unit("utf-16le"), Unit("utf-16be"),
        Ebcdic("cp037"), Ebcdic("cp500"), Ebcdic("cp1047"),
    ];

    /// <summary>Those in which ASCII bytes are ASCII characters.</summary>
    public static IReadOnlyList<Candidate> ContainingAscii { get; } = [.. All.Where(candidate => candidate.ContainsAscii)];

    /// <summary>Those in which ASCII bytes are something else.</summary>
    public static IReadOnlyList<Candidate> WithoutAscii { get; } = [.. All.Where(candidate => !candidate.ContainsAscii)];

    /// <summary>UTF-8 with errors, which competes with the others where bytes are not UTF-8 throughout.</summary>
    public static Candidate DamagedUtf8 { get; } = new(CodecCatalog.Utf8, Damaged) { IsSingleByte = false };

    /// <summary>Whether an encoding is a candidate for lines of a document.</summary>
    public static bool Contains(TextCodec codec) => ContainingAscii.Any(candidate => candidate.Codec == codec);

    /// <summary>The candidate of an encoding that contains ASCII.</summary>
    public static Candidate Of(TextCodec codec) => ContainingAscii.FirstOrDefault(candidate => candidate.Codec == codec) ?? DamagedUtf8;

    private static Candidate Single(string name, float handicap) => new(Find(name), handicap);

    private static Candidate Double(string name, float handicap) => new(Find(name), handicap) { IsSingleByte = false };

    private static Candidate Unit(string name) => new(Find(name), Wide) { IsSingleByte = false, ContainsAscii = false };

    private static Candidate Ebcdic(string name) => new(Find(name), Mainframe) { ContainsAscii = false };

    private static TextCodec Find(string name) => CodecCatalog.All.First(codec => codec.Name == name);
}
