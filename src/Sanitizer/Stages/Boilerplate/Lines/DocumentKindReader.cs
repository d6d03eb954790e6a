using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>
/// Tells what kind of text a document is. The shares were set between pages and other text: of 2,500 pages about one in fifty is beyond any of them,
/// of 600 licences, manuals, sources, settings and collections of sayings more than half; the model and the known phrases keep the others.
/// </summary>
internal ref struct DocumentKindReader
{
    // Fewer lines say nothing.
    private const int LeastLines = 5;
    private const int LeastBroken = 5;
    private const int BrokenWords = 6;
    private const double MostGoingOn = 0.45;
    private const double MostSmallStarts = 0.3;
    private const double MostCode = 0.15;
    private const double MostSigns = 0.3;
    private const double MostRecords = 0.6;
    private const double MostQuestions = 0.2;
    private const int LeastQuestions = 4;
    private const int LongestLabel = 24;
    private int _small;
    private int _broken;
    private int _goingOn;
    private int _code;
    private int _signs;
    private int _times;
    private int _labels;
    private int _questions;
    private bool _isBroken;

    /// <summary>Looks at the lines that are left.</summary>
    public static DocumentKind Read(LineTable lines, ReadOnlySpan<byte> text)
    {
        DocumentKindReader reader = default;
        for (int i = 0; i < lines.Count; i++)
        {
            reader.Add(lines[i], text.Slice(lines[i].Content.Start, lines[i].Content.Length));
        }

        return reader.Kind(lines.Count);
    }

    private readonly DocumentKind Kind(int count)
    {
        if (count < LeastLines)
        {
            return DocumentKind.Page;
        }

        return _code > count * MostCode ? DocumentKind.Code
            : _small > count * MostSmallStarts || (_broken >= LeastBroken && _goingOn > _broken * MostGoingOn) ? DocumentKind.Wrapped
            : _signs > count * MostSigns ? DocumentKind.Separated
            : _times > count * MostRecords || _labels > count * MostRecords || (_questions >= LeastQuestions && _questions > count * MostQuestions) ? DocumentKind.Records
            : DocumentKind.Page;
    }

    private void Add(in DocumentLine line, ReadOnlySpan<byte> text)
    {
        bool small = RuneReader.RuneAt(text, 0, out Rune first, out _) && Letters.IsLowerCase(first.Value);
        _small += small ? 1 : 0;
        _broken += _isBroken ? 1 : 0;
        _goingOn += _isBroken && small ? 1 : 0;
        byte last = text[^1];
        _isBroken = line.Shape is { EndsSentence: false, Words: >= BrokenWords } && last != ':';
        _signs += line.Shape.Letters == 0 && IsSeparator(text) ? 1 : 0;
        _code += IsCode(text, last) ? 1 : 0;
        _times += StartsWithTime(text) ? 1 : 0;
        _labels += StartsWithLabel(text) ? 1 : 0;
        _questions += last == '?' || text.EndsWith("？"u8) || text.EndsWith("؟"u8) ? 1 : 0;
    }

    // What extraction leaves of a list or of a table that set out the page is a lone dash, or bars.
    private static bool IsSeparator(ReadOnlySpan<byte> text) => text.IndexOfAnyInRange((byte)'0', (byte)'9') < 0 && !text.SequenceEqual("-"u8) && !text.Contains((byte)'|');

    private static bool IsCode(ReadOnlySpan<byte> text, byte last) =>
        last is (byte)';' or (byte)'{' or (byte)'}' || text[0] is (byte)'{' or (byte)'}' or (byte)'<'
        || text.StartsWith("//"u8) || text.StartsWith("/*"u8) || text.EndsWith("*/"u8) || text.StartsWith("#include"u8) || text.StartsWith("#define"u8) || text.StartsWith("```"u8)
        || text.StartsWith(".. "u8) || text.StartsWith("$ "u8) || text.IndexOf("()"u8) >= 0 || text.IndexOf("=>"u8) >= 0 || text.IndexOf("::"u8) >= 0 || text.IndexOf(" = "u8) >= 0;

    private static bool StartsWithTime(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart("[("u8);
        int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits is > 0 and <= 4 && text[digits] is (byte)'-' or (byte)':' or (byte)'.' or (byte)'/' && digits + 1 < text.Length && char.IsAsciiDigit((char)text[digits + 1]);
    }

    private static bool StartsWithLabel(ReadOnlySpan<byte> text)
    {
        int colon = text[..Math.Min(text.Length, LongestLabel)].IndexOf((byte)':');
        return colon > 0 && colon + 1 < text.Length && text[colon + 1] == ' ';
    }
}
