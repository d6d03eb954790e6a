using System.Globalization;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Words of advertisements. They add evidence to what stands out for other reasons, and never suffice.</summary>
internal sealed class SpamLexicon
{
    /// <summary>Longer texts, in bytes, are many in one: some speak of such things, and what one of them says tells nothing of another.</summary>
    public const int LongestText = 1 << 19;

    private const string Path = "Stages/Injection/Data/lexicon.txt";

    // Shorter words inside longer ones are chance.
    private const int LeastInside = 4;

    // Parts of a compound that are shorter are endings.
    private const int LeastOfCompound = 3;

    private static readonly List<LexiconEntry> None = [];

    private readonly Dictionary<char, List<LexiconEntry>> _byFirst = [];
    private readonly LexiconPairs _pairs;

    private SpamLexicon(List<LexiconEntry> entries)
    {
        foreach (LexiconEntry entry in entries.OrderByDescending(entry => entry.Text.Length))
        {
            if (!_byFirst.TryGetValue(entry.Text[0], out List<LexiconEntry>? list))
            {
                _byFirst.Add(entry.Text[0], list = []);
            }

            list.Add(entry);
        }

        _pairs = new LexiconPairs(entries);
    }

    public static SpamLexicon Instance => Loaded.Lexicon;

    /// <summary>The different words that a stretch of text holds.</summary>
    public LexiconCount Count(ReadOnlySpan<byte> text)
    {
        HashSet<LexiconEntry> seen = [];
        foreach (LexiconMatch match in Find(Lower(text)))
        {
            seen.Add(match.Entry);
        }

        return new LexiconCount(seen.Count(entry => entry.Kind == LexiconKind.Subject), seen.Count(entry => entry.Kind == LexiconKind.Offer));
    }

    /// <summary>Whether a string is, or holds, what advertisements sell, wherever its words end.</summary>
    public bool IsSubject(ReadOnlySpan<byte> token) => KindOf(token) != LexiconKind.Offer;

    /// <summary>What a string names, wherever its words end: an offer where it names nothing.</summary>
    public LexiconKind KindOf(ReadOnlySpan<byte> token)
    {
        LexiconKind kind = LexiconKind.Offer;
        string lower = Lower(token);
        int position = 0;
        while ((position = _pairs.IndexOf(lower, position)) >= 0)
        {
            foreach (LexiconEntry entry in StartingWith(lower[position]))
            {
                bool whole = entry.IsFree || Stands(lower, position, entry) || (entry.Text.Length >= LeastInside && IsPartOfCompound(lower, position, position + entry.Text.Length));
                if (whole && entry.Kind != LexiconKind.Offer && lower.AsSpan(position).StartsWith(entry.Text, StringComparison.Ordinal))
                {
                    kind = entry.Kind;
                    if (kind == LexiconKind.Subject)
                    {
                        return kind;
                    }
                }
            }

            position++;
        }

        return kind;
    }

    /// <summary>Where what advertisements sell is named in a text of lower case, be it inside longer words.</summary>
    public IEnumerable<LexiconMatch> FindInside(string lower)
    {
        int position = 0;
        while ((position = _pairs.IndexOf(lower, position)) >= 0)
        {
            LexiconEntry? found = StartingWith(lower[position]).Find(entry => entry.Kind == LexiconKind.Subject && (entry.IsFree || entry.Text.Length >= LeastInside || entry.Text.Any(char.IsAsciiDigit)) && lower.AsSpan(position).StartsWith(entry.Text, StringComparison.Ordinal));
            if (found is not null)
            {
                yield return new LexiconMatch(position, found.Text.Length, found);
            }

            position += found?.Text.Length ?? 1;
        }
    }

    /// <summary>The words in a text of lower case, in order, the longest at each place.</summary>
    public IEnumerable<LexiconMatch> Find(string lower)
    {
        int position = 0;
        while ((position = _pairs.IndexOf(lower, position)) >= 0)
        {
            LexiconEntry? found = StartingWith(lower[position]).Find(entry => Stands(lower, position, entry));
            if (found is not null)
            {
                yield return new LexiconMatch(position, found.Text.Length, found);
            }

            position += found?.Text.Length ?? 1;
        }
    }

    /// <summary>A text in lower case, character by character, so that offsets stay.</summary>
    public static string Lower(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text).ToLower(CultureInfo.InvariantCulture);

    private List<LexiconEntry> StartingWith(char first) => _byFirst.GetValueOrDefault(first, None);

    // "slotcasino" has two words; "ambient" and "specialist" hold no medicine.
    private static bool IsPartOfCompound(string text, int start, int end)
    {
        int first = start;
        while (first > 0 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        int last = Math.Min(end, text.Length);
        while (last < text.Length && char.IsLetter(text[last]))
        {
            last++;
        }

        return start - first is 0 or >= LeastOfCompound && last - end is 0 or >= LeastOfCompound;
    }

    private static bool Stands(string text, int start, LexiconEntry entry)
    {
        int end = start + entry.Text.Length;
        return text.AsSpan(start).StartsWith(entry.Text, StringComparison.Ordinal)
            && (entry.IsFree
                || ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (entry.IsPrefix || end == text.Length || !char.IsLetterOrDigit(text[end]))));
    }

    private static SpamLexicon Load()
    {
        List<LexiconEntry> entries = [];
        foreach (string line in Encoding.UTF8.GetString(DataFile.Open(Path).Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] fields = line.Split('\t');
            foreach (string field in fields[1].Split('|'))
            {
                string text = field.TrimEnd('*');
                _ = Rune.TryGetRuneAt(text, 0, out Rune first);
                bool free = Writings.Of(ScriptTable.ScriptOf(first.Value)) != Writing.Spaced;
                entries.Add(new LexiconEntry(text, Enum.Parse<LexiconKind>(fields[0], ignoreCase: true), text.Length < field.Length, free));
            }
        }

        return new SpamLexicon(entries);
    }

    private static class Loaded
    {
        public static readonly SpamLexicon Lexicon = Load();
    }
}
