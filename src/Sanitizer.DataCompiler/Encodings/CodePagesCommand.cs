using System.CommandLine;
using System.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.DataCompiler.Encodings;

/// <summary>Builds the tables of the encodings that the Encoding Standard leaves out, from the code pages that .NET carries.</summary>
internal static class CodePagesCommand
{
    private const int FirstPrivateUse = 0xE000;

    private const int LastPrivateUse = 0xF8FF;

    /// <summary>The first character behind the C1 controls.</summary>
    private const int FirstPrintable = 0xA0;

    /// <summary>The encodings that contain ASCII: our name and the number of the platform's code page.</summary>
    private static readonly (string Name, int Number)[] UpperHalves =
    [
        ("cp437", 437), ("cp720", 720), ("cp737", 737), ("cp775", 775), ("cp850", 850), ("cp852", 852), ("cp855", 855), ("cp857", 857),
        ("cp858", 858), ("cp860", 860), ("cp861", 861), ("cp862", 862), ("cp863", 863), ("cp864", 864), ("cp865", 865), ("cp869", 869),
        ("x-mac-ce", 10029), ("x-mac-croatian", 10082), ("x-mac-greek", 10006), ("x-mac-iceland", 10079), ("x-mac-romanian", 10010),
        ("x-mac-turkish", 10081),
    ];

    /// <summary>The encodings that have to be tabled whole.</summary>
    private static readonly (string Name, int Number)[] Whole = [("cp037", 37), ("cp500", 500), ("cp1047", 1047)];

    /// <summary>
    /// Where the platform has Apple's tables of 1995: since Mac OS 8.5 the euro sign stands for the currency sign, and the omega, the
    /// middle dot and the Romanian letters with a comma are the characters that texts use (Apple's tables of 2005, at unicode.org).
    /// </summary>
    private static readonly Dictionary<string, (int Value, int CodePoint)[]> Revised = new(StringComparer.Ordinal)
    {
        ["x-mac-croatian"] = [(0xBD, 0x03A9), (0xDB, 0x20AC)],
        ["x-mac-greek"] = [(0x9C, 0x20AC), (0xAF, 0x00B7), (0xFF, 0x00AD)],
        ["x-mac-iceland"] = [(0xBD, 0x03A9), (0xDB, 0x20AC)],
        ["x-mac-romanian"] = [(0xAF, 0x0218), (0xBD, 0x03A9), (0xBF, 0x0219), (0xDB, 0x20AC), (0xDE, 0x021A), (0xDF, 0x021B)],
        ["x-mac-turkish"] = [(0xBD, 0x03A9)],
    };

    public static Command Create()
    {
        Option<DirectoryInfo> output = new("--output") { Description = "The folder for the data file.", Required = true };
        Command command = new("code-pages", "Builds the tables of DOS, Macintosh and EBCDIC code pages.") { output };
        command.SetAction(result => Build(result.GetRequiredValue(output).FullName));
        return command;
    }

    private static void Build(string folder)
    {
        Directory.CreateDirectory(folder);
        DataFileWriter writer = new(
            CellTableFile.Magic,
            CellTableFile.Format,
            $"source: the code pages of .NET {Environment.Version.Major} (System.Text.Encoding.CodePages); bytes that it maps to private use or to C1 controls in the upper half are unassigned here, Macintosh with Apple's later characters",
            "licence: MIT, Copyright .NET Foundation and Contributors",
            "command: dotnet run --project src/Sanitizer.DataCompiler -- code-pages --output src/Sanitizer/Text/Codecs/Data");
        CellTableWriter cells = new(writer);
        foreach ((string name, int number) in UpperHalves)
        {
            cells.Add(name, UpperHalf(name, number));
        }

        foreach ((string name, int number) in Whole)
        {
            cells.Add(name, CodePoints(number));
        }

        writer.Save(Path.Combine(folder, "code-pages.bin"));
    }

    /// <summary>Bytes that the platform gives as C1 controls have no character in these code pages.</summary>
    private static ReadOnlySpan<int> UpperHalf(string name, int number)
    {
        int[] codePoints = CodePoints(number);
        foreach ((int value, int codePoint) in Revised.GetValueOrDefault(name, []))
        {
            codePoints[value] = codePoint;
        }

        Span<int> half = codePoints.AsSpan(0x80);
        foreach (ref int codePoint in half)
        {
            codePoint = codePoint < FirstPrintable ? 0 : codePoint;
        }

        return half;
    }

    /// <summary>A byte is assigned where its character is not private use, is not that of an earlier byte, and is encoded as it again.</summary>
    private static int[] CodePoints(int number)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)
            ?? throw new NotSupportedException($"This platform has no code page {number}.");
        int[] codePoints = new int[0x100];
        for (int value = 1; value < codePoints.Length; value++)
        {
            string text = encoding.GetString([(byte)value]);
            bool assigned = text.Length == 1 && text[0] is not ('\uFFFD' or (>= (char)FirstPrivateUse and <= (char)LastPrivateUse))
                && encoding.GetBytes(text) is [byte back] && back == value;
            codePoints[value] = assigned ? text[0] : 0;
        }

        return codePoints;
    }
}
