using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>
/// All patterns of the packs, read once, when the first document needs them. A line without slots is found by one look-up; those with slots are
/// few for any first or last bytes. Of two patterns for one line the weaker counts.
/// </summary>
internal sealed class PatternPack
{
    private const int KeyLength = 3;

    // Three letters of Chinese, Japanese or Korean are a phrase; one word of another script is one only where it is a long compound.
    private const byte FirstSpacelessByte = 0xE3;
    private const int SpacelessPhraseBytes = 9;
    private const int PhraseBytes = 18;
    private readonly Dictionary<ulong, PatternMatch> _plain = [];
    private readonly Dictionary<int, List<SlotPattern>> _byHead = [];
    private readonly Dictionary<int, List<SlotPattern>> _byTail = [];
    private readonly OpenPatterns _open = new();
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    private int _longestPlain;

    private PatternPack()
    {
    }

    /// <summary>The packs that the library ships, but for the labels.</summary>
    public static PatternPack Shipped { get; } = ReadShipped(kind => kind != PatternKind.Label);

    /// <summary>The pack of section labels, which are everyday words and are asked for on the first line only.</summary>
    public static PatternPack Labels { get; } = ReadShipped(kind => kind == PatternKind.Label);

    /// <summary>Reads a pack: lines of id, language, pattern, strength, between tabs.</summary>
    public static PatternPack Parse(PatternKind kind, string lines)
    {
        PatternPack pack = new();
        pack.Add(kind, lines);
        return pack;
    }

    /// <summary>What the packs say of a line.</summary>
    public PatternMatch Match(ReadOnlySpan<byte> line)
    {
        if (line.Length > LineFolder.MaximumLength)
        {
            return PatternMatch.None;
        }

        Span<byte> buffer = stackalloc byte[LineFolder.MaximumFoldedLength];
        ReadOnlySpan<byte> folded = KeyText(line, buffer);
        return folded.Length <= _longestPlain && _plain.TryGetValue(Hash64.Of(folded), out PatternMatch match) ? match : MatchSlots(folded);
    }

    // A line of nothing but symbols is looked up as it stands.
    private static ReadOnlySpan<byte> KeyText(ReadOnlySpan<byte> line, Span<byte> buffer)
    {
        int length = LineFolder.Fold(line, buffer);
        return length == 0 ? line : buffer[..length];
    }

    private static int KeyOf(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static PatternPack ReadShipped(Func<PatternKind, bool> isWanted)
    {
        PatternPack pack = new();
        foreach (PatternKind kind in Enum.GetValues<PatternKind>().Where(isWanted))
        {
            DataFile file = DataFile.Open($"Stages/Boilerplate/Data/{kind.ToString().ToLowerInvariant()}.tsv");
            pack.Add(kind, Encoding.UTF8.GetString(file.Content.Span));
        }

        return pack;
    }

    private PatternMatch MatchSlots(ReadOnlySpan<byte> folded)
    {
        PatternMatch best = PatternMatch.None;
        if (folded.Length >= KeyLength)
        {
            best = Best(_byHead.GetValueOrDefault(KeyOf(folded)), folded, best);
            best = Best(_byTail.GetValueOrDefault(KeyOf(folded[^KeyLength..])), folded, best);
        }

        return _open.Best(folded, best);
    }

    private static PatternMatch Best(List<SlotPattern>? patterns, ReadOnlySpan<byte> folded, PatternMatch best)
    {
        if (patterns is null || best.Strength == PatternStrength.Certain)
        {
            return best;
        }

        foreach (SlotPattern pattern in patterns)
        {
            if (pattern.Match.Strength > best.Strength && pattern.IsMatch(folded))
            {
                best = pattern.Match;
            }
        }

        return best;
    }

    private void Add(PatternKind kind, string lines)
    {
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] fields = line.Split('\t');
            if (fields.Length != 4)
            {
                throw new InvalidDataException($"The line '{line}' of the pack {kind} does not have four fields.");
            }

            PatternStrength strength = fields[3] == "certain" ? PatternStrength.Certain : PatternStrength.Hint;
            PatternMatch match = new(strength, kind, string.Intern(fields[0]));
            foreach (string variant in PatternSyntax.Expand(fields[2]))
            {
                Add(variant, match);
            }
        }
    }

    // Optional groups can shrink a phrase to an everyday word. Words of advertisements, icons and times are told apart in their packs.
    private static bool IsEverydayWord(ReadOnlySpan<byte> folded, PatternKind kind) =>
        kind is not (PatternKind.Advert or PatternKind.Icon or PatternKind.Time or PatternKind.Label)
        && folded.IndexOf((byte)' ') < 0 && folded.Length < (folded[0] >= FirstSpacelessByte ? SpacelessPhraseBytes : PhraseBytes);

    private void Add(string variant, PatternMatch match)
    {
        if (variant.Contains('{', StringComparison.Ordinal))
        {
            AddSlots(string.Join(' ', variant.Split(' ', StringSplitOptions.RemoveEmptyEntries)), match);
            return;
        }

        byte[] line = Encoding.UTF8.GetBytes(variant.Trim());
        if (line.Length > LineFolder.MaximumLength)
        {
            throw new InvalidDataException($"The pattern '{variant}' is longer than a line that is looked at.");
        }

        Span<byte> buffer = stackalloc byte[LineFolder.MaximumFoldedLength];
        ReadOnlySpan<byte> folded = KeyText(line, buffer);
        _longestPlain = Math.Max(_longestPlain, folded.Length);
        ulong key = Hash64.Of(folded);
        bool stronger = _plain.TryGetValue(key, out PatternMatch present) && present.Strength <= match.Strength;
        if (!stronger)
        {
            _plain[key] = IsEverydayWord(folded, match.Kind) ? match with { Strength = PatternStrength.Hint } : match;
        }
    }

    private void AddSlots(string variant, PatternMatch match)
    {
        if (!_read.Add(variant))
        {
            return;
        }

        SlotPattern pattern = SlotPattern.Parse(variant, match);
        if (!pattern.SaysEnough)
        {
            return;
        }

        if (pattern.Head.Length >= KeyLength)
        {
            Add(_byHead, KeyOf(pattern.Head), pattern);
        }
        else if (pattern.Tail.Length >= KeyLength)
        {
            Add(_byTail, KeyOf(pattern.Tail[^KeyLength..]), pattern);
        }
        else
        {
            _open.Add(pattern);
        }
    }

    private static void Add(Dictionary<int, List<SlotPattern>> patterns, int key, SlotPattern pattern)
    {
        if (!patterns.TryGetValue(key, out List<SlotPattern>? list))
        {
            patterns[key] = list = [];
        }

        list.Add(pattern);
    }
}
