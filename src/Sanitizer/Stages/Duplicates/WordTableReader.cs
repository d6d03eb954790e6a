using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sanitizer.Language.Words;
using Sanitizer.Text;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// Reads the words of a text into a table: the words of <see cref="WordReader"/>, 64 bytes at a time where letters are told by their bytes
/// alone, and one by one where a character needs a closer look.
/// </summary>
internal readonly ref struct WordTableReader
{
    // Behind a block the hash of its last word may load so many bytes more.
    private const int Overhang = 16;
    private const int Window = WordBlock.Size + Overhang;
    private const int MaximumReference = 10;
    private const int HanLength = 3;

    private readonly ReadOnlySpan<byte> _text;
    private readonly WordTable _table;

    private WordTableReader(ReadOnlySpan<byte> text, WordTable table)
    {
        _text = text;
        _table = table;
    }

    /// <summary>Reads all words of a text, or as many as the table takes.</summary>
    public static void Read(ReadOnlySpan<byte> text, WordTable table)
    {
        WordTableReader reader = new(text, table);
        int position = reader.ReadBlocks(text, 0, 0, text.Length - Window);
        if (position >= text.Length || !table.HasRoom)
        {
            return;
        }

        // The last bytes once more with NUL behind them, which is part of no word.
        Span<byte> rest = stackalloc byte[2 * Window];
        rest.Clear();
        text[position..].CopyTo(rest);
        _ = reader.ReadBlocks(rest, position, position, text.Length - 1);
    }

    // Reads from a position until behind another; the bytes are those of the text from an offset on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadBlocks(ReadOnlySpan<byte> bytes, int offset, int position, int last)
    {
        ref byte origin = ref MemoryMarshal.GetReference(bytes);
        while (position <= last && _table.HasRoom)
        {
            ref byte start = ref Unsafe.Add(ref origin, position - offset);
            WordBlock block = WordBlock.Read(ref start);
            int cut = BitOperations.TrailingZeroCount(block.Unknown);
            ulong known = cut == WordBlock.Size ? ulong.MaxValue : (1UL << cut) - 1;
            ulong starts = block.Parts & ~(block.Parts << 1);
            ulong ends = ~block.Parts & (block.Parts << 1) & known;
            starts &= known;

            // A word that touches the end of what is known is read again with what follows.
            bool touches = BitOperations.PopCount(starts) != BitOperations.PopCount(ends);
            int next = touches ? WordBlock.Size - 1 - BitOperations.LeadingZeroCount(starts) : cut;
            if (next > 0)
            {
                if ((ends & block.Semicolons) == 0)
                {
                    NoteBreaks(block.Breaks & known, starts);
                    _table.Add(ref start, position, starts, ends);
                }
                else
                {
                    AddBeforeSemicolons(position, next, starts, ends);
                }

                position += next;
            }

            if (next == 0 || cut < WordBlock.LastWhole)
            {
                position = ReadSlowly(position);
            }
        }

        return position;
    }

    private void NoteBreaks(ulong breaks, ulong starts)
    {
        for (; breaks != 0; breaks &= breaks - 1)
        {
            _table.StartLine(_table.Count + BitOperations.PopCount(starts & ((1UL << BitOperations.TrailingZeroCount(breaks)) - 1)));
        }
    }

    // References are no words, so that the number of a line's first word is not known before.
    private void AddBeforeSemicolons(int position, int length, ulong starts, ulong ends)
    {
        int before = position;
        for (; ends != 0; starts &= starts - 1, ends &= ends - 1)
        {
            TextSpan word = TextSpan.FromBounds(position + BitOperations.TrailingZeroCount(starts), position + BitOperations.TrailingZeroCount(ends));
            Add(before, word);
            before = word.End;
        }

        NoteBreak(before, position + length);
    }

    private int ReadSlowly(int position)
    {
        if (IsHan(position))
        {
            return ReadHan(position);
        }

        WordReader reader = new(_text[position..]);
        if (!reader.TryRead(out TextSpan read))
        {
            return _text.Length;
        }

        TextSpan word = new(position + read.Start, read.Length);
        Add(position, word);
        return word.End;
    }

    private int ReadHan(int position)
    {
        do
        {
            int next = position + HanLength;
            bool alone = next >= _text.Length || _text[next] < 0x80 || IsHan(next);
            if (!alone)
            {
                // What follows may be a mark that belongs to the character.
                WordReader reader = new(_text[position..]);
                _ = reader.TryRead(out TextSpan read);
                next = position + read.Length;
            }

            _table.Add(_text, TextSpan.FromBounds(position, next));
            position = next;
        }
        while (_table.HasRoom && IsHan(position));

        return position;
    }

    // U+4E00 to U+9F7F: letters of a script without spaces, each of them a word.
    private bool IsHan(int position)
    {
        if (position + 1 >= _text.Length)
        {
            return false;
        }

        int pair = BinaryPrimitives.ReadUInt16BigEndian(_text[position..]);
        return pair is >= 0xE4B8 and < 0xE9BE;
    }

    private void Add(int before, TextSpan word)
    {
        NoteBreak(before, word.Start);
        bool beforeSemicolon = word.End < _text.Length && _text[word.End] == ';';
        if (!beforeSemicolon || !IsReference(word))
        {
            _table.Add(_text, word);
        }
    }

    private void NoteBreak(int start, int end)
    {
        if (_text[start..Math.Min(end, _text.Length)].IndexOfAny((byte)'\n', (byte)'\r') >= 0)
        {
            _table.StartLine(_table.Count);
        }
    }

    // &amp; &#8217; &#x2019;: one copy of a text often has them where the other has the character.
    private bool IsReference(TextSpan word)
    {
        if (word.Start == 0 || word.Length > MaximumReference)
        {
            return false;
        }

        byte before = _text[word.Start - 1];
        return before == '&' || (before == '#' && word.Start > 1 && _text[word.Start - 2] == '&');
    }
}
