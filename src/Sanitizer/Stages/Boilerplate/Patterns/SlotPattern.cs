using System.Buffers;
using System.Text;

namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>A pattern with slots. Literals are found from left to right, the last one at the line's end, so matching is one pass.</summary>
internal sealed class SlotPattern
{
    private const int MaximumNameWords = 4;
    private const int MinimumOpenBytes = 14;
    private const int MinimumTextBytes = 9;
    private const int MinimumNameBytes = 6;
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789.,:/-+ "u8);
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789"u8);

    // Literal, slot, literal, slot … literal; the literals at both ends may be empty.
    private readonly byte[][] _literals;
    private readonly SlotKind[] _slots;

    private SlotPattern(byte[][] literals, SlotKind[] slots, PatternMatch match)
    {
        _literals = literals;
        _slots = slots;
        Match = match;
    }

    /// <summary>What a matching line is.</summary>
    public PatternMatch Match { get; }

    /// <summary>What the line starts with.</summary>
    public ReadOnlySpan<byte> Head => _literals[0];

    /// <summary>What the line ends with.</summary>
    public ReadOnlySpan<byte> Tail => _literals[^1];

    /// <summary>The longest of the literals.</summary>
    public ReadOnlySpan<byte> LongestLiteral => _literals.MaxBy(literal => literal.Length);

    /// <summary>Whether a matching line starts with a number.</summary>
    public bool StartsWithNumber => Head.IsEmpty && _slots[0] == SlotKind.Number;

    /// <summary>Whether a line may start with a number.</summary>
    public static bool MayStartNumber(ReadOnlySpan<byte> line) => !line.IsEmpty && NumberBytes.Contains(line[0]);

    /// <summary>Reads a pattern that is written out and folded but for its slots.</summary>
    public static SlotPattern Parse(string text, PatternMatch match)
    {
        List<byte[]> literals = [];
        List<SlotKind> slots = [];
        int position = 0;
        for (int open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', position))
        {
            literals.Add(Encoding.UTF8.GetBytes(text[position..open]));
            string slot = text[open..(text.IndexOf('}', open) + 1)];
            slots.Add(KindOf(slot, text));
            position = open + slot.Length;
        }

        literals.Add(Encoding.UTF8.GetBytes(text[position..]));
        return new SlotPattern([.. literals], [.. slots], match with { IsOpen = slots.Contains(SlotKind.Text) });
    }

    /// <summary>Whether the words say enough for the room that the slots leave: what optional groups can shrink a pattern to need not.</summary>
    public bool SaysEnough
    {
        get
        {
            int words = _literals.Sum(literal => literal.Count(value => value > 0x40));
            bool isCopyright = _literals.Any(literal => literal.AsSpan().IndexOf("\u00A9"u8) >= 0);
            int texts = _slots.Count(slot => slot == SlotKind.Text);
            int needed = texts > 1 || (texts == 1 && Head.IsEmpty) ? MinimumOpenBytes : texts == 1 ? MinimumTextBytes : _slots.Contains(SlotKind.Name) ? MinimumNameBytes : 0;
            return isCopyright || words >= needed;
        }
    }

    /// <summary>Whether a folded line matches.</summary>
    public bool IsMatch(ReadOnlySpan<byte> line)
    {
        if (line.Length < Head.Length + Tail.Length || !line.StartsWith(Head) || !line.EndsWith(Tail))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = line[Head.Length..^Tail.Length];
        for (int i = 0; i < _slots.Length; i++)
        {
            // Most lines are told from a number by their first byte.
            if (_slots[i] == SlotKind.Number && !MayStartNumber(rest))
            {
                return false;
            }

            bool last = i == _slots.Length - 1;
            int end = last ? rest.Length : FindLiteral(rest, _literals[i + 1]);
            if (end < 0 || !Fills(_slots[i], rest[..end]))
            {
                return false;
            }

            rest = last ? default : rest[(end + _literals[i + 1].Length)..];
        }

        return true;
    }

    private static SlotKind KindOf(string slot, string pattern) => slot switch
    {
        "{number}" => SlotKind.Number,
        "{name}" => SlotKind.Name,
        "{text}" => SlotKind.Text,
        _ => throw new InvalidDataException($"The pattern '{pattern}' has the unknown slot '{slot}'."),
    };

    // A slot is never empty, so the next literal starts behind its first byte.
    private static int FindLiteral(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> literal)
    {
        if (rest.IsEmpty)
        {
            return -1;
        }

        int found = literal.IsEmpty ? 0 : rest[1..].IndexOf(literal);
        return found < 0 ? -1 : found + 1;
    }

    private static bool Fills(SlotKind slot, ReadOnlySpan<byte> value) => slot switch
    {
        SlotKind.Number => !value.ContainsAnyExcept(NumberBytes) && value.ContainsAny(Digits),
        SlotKind.Name => !value.IsEmpty && value.Count((byte)' ') < MaximumNameWords,
        _ => !value.IsEmpty,
    };
}
