using System.Text;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// Tells damage from text about damage: a table in a program, a forum answer. There a short piece of mojibake stands by itself and
/// what it hides stands right beside it.
/// </summary>
internal static class SpokenOf
{
    /// <summary>How near, in bytes, the repaired form has to stand: room for quotes, an arrow, a comma, another column.</summary>
    private const int Near = 24;

    /// <summary>Longer pieces, in bytes, are text and not examples.</summary>
    private const int LongestExample = 16;

    /// <summary>How far, in bytes, to look for the undamaged twin of a damaged word.</summary>
    private const int TwinDistance = 400;

    /// <summary>Bytes before or behind the word that have to be the same too: any text says a word twice.</summary>
    private const int TwinContext = 6;

    /// <summary>
    /// Whether the word around an edit stands undamaged nearby with the same words beside it. A document about encodings says what it
    /// puts in and what comes out.
    /// </summary>
    public static bool HasTwin(ReadOnlySpan<byte> text, in Edit edit)
    {
        int start = edit.Span.Start;
        int end = edit.Span.End;
        int first = Math.Max(0, start - TwinDistance);
        int last = Math.Min(text.Length, end + TwinDistance);
        while (start > first && IsWordByte(text, start - 1))
        {
            start--;
        }

        while (end < last && IsWordByte(text, end))
        {
            end++;
        }

        int before = Math.Max(0, start - TwinContext);
        int behind = Math.Min(text.Length, end + TwinContext);
        byte[] word = [.. text[before..edit.Span.Start], .. edit.Replacement.Span, .. text[edit.Span.End..behind]];
        ReadOnlySpan<byte> left = text[first..start];
        ReadOnlySpan<byte> right = text[end..Math.Max(end, last)];
        return Has(left, right, word.AsSpan(0, word.Length - (behind - end)), start - before)
            || Has(left, right, word.AsSpan(start - before), behind - end);
    }

    /// <summary>Whether what an edit would change is an example: it stands alone, and so does its hidden form beside it.</summary>
    public static bool Is(ReadOnlySpan<byte> text, in Edit edit)
    {
        int start = edit.Span.Start;
        int end = edit.Span.End;
        if (end - start > LongestExample || IsWordByte(text, start - 1) || IsWordByte(text, end))
        {
            return false;
        }

        ReadOnlySpan<byte> hidden = edit.Replacement.Span;
        if (start > 0 && end < text.Length && text[start - 1] == text[end] && text[end] is (byte)'"' or (byte)'`' && IsSign(hidden))
        {
            return true;
        }

        ReadOnlySpan<byte> before = text[Math.Max(0, start - Near)..start];
        ReadOnlySpan<byte> after = text[end..Math.Min(text.Length, end + Near)];
        before = before[(before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..];
        int lineEnd = after.IndexOfAny((byte)'\n', (byte)'\r');
        after = lineEnd < 0 ? after : after[..lineEnd];
        return IsAlone(before, hidden) || IsAlone(after, hidden);
    }

    // Nobody quotes a dash or a lost character, save to speak of it.
    private static bool IsSign(ReadOnlySpan<byte> hidden) =>
        RuneReader.RuneAt(hidden, 0, out Rune rune, out int length) && length == hidden.Length && !Rune.IsLetterOrDigit(rune);

    private static bool Has(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, ReadOnlySpan<byte> phrase, int context) =>
        context == TwinContext && (left.IndexOf(phrase) >= 0 || right.IndexOf(phrase) >= 0);

    // The hidden form must itself stand alone: a word that has it as a letter is no explanation.
    private static bool IsAlone(ReadOnlySpan<byte> text, ReadOnlySpan<byte> hidden)
    {
        int found = text.IndexOf(hidden);
        return found >= 0 && !IsWordByte(text, found - 1) && !IsWordByte(text, found + hidden.Length);
    }

    private static bool IsWordByte(ReadOnlySpan<byte> text, int position) =>
        (uint)position < (uint)text.Length && (char.IsAsciiLetterOrDigit((char)text[position]) || text[position] >= 0x80);
}
