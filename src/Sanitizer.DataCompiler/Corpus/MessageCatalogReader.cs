using System.Buffers.Binary;
using System.Text;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>
/// Compiled message catalogues (GNU .mo): the translations, and the messages they translate as English.
/// </summary>
/// <remarks>Layout: GNU gettext manual, "The Format of GNU MO Files".</remarks>
internal sealed class MessageCatalogReader : ICorpusReader
{
    private const uint Magic = 0x950412DE;
    private const uint SwappedMagic = 0xDE120495;
    private const int EntrySize = 8;

    /// <summary>Messages with fewer letters are labels, in which accelerators and abbreviations weigh more than words.</summary>
    private const int FewestLetters = 3;

    // The folders whose next name is a locale.
    private static readonly string[] LocaleFolders = ["locale", "resource", "translations", "lang"];

    public bool Accepts(CorpusFile file) => file.HasExtension(".mo") && LanguageOf(file) is not null;

    public IEnumerable<Passage> Read(CorpusFile file)
    {
        byte[] bytes = file.ReadBytes();
        string language = LanguageOf(file)!;
        foreach ((string message, string translation) in ReadPairs(bytes))
        {
            string original = WithoutContext(message);
            string[] originals = original.Split('\0');
            foreach (string form in translation.Split('\0').Distinct(StringComparer.Ordinal))
            {
                if (!originals.Contains(form, StringComparer.Ordinal) && IsWorded(form))
                {
                    yield return new Passage(language, form, MessageText.Clean(form));
                }
            }

            foreach (string form in originals.Where(IsWorded))
            {
                if (IsEnglish(form))
                {
                    yield return new Passage("en", form, MessageText.Clean(form));
                }
            }
        }
    }

    private static string? LanguageOf(CorpusFile file)
    {
        for (int index = file.Names.Count - 2; index > 0; index--)
        {
            if (LocaleFolders.Contains(file.Names[index - 1], StringComparer.Ordinal) && LanguageTag.FromLocale(file.Names[index]) is { } tag)
            {
                return tag;
            }
        }

        // Without such a folder, as in languages/sv_SE.mo or languages/admin-sv_SE.mo, the file is named by the locale.
        string name = Path.GetFileNameWithoutExtension(file.FileName);
        return file.IsBelow("languages") ? LanguageTag.FromLocale(name[(name.LastIndexOf('-') + 1)..]) : null;
    }

    private static IEnumerable<(string Message, string Translation)> ReadPairs(byte[] bytes)
    {
        if (bytes.Length < 20)
        {
            yield break;
        }

        uint magic = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (magic is not (Magic or SwappedMagic))
        {
            yield break;
        }

        bool swapped = magic == SwappedMagic;
        int count = ReadInt32(bytes, 8, swapped);
        int messages = ReadInt32(bytes, 12, swapped);
        int translations = ReadInt32(bytes, 16, swapped);
        Encoding encoding = EncodingOf(bytes, translations, count, swapped);
        for (int index = 0; index < count; index++)
        {
            string? message = ReadString(bytes, messages + (index * EntrySize), swapped, encoding);
            string? translation = ReadString(bytes, translations + (index * EntrySize), swapped, encoding);
            if (!string.IsNullOrEmpty(message) && !string.IsNullOrEmpty(translation))
            {
                yield return (message, translation);
            }
        }
    }

    // The translation of the empty message is the header; it names the encoding of all the others.
    private static Encoding EncodingOf(byte[] bytes, int translations, int count, bool swapped)
    {
        string header = count > 0 ? ReadString(bytes, translations, swapped, Encoding.Latin1) ?? "" : "";
        int start = header.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        string name = start < 0 ? "utf-8" : header[(start + "charset=".Length)..].Split('\n', ';', ' ')[0].Trim();
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        }
    }

    private static string? ReadString(byte[] bytes, int entry, bool swapped, Encoding encoding)
    {
        int length = ReadInt32(bytes, entry, swapped);
        int offset = ReadInt32(bytes, entry + 4, swapped);
        try
        {
            return encoding.GetString(bytes, offset, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int ReadInt32(byte[] bytes, int offset, bool swapped) => swapped
        ? BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(offset))
        : BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(offset));

    // A context stands before the message, divided from it by U+0004.
    private static string WithoutContext(string message)
    {
        int end = message.IndexOf('\u0004', StringComparison.Ordinal);
        return end < 0 ? message : message[(end + 1)..];
    }

    private static bool IsWorded(string text) => text.EnumerateRunes().Count(Rune.IsLetter) >= FewestLetters;

    // Identifiers used as messages are not English: they have no spaces.
    private static bool IsEnglish(string message) => message.Contains(' ', StringComparison.Ordinal) && message.All(char.IsAscii);
}
