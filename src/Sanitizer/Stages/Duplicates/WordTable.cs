using System.Buffers;
using Sanitizer.Language.Characters;
using Sanitizer.Language.Words;
using Sanitizer.Text;

namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// The words of a window as numbers, blind to case, white space, wrapping, punctuation and character references.
/// The arrays are rented: 12 bytes a word, at most <see cref="MaximumWords"/> words.
/// </summary>
internal sealed class WordTable : IDisposable
{
    /// <summary>
    /// Words beyond this number are not looked at. An 8 MiB window of English has 1.4 million words, of Chinese 2.8 million
    /// characters; only text made of single letters has more. Bounds the table to 24 MiB.
    /// </summary>
    public const int MaximumWords = 2 * 1024 * 1024;

    private const int MaximumReference = 10;
    private TextSpan[] _spans;
    private uint[] _hashes;
    private int _spaceless;

    private WordTable(int capacity)
    {
        _spans = ArrayPool<TextSpan>.Shared.Rent(capacity);
        _hashes = ArrayPool<uint>.Shared.Rent(capacity);
    }

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>True where most words are single characters of a script without spaces.</summary>
    public bool IsSpaceless => _spaceless * 2 > Count;

    /// <summary>The words' hashes, in order.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Reads the words of a text.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    public static WordTable Read(ReadOnlySpan<byte> text)
    {
        WordTable table = new(Math.Clamp(text.Length / 5, 64, MaximumWords));
        WordReader reader = new(text);
        while (table.Count < MaximumWords && reader.TryRead(out TextSpan word))
        {
            bool beforeSemicolon = word.End < text.Length && text[word.End] == ';';
            if (!beforeSemicolon || !IsReference(text, word))
            {
                table.Add(text, word);
            }
        }

        return table;
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
        _spans = [];
        _hashes = [];
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

    // &amp; &#8217; &#x2019;: one copy of a text often has them where the other has the character.
    private static bool IsReference(ReadOnlySpan<byte> text, TextSpan word)
    {
        if (word.Start == 0 || word.Length > MaximumReference)
        {
            return false;
        }

        byte before = text[word.Start - 1];
        return before == '&' || (before == '#' && word.Start > 1 && text[word.Start - 2] == '&');
    }

    private void Add(ReadOnlySpan<byte> text, TextSpan word)
    {
        if (Count == _spans.Length || Count == _hashes.Length)
        {
            Grow(ref _spans);
            Grow(ref _hashes);
        }

        ReadOnlySpan<byte> bytes = text.Slice(word.Start, word.Length);
        _spans[Count] = word;
        _hashes[Count] = (uint)Hash64.OfIgnoringAsciiCase(bytes);
        Count++;
        if (bytes[0] >= 0xE0 && bytes.Length <= 12 && RuneReader.RuneAt(bytes, 0, out System.Text.Rune rune, out _) && ScriptHabits.IsSpacelessLetter(rune.Value))
        {
            _spaceless++;
        }
    }

    private void Grow<T>(ref T[] array)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Min(2 * Count, MaximumWords));
        array.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
