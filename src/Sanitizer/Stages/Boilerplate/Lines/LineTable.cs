using System.Buffers;
using System.Runtime.CompilerServices;
using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate.Patterns;
using Sanitizer.Text;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>
/// The lines of a window that are not blank, and which of them are to go. Decisions look at the lines left alone, never at blank lines:
/// so a second run, which sees the text without them, starts where this one ended.
/// </summary>
internal sealed class LineTable : IDisposable
{
    /// <summary>A page has a few thousand lines; a longer window is a book, a log or a table, and is left alone.</summary>
    public const int MaximumLines = 50_000;

    private const int UsualLines = 256;
    private readonly int _total;
    private DocumentLine[] _lines;
    private Removal?[] _removals;
    private int[] _left;

    // The arrays are rented: clean pages come by the million, and nothing of them is kept.
    private LineTable(DocumentLine[] lines, int count)
    {
        _lines = lines;
        _total = count;
        _removals = ArrayPool<Removal?>.Shared.Rent(count);
        _removals.AsSpan(0, count).Clear();
        _left = ArrayPool<int>.Shared.Rent(count);
        Count = count;
        for (int i = 0; i < count; i++)
        {
            _left[i] = i;
        }
    }

    /// <summary>The number of lines left.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a removal was noted since the table was last compacted.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>A line that is left.</summary>
    public ref readonly DocumentLine this[int index] => ref _lines[_left.AsSpan(0, Count)[index]];

    /// <summary>The place among all lines of a line that is left.</summary>
    public int PlaceOf(int index) => _left[index];

    /// <summary>Reads a window; null where it has too many lines, or too little prose for any rule.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="templates">The lines that the source repeats, or null.</param>
    /// <param name="leastProse">Words of prose without which no rule judges a line.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LineTable? Read(ReadOnlySpan<byte> text, TemplateTable? templates = null, int leastProse = 0)
    {
        LineKeyReader? keys = templates is null ? null : new LineKeyReader();
        DocumentLine[] lines = ArrayPool<DocumentLine>.Shared.Rent(UsualLines);
        int count = 0;
        int prose = 0;
        foreach (TextLine line in new LineEnumerator(text))
        {
            TextSpan content = Trim(text, line.Content);
            if (content.Length == 0)
            {
                continue;
            }

            if (count == MaximumLines)
            {
                ArrayPool<DocumentLine>.Shared.Return(lines);
                return null;
            }

            if (count == lines.Length)
            {
                DocumentLine[] larger = ArrayPool<DocumentLine>.Shared.Rent(2 * count);
                lines.CopyTo(larger, 0);
                ArrayPool<DocumentLine>.Shared.Return(lines);
                lines = larger;
            }

            ReadOnlySpan<byte> bytes = text.Slice(content.Start, content.Length);
            LineShape shape = LineShape.Of(bytes);
            prose += shape.IsProse ? shape.Words : 0;
            lines[count++] = new DocumentLine(content, line.Full, shape, PatternMatch.None) { Template = templates?.Find(keys!.KeyOf(bytes)) };
        }

        // What the packs know is no prose of the document's own, so that there can only be less of it.
        if (prose < leastProse)
        {
            ArrayPool<DocumentLine>.Shared.Return(lines);
            return null;
        }

        Match(text, lines.AsSpan(0, count));
        return new LineTable(lines, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Match(ReadOnlySpan<byte> text, Span<DocumentLine> lines)
    {
        Span<byte> buffer = stackalloc byte[LineFolder.MaximumFoldedLength];
        foreach (ref DocumentLine line in lines)
        {
            PatternMatch match = PatternPack.Shipped.Match(text.Slice(line.Content.Start, line.Content.Length), buffer);
            if (match.Strength != PatternStrength.None)
            {
                line = line with { Match = match };
            }
        }
    }

    /// <summary>Notes whether a line goes as part of the source's template.</summary>
    public void MarkTemplate(int index, bool isTemplate)
    {
        ref DocumentLine line = ref _lines[_left[index]];
        line = line with { IsTemplate = isTemplate };
    }

    /// <summary>Gives the arrays back; the table is empty then.</summary>
    public void Dispose()
    {
        ArrayPool<DocumentLine>.Shared.Return(_lines);
        ArrayPool<Removal?>.Shared.Return(_removals, clearArray: true);
        ArrayPool<int>.Shared.Return(_left);
        _lines = [];
        _removals = [];
        _left = [];
        Count = 0;
    }

    /// <summary>Notes that a line that is left is to go.</summary>
    public void Remove(int index, Removal removal)
    {
        _removals[_left[index]] ??= removal;
        IsChanged = true;
    }

    /// <summary>Whether a line that is left was noted to go since the last compaction.</summary>
    public bool IsRemoved(int index) => _removals[_left[index]] is not null;

    /// <summary>Leaves the lines out that are to go.</summary>
    public void Compact()
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            int line = _left[i];
            _left[kept] = line;
            kept += _removals[line] is null ? 1 : 0;
        }

        Count = kept;
        IsChanged = false;
    }

    /// <summary>All lines of the window that are not blank.</summary>
    public ReadOnlySpan<DocumentLine> All => _lines.AsSpan(0, _total);

    /// <summary>Why a line goes, by its place among all; null where it stays.</summary>
    public Removal? RemovalOf(int line) => _removals[line];

    private static TextSpan Trim(ReadOnlySpan<byte> text, TextSpan span)
    {
        ReadOnlySpan<byte> line = text.Slice(span.Start, span.Length);
        if (line.Length > 0 && IsAsciiSign(line[0]) && IsAsciiSign(line[^1]))
        {
            return span;
        }

        int start = 0;
        while (BlankAt(line[start..]) is int length and > 0)
        {
            start += length;
        }

        int end = line.Length;
        while (end > start && BlankBefore(line[..end]) is int length and > 0)
        {
            end -= length;
        }

        return new TextSpan(span.Start + start, end - start);
    }

    private static bool IsAsciiSign(byte value) => value is > (byte)' ' and < 0x80;

    private static int BlankAt(ReadOnlySpan<byte> line) =>
        RuneReader.RuneAt(line, 0, out System.Text.Rune rune, out int length) && IsBlank(rune) ? length : 0;

    private static int BlankBefore(ReadOnlySpan<byte> line) =>
        RuneReader.RuneBefore(line, line.Length, out System.Text.Rune rune, out int length) && IsBlank(rune) ? length : 0;

    private static bool IsBlank(System.Text.Rune rune) => System.Text.Rune.IsWhiteSpace(rune) || rune.Value is 0xFEFF or 0x200B;
}
