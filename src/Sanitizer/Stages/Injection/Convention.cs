using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>How a language writes the marks that a token may stand for.</summary>
internal sealed record Convention
{
    public required string Code { get; init; }

    public required Script Script { get; init; }

    public required string DoubleOpen { get; init; }

    public required string DoubleClose { get; init; }

    public required string SingleOpen { get; init; }

    public required string SingleClose { get; init; }

    public required string Dash { get; init; }

    /// <summary>Whether a space stands inside double marks (French).</summary>
    public required bool InnerSpace { get; init; }

    /// <summary>What follows an apostrophe inside a word: whole endings in lower case.</summary>
    public required IReadOnlySet<string> Endings { get; init; }

    /// <summary>What stands before an apostrophe, in lower case.</summary>
    public required IReadOnlySet<string> Elisions { get; init; }

    /// <summary>Frequent words, in lower case, by which the language is told from others.</summary>
    public required IReadOnlySet<string> Words { get; init; }

    /// <summary>Frequent words before which no punctuation stands, as articles and prepositions, in lower case.</summary>
    public required IReadOnlySet<string> Leaners { get; init; }

    /// <summary>The letters beside a to z that the language writes, in lower case; empty where that is not known.</summary>
    public required string Alphabet { get; init; }

    /// <summary>Whether a word in lower case has only letters of the language.</summary>
    public bool Writes(string word)
    {
        foreach (char letter in word)
        {
            if (!IsLetterOf(Alphabet, letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a small letter is one of a language's alphabet, of a to z, or no letter.</summary>
    public static bool IsLetterOf(string alphabet, char letter) =>
        letter <= 'z' || !char.IsLetter(letter) || alphabet.Contains(letter, StringComparison.Ordinal);

    /// <summary>The share that the leaners have of all words of the language, from 0 to 1.</summary>
    public required double LeanersShare { get; init; }

    /// <summary>Whether a dash stands between words without spaces.</summary>
    public bool HasGluedDash => Code is "en";

    /// <summary>Whether words are joined into longer ones, so that one stands before or behind others without a space.</summary>
    public bool JoinsWords => Code is "de" or "nl" or "sv" or "da" or "nb" or "fi" or "et" or "hu" or "is";

    /// <summary>The dash before what is said and who says it: in some languages it is long where that between thoughts is short.</summary>
    public string SpeechDash => Code is "pl" or "bg" or "sr" or "mk" or "hr" or "ro" or "lv" or "fr" or "it" or "ca" or "tr" ? "—" : Dash;

    /// <summary>Whether words are short and take no endings, so that a short one is a word all the same.</summary>
    public bool IsIsolating => Code is "vi";

    /// <summary>Whether a dash may follow a comma, as between speech and who speaks.</summary>
    public bool CommaBeforeDash => Script == Script.Cyrillic || Code is "pl";

    /// <summary>Whether a word leans on the next one, so that no mark stands between them.</summary>
    public bool Leans(string word) => Leaners.Contains(word) || Words.Contains(word);
}
