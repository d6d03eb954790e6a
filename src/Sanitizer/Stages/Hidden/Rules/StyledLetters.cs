using System.Buffers;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Puts plain letters for words in mathematical, fullwidth, circled or squared letters.</summary>
internal static class StyledLetters
{
    /// <summary>Formulas have names of one or two letters, lists ① or Ⓐ; a word has three.</summary>
    private const int FewestLetters = 3;

    /// <summary>Where this share of a window's letters is of a script whose own typography has fullwidth letters, they are that.</summary>
    private const double LeastEastAsian = 0.1;

    /// <summary>How many bytes on either side tell whether a phrase stands among plain or East Asian letters; a line may be long.</summary>
    private const int Reach = 256;

    // Signs of a formula, directly beside a name or one space away.
    private static readonly SearchValues<byte> FormulaSigns = SearchValues.Create("=+<>^_|()[]{}/*\\$"u8);

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/styled-letters",
        Title = "Words in styled letters",
        Why = "Mathematical, fullwidth, circled and squared letters are symbols, not letters of a font; words written in them are found by no search and read out letter by letter. "
            + "Words of three letters and more become plain, with the shorter ones beside them. Formulas, single letters and East Asian text keep theirs.",
        Threshold = 0.9,
        Reach = RuleReach.Clean,
        Examples =
        [
            new RuleExample("\U0001D40D\U0001D41E\U0001D430 \U0001D42C\U0001D421\U0001D428\U0001D429 \U0001D428\U0001D427 Main Street", "New shop on Main Street"),
            new RuleExample("\uFF33\uFF41\uFF4C\uFF45 ends", "Sale ends"),
            new RuleExample("pr\U0001D422ze m\uFF4Fney", "prize money"),
            new RuleExample("\u24BD\u24D4\u24DB\u24DF wanted", "Help wanted"),
        ],
        CounterExamples = ["\U0001D465 + \U0001D466\U0001D467 \u2208 \u211D", "\u65E5\u672C\u306E\uFF2E\uFF28\uFF2B", "\u24B6 \u24B7 \u24B8", "sin\U0001D465 and 2\U0001D465", "\uFF21\uFF22\uFF23\uFF11", "\U0001D460\U0001D456\U0001D45B(\U0001D465) = 1"],
    });

    public static int Propose(ref HiddenContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        int start = StartOf(text, position, context.Done);
        List<Edit> edits = [];
        int longest = 0;
        int end = start;
        int next = start;
        StyledKind kind = StyledKind.None;
        while (ReadWord(text, next, ref kind, out TextSpan word, out byte[] plain, out int letters))
        {
            edits.Add(new Edit(word, plain));
            longest = Math.Max(longest, IsAlphabet(plain) ? 0 : letters);
            end = word.End;
            next = end + SeparatorLength(text, end);
        }

        end = Math.Max(end, position + 1);
        context.Done = end;
        if ((longest >= FewestLetters || IsInPlainWord(text, start, end)) && IsProse(ref context, kind, TextSpan.FromBounds(start, end)))
        {
            context.Proposals.Add(Rule, 0.95, $"a word with {longest} styled letters in plain text", [.. edits]);
        }

        return end;
    }

    // Letters in order, a to z or a part of it, are a table of the symbols.
    private static bool IsAlphabet(byte[] plain)
    {
        for (int i = 1; i < plain.Length; i++)
        {
            if (plain[i] != plain[i - 1] + 1)
            {
                return false;
            }
        }

        return true;
    }

    // The scan finds mathematical letters; a word may begin with one that Unicode has elsewhere.
    private static int StartOf(ReadOnlySpan<byte> text, int position, int done)
    {
        while (position > done && RuneReader.RuneBefore(text, position, out Rune before, out int length) && StyledLetter.TryRead(before.Value, out _))
        {
            position -= length;
        }

        return position;
    }

    private static bool ReadWord(ReadOnlySpan<byte> text, int start, ref StyledKind kind, out TextSpan word, out byte[] plain, out int letters)
    {
        ArrayBufferWriter<byte> writer = new();
        letters = 0;
        int position = start;
        while (RuneReader.RuneAt(text, position, out Rune rune, out int length)
            && StyledLetter.TryRead(rune.Value, out StyledLetter styled) && (kind == StyledKind.None || styled.Kind == kind))
        {
            kind = styled.Kind;
            writer.Write([styled.Plain]);
            letters += styled.IsLetter ? 1 : 0;
            position += length;
        }

        word = TextSpan.FromBounds(start, position);
        plain = writer.WrittenSpan.ToArray();
        return position > start;
    }

    // A styled letter or two in a plain word: plain letters on both sides, or a plain rest of some length behind.
    private static bool IsInPlainWord(ReadOnlySpan<byte> text, int start, int end)
    {
        const int LongestLook = 8;
        int before = 0;
        while (before < LongestLook && start - before > 0 && char.IsAsciiLetter((char)text[start - before - 1]))
        {
            before++;
        }

        int after = 0;
        while (after < LongestLook && end + after < text.Length && char.IsAsciiLetter((char)text[end + after]))
        {
            after++;
        }

        return after > FewestLetters || (before > 0 && after > 0 && before + after >= FewestLetters);
    }

    // Words of a phrase are one space, hyphen, apostrophe or other light sign apart; more ends it.
    private static int SeparatorLength(ReadOnlySpan<byte> text, int position)
    {
        if (position >= text.Length)
        {
            return 0;
        }

        bool isLight = text[position] is (byte)' ' or (byte)'-' or (byte)'\'' or (byte)'.' or (byte)',' or (byte)'&' or (byte)'!' or (byte)'?' or (byte)':';
        return !isLight ? 0 : text[position] != ' ' && position + 1 < text.Length && text[position + 1] == ' ' ? 2 : 1;
    }

    private static bool IsProse(ref HiddenContext context, StyledKind kind, TextSpan phrase)
    {
        if (kind == StyledKind.Fullwidth)
        {
            return !IsEastAsian(context.Dominant) && !HasEastAsian(context.Text, phrase) && HasPlain(context.Text, phrase);
        }

        return kind != StyledKind.Mathematical || (!IsFormulaSign(context.Text, phrase.End, 1) && !IsFormulaSign(context.Text, phrase.Start - 1, -1));
    }

    private static bool IsFormulaSign(ReadOnlySpan<byte> text, int position, int step)
    {
        if ((uint)position < (uint)text.Length && text[position] == ' ')
        {
            position += step;
        }

        if ((uint)position >= (uint)text.Length)
        {
            return false;
        }

        if (text[position] < 0x80)
        {
            return FormulaSigns.Contains(text[position]);
        }

        bool found = step > 0
            ? RuneReader.RuneAt(text, position, out Rune rune, out _)
            : RuneReader.RuneBefore(text, position + 1, out rune, out _);
        return found && Letters.CategoryOf(rune.Value) == System.Globalization.UnicodeCategory.MathSymbol;
    }

    private static bool IsEastAsian(ScriptShare share) =>
        share.Script is Script.Han or Script.Hiragana or Script.Katakana or Script.Hangul or Script.Bopomofo && share.Share > LeastEastAsian;

    // Without plain text beside it the phrase may be of a table or a form of East Asia.
    private static bool HasPlain(ReadOnlySpan<byte> text, TextSpan phrase)
    {
        int letters = 0;
        foreach (byte value in text[Math.Max(0, phrase.Start - Reach)..phrase.Start])
        {
            letters += char.IsAsciiLetter((char)value) ? 1 : 0;
        }

        foreach (byte value in text[phrase.End..Math.Min(text.Length, phrase.End + Reach)])
        {
            letters += char.IsAsciiLetter((char)value) ? 1 : 0;
        }

        return letters >= FewestLetters;
    }

    private static bool HasEastAsian(ReadOnlySpan<byte> text, TextSpan phrase)
    {
        return text[Math.Max(0, phrase.Start - Reach)..phrase.Start].ContainsAnyInRange((byte)0xE3, (byte)0xED)
            || text[phrase.End..Math.Min(text.Length, phrase.End + Reach)].ContainsAnyInRange((byte)0xE3, (byte)0xED);
    }
}
