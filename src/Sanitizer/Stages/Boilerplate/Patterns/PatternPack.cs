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
    private readonly Dictionary<int, SlotPatternList> _byHead = [];
    private readonly Dictionary<int, SlotPatternList> _byTail = [];

    // Bits by which most lines are told to be in none of the tables, without a look at far memory.
    private readonly KeyFilter _plainKeys = new();
    private readonly KeyFilter _headKeys = new();
    private readonly KeyFilter _tailKeys = new();
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
    public PatternMatch Match(ReadOnlySpan<byte> line) => Match(line, stackalloc byte[LineFolder.MaximumFoldedLength]);

    /// <summary>What the packs say of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="buffer">Room for its folded form, <see cref="LineFolder.MaximumFoldedLength"/> bytes, so that a caller with many lines clears it once.</param>
    public PatternMatch Match(ReadOnlySpan<byte> line, Span<byte> buffer)
    {
        if (line.Length > LineFolder.MaximumLength)
        {
            return PatternMatch.None;
        }

        ReadOnlySpan<byte> folded = KeyText(line, buffer);
        LineEnds ends = LineEnds.Of(folded);
        bool mayBePlain = folded.Length <= _longestPlain && _plainKeys.MayHave(KeyOf(ends, folded.Length));
        return mayBePlain && _plain.TryGetValue(Hash64.Of(folded), out PatternMatch match) ? match : MatchSlots(folded, ends);
    }

    // A line of nothing but symbols is looked up as it stands.
    private static ReadOnlySpan<byte> KeyText(ReadOnlySpan<byte> line, Span<byte> buffer)
    {
        int length = LineFolder.Fold(line, buffer);
        return length == 0 ? line : buffer[..length];
    }

    private static ulong KeyOf(LineEnds ends, int length) => Hash64.Combine(ends.First, ends.Last + (ulong)length);

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

    private PatternMatch MatchSlots(ReadOnlySpan<byte> folded, LineEnds ends)
    {
        PatternMatch best = PatternMatch.None;
        if (folded.Length >= KeyLength)
        {
            best = Best(_byHead, _headKeys, KeyOf(folded), folded, ends, best);
            best = Best(_byTail, _tailKeys, KeyOf(folded[^KeyLength..]), folded, ends, best);
        }

        return _open.Best(folded, best);
    }

    private static PatternMatch Best(
        Dictionary<int, SlotPatternList> patterns, KeyFilter keys, int key, ReadOnlySpan<byte> folded, LineEnds ends, PatternMatch best) =>
        best.Strength == PatternStrength.Certain || !keys.MayHave(SpreadOf(key)) || !patterns.TryGetValue(key, out SlotPatternList? list) ? best : list.Best(folded, ends, best);

    private static ulong SpreadOf(int key) => Hash64.Combine(0, (ulong)key);

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
            _plainKeys.Add(KeyOf(LineEnds.Of(folded), folded.Length));
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
            Add(_byHead, _headKeys, KeyOf(pattern.Head), pattern);
        }
        else if (pattern.Tail.Length >= KeyLength)
        {
            Add(_byTail, _tailKeys, KeyOf(pattern.Tail[^KeyLength..]), pattern);
        }
        else
        {
            _open.Add(pattern);
        }
    }

    private static void Add(Dictionary<int, SlotPatternList> patterns, KeyFilter keys, int key, SlotPattern pattern)
    {
        if (!patterns.TryGetValue(key, out SlotPatternList? list))
        {
            patterns[key] = list = new SlotPatternList();
            keys.Add(SpreadOf(key));
        }

        list.Add(pattern);
    }
}
