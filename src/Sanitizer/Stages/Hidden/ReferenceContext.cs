using System.Buffers;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>Tells a reference that is used from one that is spoken of, and text from markup and code.</summary>
internal static class ReferenceContext
{
    // In any language a text about references names one of these.
    private static readonly SearchValues<string> MarkupWords = SearchValues.Create(["html", "xml", "entity", "entities", "entit\u00E4t", "entidad", "entit\u00E9", "escap", "unicode"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<byte> CodeSigns = SearchValues.Create("`{}\\"u8);

    /// <summary>Whether a text has a tag or speaks of markup.</summary>
    public static bool IsAboutMarkup(ReadOnlySpan<byte> text)
    {
        int position = 0;
        while (position < text.Length)
        {
            int next = text[position..].IndexOf((byte)'<');
            if (next < 0)
            {
                break;
            }

            position += next + 1;
            if (position < text.Length && (char.IsAsciiLetter((char)text[position]) || text[position] is (byte)'/' or (byte)'!' or (byte)'?'))
            {
                return true;
            }
        }

        return Encoding.UTF8.GetString(text).AsSpan().ContainsAny(MarkupWords);
    }

    /// <summary>Whether a line looks like code: braces, backslashes, back quotes, calls with a quoted argument, assignments of quoted values, comments.</summary>
    public static bool IsCode(ReadOnlySpan<byte> line)
    {
        bool hasQuotedArgument = line.IndexOf("(\""u8) >= 0 || line.IndexOf("('"u8) >= 0 || line.IndexOf("=\""u8) >= 0 || line.IndexOf("='"u8) >= 0 || line.IndexOf("= \""u8) >= 0;
        int comment = line.IndexOf("//"u8);
        return line.ContainsAny(CodeSigns) || hasQuotedArgument || line.IndexOf("();"u8) >= 0 || line.IndexOf("=="u8) >= 0 || (comment >= 0 && (comment == 0 || line[comment - 1] != ':'));
    }

    /// <summary>Whether a letter or digit touches the reference.</summary>
    public static bool IsInWord(ReadOnlySpan<byte> text, in CharacterReference reference)
    {
        if (IsRiskyBracket(text, reference) || IsNested(text, reference))
        {
            return false;
        }

        bool before = RuneReader.RuneBefore(text, reference.Span.Start, out Rune left, out _) && IsPart(left.Value);
        bool after = RuneReader.RuneAt(text, reference.Span.End, out Rune right, out _) && IsPart(right.Value);
        return before || after;
    }

    /// <summary>Whether the reference stands between blanks or other signs and stands for a sign itself: a dash, an ampersand.</summary>
    public static bool IsSign(ReadOnlySpan<byte> text, in CharacterReference reference, bool othersAreUsed)
    {
        if (IsRiskyBracket(text, reference) || IsNested(text, reference) || (reference.Span.Start > 0 && text[reference.Span.Start - 1] is (byte)'"' or (byte)'\'' or (byte)'('))
        {
            return false;
        }

        Rune.DecodeFromUtf16(reference.Decoded, out Rune rune, out _);
        bool isSeen = !CharacterTable.HasAny(rune.Value, CharacterTraits.WhiteSpace | CharacterTraits.DefaultIgnorable | CharacterTraits.Control);
        return othersAreUsed || (isSeen && (Letters.IsPunctuation(rune.Value) || Letters.IsSymbol(rune.Value)));
    }

    // A reference inside another would be peeled layer by layer; nobody writes that.
    private static bool IsNested(ReadOnlySpan<byte> text, in CharacterReference reference) =>
        reference.Span.Start > 0 && text[reference.Span.Start - 1] is (byte)'#' or (byte)'&';

    // Decoding both angle brackets could make a tag of a text.
    private static bool IsRiskyBracket(ReadOnlySpan<byte> text, in CharacterReference reference) => reference.Decoded switch
    {
        "<" => reference.Span.End < text.Length && text[reference.Span.End] is not ((byte)' ' or (>= (byte)'0' and <= (byte)'9')),
        ">" => reference.Span.Start > 0 && text[reference.Span.Start - 1] is not ((byte)' ' or (>= (byte)'0' and <= (byte)'9')),
        _ => false,
    };

    private static bool IsPart(int character) => Letters.IsLetter(character) || Letters.IsDigit(character);
}
