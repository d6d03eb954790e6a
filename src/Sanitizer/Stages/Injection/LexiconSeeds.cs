using System.Buffers;
using System.Text.Unicode;

namespace Sanitizer.Stages.Injection;

/// <summary>Tells fast whether a text may hold a token of its own script that the lexicon knows.</summary>
internal static class LexiconSeeds
{
    private const int ChunkLength = 1 << 13;
    private const int LongestSeed = 48;

    // U+AC00 to U+D7A3 in UTF-8.
    private const byte FirstLeadOfSyllables = 0xEA;
    private const byte LastLeadOfSyllables = 0xED;

    // Greek to Arabic, and the scripts of India.
    private const byte FirstLeadOfOthers = 0xCE;
    private const byte LastLeadOfOthers = 0xDB;
    private const byte LeadOfIndic = 0xE0;

    /// <summary>Searches a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wide">Whether something else in it stands out, so that a longer search pays.</param>
    public static bool AnyIn(ReadOnlySpan<byte> text, bool wide)
    {
        if ((wide ? Wide.Seeds : Latin.Seeds).AnyIn(text))
        {
            return true;
        }

        return (text.ContainsAnyInRange(FirstLeadOfOthers, LastLeadOfOthers) || text.Contains(LeadOfIndic) || text.ContainsAnyInRange(FirstLeadOfSyllables, LastLeadOfSyllables))
            && AnyBeyondAscii(text);
    }

    private static bool AnyBeyondAscii(ReadOnlySpan<byte> text)
    {
        Span<char> buffer = stackalloc char[ChunkLength];
        int position = 0;
        while (position < text.Length)
        {
            ReadOnlySpan<byte> chunk = text[position..Math.Min(text.Length, position + ChunkLength)];
            _ = Utf8.ToUtf16(chunk, buffer, out int read, out int written, replaceInvalidSequences: true, isFinalBlock: true);
            if ((chunk.ContainsAnyInRange(FirstLeadOfSyllables, LastLeadOfSyllables) && buffer[..written].ContainsAny(Korean.Seeds))
                || ((chunk.ContainsAnyInRange(FirstLeadOfOthers, LastLeadOfOthers) || chunk.Contains(LeadOfIndic)) && buffer[..written].ContainsAny(Others.Seeds)))
            {
                return true;
            }

            position += position + read >= text.Length ? read : Math.Max(1, read - LongestSeed);
        }

        return false;
    }

    // Each set is put together when a text asks for it. What most such tokens hold.
    private static class Latin
    {
        public static readonly AsciiSeeds Seeds = new(
            "sino", "poker", "slot", "judi", "togel", "viagra", "ckpot", "bet365");
    }

    // For texts that stand out already. Pieces that are rare in other words: the search stops at each that starts like one.
    private static class Wide
    {
        public static readonly AsciiSeeds Seeds = new(
            "sino", "zino", "ccarat", "oker", "oulett", "ckpot", "ckjack", "tsbook", "t365", "xbet", "stbet", "obet", "ogel", "judi", "gacor", "slot", "ahis", "puesta", "aposta", "ttbonus", "twetten", "viagr", "kamagr", "vitra", "nhac", "w88", "n88", "88bet");
    }

    private static class Korean
    {
        public static readonly SearchValues<string> Seeds = SearchValues.Create(
            ["카지노", "바카라", "슬롯", "토토", "룰렛", "파워볼", "먹튀", "놀이터", "메이저사이트", "홀덤", "블랙잭", "배팅", "베팅", "도박", "잭팟", "꽁머니", "비아그라", "바둑이", "포커", "온카", "릴게임", "바다이야기"],
            StringComparison.Ordinal);
    }

    // Scripts of words with spaces, whose own tokens are looked for. The first letter may be a capital and is left out.
    private static class Others
    {
        public static readonly SearchValues<string> Seeds = SearchValues.Create(
            ["азино", "улетк", "окер", "укмек", "жекпот", "отализатор", "ιαγκρα", "αζίνο", "τοίχημα", "קזינו", "הימורים", "פוקר", "كازينو", "مراهنات", "روليت", "कैसीनो", "सट्टा"],
            StringComparison.Ordinal);
    }
}
