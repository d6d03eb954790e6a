using System.Buffers;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Finds tokens of the text's own script. No letter gives them away; but a word glued behind a comma and before a space, or in
/// Korean behind the ending of a sentence, is hardly ever written.
/// </summary>
internal static class OwnScriptFinder
{
    private const int LeastLetters = 4;
    private const int LeastLettersWithDigits = 3;
    private const int LeastSyllables = 2;
    private const int MostSyllables = 6;
    private const int MaximumCandidates = 512;
    private const int MaximumTried = 3;
    private const int MaximumListed = 4;
    private const int FewestItems = 3;
    private const int FewestAlone = 4;

    // U+AC00 to U+D7A3 in UTF-8.
    private const byte FirstLeadOfSyllables = 0xEA;
    private const byte LastLeadOfSyllables = 0xED;
    private const byte LeadOfLatin1 = 0xC2;

    private static readonly SearchValues<byte> Stops = SearchValues.Create(".,!?"u8);

    /// <summary>Whether some word stands glued behind a comma, or the lexicon knows one. As fast as a search for bytes.</summary>
    public static bool IsPossible(ReadOnlySpan<byte> text)
    {
        if (GluedWords.AnyIn(text, out bool hasMark))
        {
            return true;
        }

        // Korean tokens stand behind endings, and advertisements have contacts: behind them a mark of punctuation starts the search as well.
        bool isShort = text.Length <= SpamLexicon.LongestText;
        return (hasMark && (HasSyllables(text) || (isShort && Contacts.TryFind(text, 0, out _))))
            || (isShort && LexiconSeeds.AnyIn(text, InnerCapitals.AnyIn(text)));
    }

    private static bool HasSyllables(ReadOnlySpan<byte> text) => text.ContainsAnyInRange(FirstLeadOfSyllables, LastLeadOfSyllables);

    /// <summary>Whether a text that seemed to hold none may do so all the same: behind Korean endings, or before one of the letters between U+0080 and U+00BF.</summary>
    public static bool MayStartOtherwise(ReadOnlySpan<byte> text) => HasSyllables(text) || text.Contains(LeadOfLatin1);

