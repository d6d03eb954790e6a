using System.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>An encoding as the detector tries it: how likely it is before any byte is seen, and its characters by byte.</summary>
internal sealed class Candidate
{
    /// <summary>A byte without a character.</summary>
    public const int Unassigned = -1;

    private readonly Lazy<int[]?> _cells;

    /// <summary>Creates a candidate.</summary>
    /// <param name="codec">The encoding.</param>
    /// <param name="handicap">In nats: how much less likely it is than the commonest encoding before any byte is seen.</param>
    public Candidate(TextCodec codec, float handicap)
    {
        Codec = codec;
        Handicap = handicap;
        _cells = new Lazy<int[]?>(() => IsSingleByte ? Decode(codec) : null);
    }

    public TextCodec Codec { get; }

    public float Handicap { get; }

    /// <summary>By byte, for an encoding of one byte a character: the code point, or <see cref="Unassigned"/>; null for any other.</summary>
    public int[]? Cells => _cells.Value;

    /// <summary>Whether ASCII bytes are ASCII characters wherever a character starts.</summary>
    public bool ContainsAscii { get; init; } = true;

    /// <summary>Whether a byte is a character.</summary>
    public bool IsSingleByte { get; init; } = true;

    private static int[] Decode(TextCodec codec)
    {
        int[] cells = new int[0x100];
        Span<byte> text = stackalloc byte[TextCodec.MaxCellTextLength];
        for (int value = 0; value < cells.Length; value++)
        {
            CodecCell cell = codec.DecodeCell([(byte)value], text);
            _ = Rune.DecodeFromUtf8(text[..cell.TextLength], out Rune rune, out _);
            cells[value] = cell.Kind == CellKind.Exact ? rune.Value : Unassigned;
        }

        return cells;
    }
}
