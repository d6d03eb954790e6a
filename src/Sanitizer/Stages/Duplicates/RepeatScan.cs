using System.Buffers;
using System.Runtime.InteropServices;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages.Duplicates;

/// <summary>What repeats in one window: its lines, its words, the runs that say earlier words again, and how often.</summary>
internal sealed class RepeatScan : IDisposable
{
    /// <summary>Length of a shingle in words. Five words in a row repeat by chance about once in an article of 1,000.</summary>
    private const int WordShingle = 5;

    /// <summary>Length of a shingle in characters, where a character is read as a word: two or three make a word of a spaced language.</summary>
    private const int CharacterShingle = 10;

    private readonly List<WordLine> _lines = [];
    private readonly ReadOnlyMemory<byte> _text;
    private readonly int[] _first;
    private ushort[] _copies = [];
    private LineCounts? _lineCounts;

    public RepeatScan(ReadOnlyMemory<byte> text, WordTable words, List<(int Start, int End)> regions)
    {
        _text = text;
        Words = words;
        ReadLines();
        _first = ArrayPool<int>.Shared.Rent(Words.Count);
        Shingle = ShingleOf(words);
        Runs = new RunFinder(Words.Hashes, _first.AsSpan(0, Words.Count), Shingle, CollectionsMarshal.AsSpan(regions)).Find();
    }

    public ReadOnlySpan<byte> Text => _text.Span;

    public WordTable Words { get; }

    public int Shingle { get; }

    public List<Run> Runs { get; }

    public ReadOnlySpan<WordLine> Lines => CollectionsMarshal.AsSpan(_lines);

    /// <summary>How often lines stand: counted at the first question, for most windows have no run that asks.</summary>
    public LineCounts LineCounts => _lineCounts ??= new LineCounts(this);

    /// <summary>A number of words of a spaced language in words of this text: characters carry about half as much.</summary>
    public int Scale(int words) => Words.Scale(words);

    /// <summary>The length of a shingle of a text, in words.</summary>
    public static int ShingleOf(WordTable words) => words.IsSpaceless ? CharacterShingle : WordShingle;

    /// <summary>The earliest word that a word repeats, or the word itself.</summary>
    public int FirstOf(int word) => _first[word];

    /// <summary>Notes that a word repeats an earlier one though it differs from it.</summary>
    public void MarkRepeat(int word, int source) => _first[word] = _first[source];

    public bool IsRepeat(int word) => _first[word] != word;

    /// <summary>Whether the words of a run are those that they repeat, byte for byte: equal hashes are not enough to delete on.</summary>
    public bool IsSame(Run run)
    {
        for (int i = run.Start; i < run.End; i++)
        {
            if (_first[i] != i && !Words.AreSame(Text, i, _first[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether most of a run's words stand three times or more: a refrain, a clause, a form.</summary>
    public bool IsSeenOften(Run run) => IsSeen(run, 2);

    /// <summary>Whether most of a run's words stand more often than any page takes an article in: a heartbeat in a log, a filler.</summary>
    public bool IsSeenForever(Run run) => IsSeen(run, 5);

    private bool IsSeen(Run run, int copies)
    {
        CountCopies();
        int often = 0;
        for (int i = run.Start; i < run.End; i++)
        {
            often += _copies[_first[i]] >= copies ? 1 : 0;
        }

        return often * 4 > run.Length * 3;
    }

    /// <summary>The number, in <see cref="Lines"/>, of the line that has a word.</summary>
    public int LineOf(int word)
    {
        int low = 0;
        int high = _lines.Count - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_lines[middle].End <= word)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_first);
        if (_copies.Length > 0)
        {
            ArrayPool<ushort>.Shared.Return(_copies);
            _copies = [];
        }
    }

    private void ReadLines()
    {
        ReadOnlySpan<byte> text = Text;
        ReadOnlySpan<int> starts = Words.LineStarts;
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : Words.Count;
            _lines.Add(WordLine.Of(text, Words, starts[i], end));
        }
    }

    // Counted at the first question; what the judge marks later belongs to no run.
    private void CountCopies()
    {
        if (_copies.Length > 0)
        {
            return;
        }

        _copies = ArrayPool<ushort>.Shared.Rent(Words.Count);
        _copies.AsSpan(0, Words.Count).Clear();
        foreach (Run run in Runs)
        {
            for (int i = run.Start; i < run.End; i++)
            {
                ref ushort copies = ref _copies[_first[i]];
                copies += (ushort)(_first[i] != i && copies < ushort.MaxValue ? 1 : 0);
            }
        }
    }
}
