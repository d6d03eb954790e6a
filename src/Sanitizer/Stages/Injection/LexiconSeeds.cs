namespace Sanitizer.Stages.Injection;

/// <summary>Tells fast whether a text may hold a token of its own script that the lexicon knows.</summary>
internal static class LexiconSeeds
{
    // U+AC00 to U+D7A3 in UTF-8.
    private const byte FirstLeadOfSyllables = 0xEA;
    private const byte LastLeadOfSyllables = 0xED;

    // Greek to Arabic; the scripts of India.
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

        return (text.ContainsAnyInRange(FirstLeadOfOthers, LastLeadOfOthers) && Others.Seeds.AnyIn(text))
            || (text.Contains(LeadOfIndic) && Indic.Seeds.AnyIn(text))
            || (text.ContainsAnyInRange(FirstLeadOfSyllables, LastLeadOfSyllables) && Korean.Seeds.AnyIn(text));
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
        public static readonly LetterSeeds Seeds = new(
            letterLength: 3,
            "카지노", "바카라", "슬롯", "토토", "룰렛", "파워볼", "먹튀", "놀이터", "메이저사이트", "홀덤", "블랙잭", "배팅", "베팅", "도박", "잭팟", "꽁머니", "비아그라", "바둑이", "포커", "온카", "릴게임", "바다이야기");
    }

    // Scripts of words with spaces, whose own tokens are looked for. The first letter may be a capital and is left out.
    private static class Others
    {
        public static readonly LetterSeeds Seeds = new(
            letterLength: 2,
            "азино", "улетк", "окер", "укмек", "жекпот", "отализатор", "ιαγκρα", "αζίνο", "τοίχημα", "קזינו", "הימורים", "פוקר", "كازينو", "مراهنات", "روليت");
    }

    private static class Indic
    {
        public static readonly LetterSeeds Seeds = new(
            letterLength: 3,
            "कैसीनो", "सट्टा");
    }
}