    /// <summary>The likeliest tokens, with all their occurrences; the table receives their lines.</summary>
    public static List<Token> Find(ReadOnlySpan<byte> text, TokenTable table)
    {
        Dictionary<ulong, (int Start, int End, int Count)> candidates = [];
        bool mayBeKorean = HasSyllables(text);
        if (!mayBeKorean)
        {
            CollectWords(text, candidates);
        }

        List<Token> tokens = [];
        List<(int Start, int End)> listed = Listed(text, candidates.Count > 0 || InnerCapitals.AnyIn(text), table);
        if (candidates.Count + listed.Count == 0 && !mayBeKorean)
        {
            return tokens;
        }

        Script host = table.LeadingOf(text);
        Writing writing = Writings.Of(host);
        if (writing == Writing.Agglutinated)
        {
            candidates.Clear();
            CollectSyllables(text, candidates);
        }
        else if (writing != Writing.Spaced)
        {
            candidates.Clear();
        }
        else if (mayBeKorean)
        {
            CollectWords(text, candidates);
        }

        // The longest of the most frequent: every part of a token is as frequent as the token.
        List<(int Start, int End, int Count)> best = [.. candidates.Values.OrderByDescending(candidate => candidate.Count).ThenByDescending(candidate => candidate.End - candidate.Start).ThenBy(candidate => candidate.Start).Take(MaximumTried)];
        Dictionary<int, int> lines = [];
        foreach ((int start, int end) in listed.Concat(best.Select(candidate => (candidate.Start, candidate.End))))
        {
            if (writing is not (Writing.Spaced or Writing.Agglutinated))
            {
                break;
            }

            Token token = new(host, host);
            AddSites(text, text[start..end], token, table, lines);
            TokenGrower.GrowOwn(text, token);
            if (!tokens.Exists(other => other.Sites[0].Start == token.Sites[0].Start && other.Sites.Count == token.Sites.Count))
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    /// <summary>What the lexicon knows and what stands glued to other letters, each string once.</summary>
    private static List<(int Start, int End)> Listed(ReadOnlySpan<byte> text, bool wide, TokenTable table)
    {
        List<(int Start, int End)> listed = [];
        if (text.Length > SpamLexicon.LongestText || !LexiconSeeds.AnyIn(text, wide))
        {
            return listed;
        }

        string original = Encoding.UTF8.GetString(text);
        HashSet<string> seen = [];
        HashSet<string> counted = [];
        foreach (LexiconMatch match in SpamLexicon.Instance.FindInside(SpamLexicon.Lower(text)))
        {
            string found = original.Substring(match.Start, match.Length);
            int end = match.Start + match.Length;
            if (seen.Contains(found))
            {
                continue;
            }

            bool lineStarts = (match.Start == 0 || original[match.Start - 1] == '\n') && counted.Add(found) && CountLineStarts(original, found) >= FewestItems;
            bool paired = counted.Add(' ' + found) && CountOf(original, found) >= FewestAlone && HasInnerSpace(text, table);
            bool glued = lineStarts || paired || (match.Start > 0 && char.IsLetterOrDigit(original[match.Start - 1])) || (end < original.Length && char.IsLetterOrDigit(original[end]));
            if (glued && listed.Count < MaximumListed && seen.Add(found))
            {
                int start = Encoding.UTF8.GetByteCount(original.AsSpan(0, match.Start));
                listed.Add((start, start + Encoding.UTF8.GetByteCount(found)));
            }
        }

        return listed;
    }

    // Where quotation marks have spaces inside, a token for them stands free.
    private static bool HasInnerSpace(ReadOnlySpan<byte> text, TokenTable table) =>
        Conventions.Instance.Guess(text, table.LeadingOf(text)).InnerSpace;

    private static int CountOf(string text, string word)
    {
        int count = 0;
        for (int position = text.IndexOf(word, StringComparison.Ordinal); position >= 0; position = text.IndexOf(word, position + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static int CountLineStarts(string text, string word)
    {
        int count = text.StartsWith(word, StringComparison.Ordinal) ? 1 : 0;
        for (int position = text.IndexOf('\n' + word, StringComparison.Ordinal); position >= 0; position = text.IndexOf('\n' + word, position + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static void CollectWords(ReadOnlySpan<byte> text, Dictionary<ulong, (int Start, int End, int Count)> candidates)
    {
        int position = 0;
        while (text[position..].IndexOfAny(Stops) is int offset and >= 0)
        {
            position += offset + 1;
            int end = position;
            int letters = 0;
            bool digits = false;
            while (letters <= TokenFinder.MaximumLength && RuneReader.RuneAt(text, end, out Rune rune, out int length) && (Neighbours.Of(rune.Value) == Neighbour.Letter || (letters > 0 && Rune.IsDigit(rune))))
            {
                end += length;
                letters++;
                digits |= Rune.IsDigit(rune);
            }

            bool alone = Neighbours.After(text, end) is Neighbour.Space or Neighbour.Edge;
            if (letters >= (digits ? LeastLettersWithDigits : LeastLetters) && alone && end - position <= TokenFinder.MaximumLength)
            {
                Count(text, position, end, candidates);
            }
        }
    }

    private static void CollectSyllables(ReadOnlySpan<byte> text, Dictionary<ulong, (int Start, int End, int Count)> candidates)
    {
        int position = 0;
        Rune last = default;
        while (RuneReader.RuneAt(text, position, out Rune rune, out int length))
        {
            if (OwnScriptJudge.EndsSentence(last.Value) && IsSyllable(rune.Value))
            {
                int end = position;
                for (int syllables = 1; syllables <= MostSyllables && RuneReader.RuneAt(text, end, out Rune next, out int size) && IsSyllable(next.Value); syllables++)
                {
                    end += size;
                    if (syllables >= LeastSyllables)
                    {
                        Count(text, position, end, candidates);
                    }
                }
            }

            last = rune;
            position += length;
        }
    }

    private static bool IsSyllable(int character) => character is >= 0xAC00 and <= 0xD7A3;

    private static void Count(ReadOnlySpan<byte> text, int start, int end, Dictionary<ulong, (int Start, int End, int Count)> candidates)
    {
        ulong hash = Hash64.Of(text[start..end]);
        if (candidates.TryGetValue(hash, out (int Start, int End, int Count) known))
        {
            candidates[hash] = known with { Count = known.Count + 1 };
        }
        else if (candidates.Count < MaximumCandidates)
        {
            candidates.Add(hash, (start, end, 1));
        }
    }

    private static void AddSites(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word, Token token, TokenTable table, Dictionary<int, int> lines)
    {
        int position = 0;
        int lineEnd = -1;
        int line = -1;
        while (text[position..].IndexOf(word) is int offset and >= 0)
        {
            int start = position + offset;
            if (start >= lineEnd)
            {
                int lineStart = text[..start].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
                int length = text[start..].IndexOfAny((byte)'\n', (byte)'\r');
                lineEnd = length < 0 ? text.Length : start + length;
                if (!lines.TryGetValue(lineStart, out line))
                {
                    line = table.Lines.Count;
                    lines.Add(lineStart, line);
                    table.Lines.Add(new HostLine(lineStart, lineEnd, token.Host));
                }
            }

            position = start + word.Length;
            token.Sites.Add(new TokenSite(start, position, line));
        }
    }
}
