using System.Text;
using Sanitizer.Language.Words;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Guesses which of the languages of one script a text is in: by its frequent words and by the letters that it writes. Each word is looked up once for all languages.</summary>
internal sealed class LanguageGuess
{
    /// <summary>Longer words, in bytes, say nothing.</summary>
    public const int LongestWord = 24;

    private readonly IReadOnlyList<Convention> _languages;
    private readonly LanguageLetters _letters;
    private readonly LanguageWords _words;

    /// <summary>Takes the languages, 64 at most.</summary>
    public LanguageGuess(IReadOnlyList<Convention> languages)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(languages.Count, 8 * sizeof(ulong), nameof(languages));
        _languages = languages;
        _letters = new LanguageLetters([.. languages.Select(language => language.Alphabet)]);
        _words = new LanguageWords(languages);
    }

    /// <summary>The language whose frequent words a text shows most; the first one where none.</summary>
    public Convention Of(ReadOnlySpan<byte> text)
    {
        if (_languages.Count == 1)
        {
            return _languages[0];
        }

        LanguageVotes votes = new(stackalloc ulong[LanguageVotes.Planes]);
        LanguageVotes against = new(stackalloc ulong[LanguageVotes.Planes]);
        Span<char> word = stackalloc char[LongestWord];
        WordReader reader = new(text);
        while (reader.TryRead(out TextSpan span))
        {
            if (span.Length > LongestWord)
            {
                continue;
            }

            ulong hash = LanguageWords.Seed;
            ulong strangers = 0;
            int length = 0;
            bool isListable = true;
            RuneReader runes = new(text.Slice(span.Start, span.Length));
            while (runes.TryRead(out Rune rune))
            {
                if (!rune.IsBmp)
                {
                    // No listed word has such letters, and which language writes them is not known.
                    isListable = false;
                    continue;
                }

                (char lower, ulong others) = _letters.Of(rune.Value);
                word[length++] = lower;
                hash = LanguageWords.Hash(hash, lower);
                strangers |= others;
            }

            (ulong frequent, ulong leaning) = isListable ? _words.Of(word[..length], hash) : default;
            votes.Add(frequent, plane: 1);
            votes.Add(leaning);
            against.Add(strangers);
        }

        int best = 0;
        for (int i = 1; i < _languages.Count; i++)
        {
            best = votes.Of(i) - against.Of(i) > votes.Of(best) - against.Of(best) ? i : best;
        }

        return _languages[best];
    }
}
