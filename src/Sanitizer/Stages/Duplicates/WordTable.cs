using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// The words of a window as numbers, blind to case, white space, wrapping, punctuation and character references.
/// The arrays are rented: 12 bytes a word, at most <see cref="MaximumWords"/> words, and 4 bytes a line.
/// </summary>
internal sealed class WordTable : IDisposable
{
    /// <summary>
    /// Words beyond this number are not looked at. An 8 MiB window of English has 1.4 million words, of Chinese 2.8 million
    /// characters; only text made of single letters has more. Bounds the table to 24 MiB.
    /// </summary>
    public const int MaximumWords = (2 * 1024 * 1024) - Slack;

    // A block adds so many words at most; with them the arrays have the length of a power of two, which is what the pool rents out.
    private const int Slack = WordBlock.Size;

    // Longer words are hashed in pieces.
    private const int LongestShort = 15;

    private TextSpan[] _spans;
    private uint[] _hashes;
    private int[] _lines;
    private int _lineCount = 1;
    private int _spaceless;

    private WordTable(int capacity)
    {
        _spans = ArrayPool<TextSpan>.Shared.Rent(capacity);
        _hashes = ArrayPool<uint>.Shared.Rent(capacity);
        _lines = ArrayPool<int>.Shared.Rent(Slack);
        _lines[0] = 0;
    }

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Whether more words may be added.</summary>
    public bool HasRoom => Count < MaximumWords;

    /// <summary>True where most words are single characters of a script without spaces.</summary>
    public bool IsSpaceless => _spaceless * 2 > Count;

    /// <summary>The words' hashes, in order.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>The number of the first word of each line that has words.</summary>
    public ReadOnlySpan<int> LineStarts => _lines.AsSpan(0, Count == 0 ? 0 : _lineCount);

    /// <summary>Reads the words of a text.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    public static WordTable Read(ReadOnlySpan<byte> text)
    {
        WordTable table = new(Math.Clamp(text.Length / 5, 2 * Slack, MaximumWords + Slack));
        WordTableReader.Read(text, table);
        table.Count = Math.Min(table.Count, MaximumWords);
        while (table._lineCount > 1 && table._lines[table._lineCount - 1] >= table.Count)
        {
            table._lineCount--;
        }

        return table;
    }

    /// <summary>Notes that the word with this number, if there is one, starts a line.</summary>
    public void StartLine(int word)
    {
        if (word > _lines[_lineCount - 1])
        {
            if (_lineCount == _lines.Length)
            {
                Grow(ref _lines, _lineCount);
            }

            _lines[_lineCount++] = word;
        }
    }

    /// <summary>Adds the words of a block of ASCII and letters of two bytes.</summary>
    /// <param name="start">The block's first byte; behind the last word there are 16 bytes more.</param>
    /// <param name="position">Its offset in the text.</param>
    /// <param name="starts">A bit for the first byte of each word.</param>
    /// <param name="ends">A bit for the byte behind each word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref byte start, int position, ulong starts, ulong ends)
    {
        MakeRoom();
        int count = Count;
        ref TextSpan spans = ref MemoryMarshal.GetArrayDataReference(_spans);
        ref uint hashes = ref MemoryMarshal.GetArrayDataReference(_hashes);
        for (; ends != 0; starts &= starts - 1, ends &= ends - 1)
        {
            int first = BitOperations.TrailingZeroCount(starts);
            int length = BitOperations.TrailingZeroCount(ends) - first;
            ref byte word = ref Unsafe.Add(ref start, first);
            Unsafe.Add(ref spans, count) = new TextSpan(position + first, length);
            Unsafe.Add(ref hashes, count) = length <= LongestShort
                ? (uint)Hash64.OfShortIgnoringAsciiCase(Vector128.LoadUnsafe(ref word), length)
                : (uint)Hash64.OfIgnoringAsciiCase(MemoryMarshal.CreateReadOnlySpan(ref word, length));
            count++;
        }

        Count = count;
    }

    /// <summary>Adds a word.</summary>
    public void Add(ReadOnlySpan<byte> text, TextSpan word)
    {
        MakeRoom();
        ReadOnlySpan<byte> bytes = text.Slice(word.Start, word.Length);
        _spans[Count] = word;
        _hashes[Count] = (uint)Hash64.OfIgnoringAsciiCase(bytes);
        Count++;
        if (bytes[0] >= 0xE0 && bytes.Length <= 12 && RuneReader.RuneAt(bytes, 0, out System.Text.Rune rune, out _) && ScriptHabits.IsSpacelessLetter(rune.Value))
        {
            _spaceless++;
        }
    }

    /// <summary>A number of words of a spaced language in words of this text: characters carry about half as much.</summary>
    public int Scale(int words) => IsSpaceless ? words * 8 / 5 : words;

    /// <summary>The bounds of a line, by its place among those that have words.</summary>
    public (int First, int End) WordsOf(int line) => (_lines[line], line + 1 < _lineCount ? _lines[line + 1] : Count);

    /// <summary>The line of the last word that starts before a position of the text; -1 where none does.</summary>
    public int LineBefore(int position)
    {
        int low = -1;
        int high = LineStarts.Length - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            bool before = _spans[_lines[middle]].Start < position;
            low = before ? middle : low;
            high = before ? high : middle - 1;
        }

        return low;
    }

    public int StartOf(int word) => _spans[word].Start;

    public int EndOf(int word) => _spans[word].End;

    /// <summary>Whether two words have the same bytes, A to Z taken as a to z: equal hashes are not enough to delete on.</summary>
    public bool AreSame(ReadOnlySpan<byte> text, int left, int right)
    {
        TextSpan first = _spans[left];
        TextSpan second = _spans[right];
        if (first.Length != second.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> one = text.Slice(first.Start, first.Length);
        ReadOnlySpan<byte> other = text.Slice(second.Start, second.Length);
        return one.SequenceEqual(other) || System.Text.Ascii.EqualsIgnoreCase(one, other) || AreSameButCase(one, other);
    }

    public void Dispose()
    {
        ArrayPool<TextSpan>.Shared.Return(_spans);
        ArrayPool<uint>.Shared.Return(_hashes);
        ArrayPool<int>.Shared.Return(_lines);
        _spans = [];
        _hashes = [];
        _lines = [];
        Count = 0;
    }

    // Ascii.EqualsIgnoreCase says no to any byte beyond ASCII.
    private static bool AreSameButCase(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (int i = 0; i < one.Length; i++)
        {
            bool same = one[i] == other[i] || (char.IsAsciiLetter((char)one[i]) && (one[i] | 0x20) == (other[i] | 0x20));
            if (!same)
            {
                return false;
            }
        }

        return true;
    }

    private void MakeRoom()
    {
        if (Count + Slack > Math.Min(_spans.Length, _hashes.Length))
        {
            Grow(ref _spans, Count);
            Grow(ref _hashes, Count);
        }
    }

    private static void Grow<T>(ref T[] array, int count)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(count + Slack, Math.Min(2 * count, MaximumWords + Slack)));
        array.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
