using System.Numerics;
using System.Runtime.CompilerServices;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// The islands of a window: where they are, which are suspicious, and which are still open. Reused from window to window. Asking the model about
/// an island costs much more than finding it, so that it is asked about all of them only where something may come of it: where some island
/// may hold sequences of UTF-8, or where a few of them, taken from all over the window, are strange.
/// </summary>
internal sealed class IslandList
{
    /// <summary>Islands for which room is kept from window to window.</summary>
    private const int Kept = 1 << 18;

    /// <summary>The mark of a suspicious island, that of one that was repaired, and that of one that holds sequences which may pay.</summary>
    private const byte Suspect = 1;
    private const byte Closed = 2;
    private const byte Candidate = 4;

    /// <summary>The mark of an island that was not asked about: once one holds sequences that may pay, the others are asked where they are still open.</summary>
    private const byte Unasked = 8;

    /// <summary>Islands, taken evenly from the window, that tell whether it is strange; where so few leave doubt, more.</summary>
    private const int Few = 10;
    private const int Some = 40;

    /// <summary>Islands beyond which the model is asked about some only: what most of the text has shows in any of them.</summary>
    private const int Many = 2048;

    // Measured on 7,482 lines, 3 of 100 in texts of 1.5 million bytes in six languages that were misread in five ways: 6,279 of them are repaired
    // with these limits and where everything counts in every text; one clean island in seventy is left to be tried, of one in eleven.

    /// <summary>Bytes of text, and islands in it, from which on letters that words are written with prove nothing: so many have others among them if they were misread.</summary>
    private const int LongText = 1 << 14;
    private const int LongList = 64;

    /// <summary>Bytes of text to one character of East Asia from which on everyday ones are its own.</summary>
    private const int RareEastAsian = 50;

    /// <summary>Candidates that a sample of so many islands would hardly have: each is looked at by itself, which takes less than the sample.</summary>
    private const int FewCandidates = 64;

    /// <summary>Islands that are asked about together: as many as a number has bits.</summary>
    private const int Stretch = 64;

    private readonly IslandMeter _meter = new();
    private readonly MarkMemory _suspects = new();
    private readonly KnownStretches _plain = new();
    private readonly KnownStretches _plainInLong = new();
    private readonly KnownStretches _vain = new();
    private readonly SequenceTrial _trial = new();
    private readonly List<IslandSpan> _spans = [];
    private readonly List<byte> _marks = [];
    private readonly List<Island> _some = new(Some);
    private int _candidates;
    private bool _isLong;
    private bool _isEastAsian;

    /// <summary>The number of islands.</summary>
    public int Count => _spans.Count;

    /// <summary>The number of islands that were not repaired.</summary>
    public int Open { get; private set; }

    /// <summary>The number of those among them that are suspicious.</summary>
    public int Suspicious { get; private set; }

    /// <summary>Where an island is.</summary>
    public IslandSpan this[int number] => _spans[number];

    /// <summary>Whether an island was not repaired.</summary>
    public bool IsOpen(int number) => (_marks[number] & Closed) == 0;

    /// <summary>Whether some stretch of an island is unlikely enough to be looked at.</summary>
    public bool IsSuspicious(int number) => (_marks[number] & Suspect) != 0;

    /// <summary>Whether an island that was not repaired holds sequences that may pay.</summary>
    public bool IsCandidate(ReadOnlySpan<byte> text, int number)
    {
        if ((_marks[number] & (Unasked | Closed)) == Unasked)
        {
            _marks[number] = (byte)((_marks[number] & ~Unasked) | Ask(text, _spans[number]));
        }

        return (_marks[number] & (Candidate | Closed)) == Candidate;
    }

    /// <summary>Whether some island holds sequences that may pay, or a lost character.</summary>
    public bool HasCandidates => _candidates > 0;

    /// <summary>Whether the islands may have been misread from an old encoding, as far as a few of them tell.</summary>
    public bool MayBeOfLegacy { get; private set; }

    /// <summary>Notes that an island will not be searched again.</summary>
    public void Dismiss(int number) => _marks[number] &= unchecked((byte)~(Candidate | Unasked));

    /// <summary>Notes that an island was repaired.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // called for each island, it is compiled again for this machine; the loop that calls it is not
    public void Close(int number)
    {
        Open--;
        Suspicious -= IsSuspicious(number) ? 1 : 0;
        _marks[number] |= Closed;
    }

    /// <summary>Finds the islands of a text.</summary>
    public void Load(ReadOnlySpan<byte> text, bool withQuotes)
    {
        Clear();
        bool isLong = text.Length > LongText;
        Find(text, withQuotes, isLong, isLong && EastAsianText.CountIn(text) * RareEastAsian > text.Length);
        if (isLong && _spans.Count < LongList)
        {
            Clear();
            Find(text, withQuotes, isLong: false, isEastAsian: false);
        }

        Open = _spans.Count;
        Strangeness some = StrangenessOf(text, Few);
        some = some.IsOrdinary ? some : StrangenessOf(text, Some);
        MayBeOfLegacy = some.MayBeOfLegacy;
        if (MayBeOfLegacy || some.MayBeOfLoss || HasMany(text))
        {
            MarkSuspicious(text, withQuotes);
        }
    }

    private void Find(ReadOnlySpan<byte> text, bool withQuotes, bool isLong, bool isEastAsian)
    {
        _isLong = isLong;
        _isEastAsian = isEastAsian;
        int position = 0;
        while (IslandFinder.TryFind(text, ref position, withQuotes, out IslandSpan span))
        {
            Add(text, span);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add(ReadOnlySpan<byte> text, IslandSpan span)
    {
        _marks.Add(HasCandidates ? Unasked : Ask(text, span));
        _spans.Add(span);
    }

    // Whether there are more candidates than are looked at one by one.
    private bool HasMany(ReadOnlySpan<byte> text)
    {
        if (_spans.Count <= Many)
        {
            return HasCandidates;
        }

        for (int i = 0; i < _spans.Count && HasCandidates && _candidates <= FewCandidates; i++)
        {
            _ = IsCandidate(text, i);
        }

        return _candidates > FewCandidates;
    }

    private byte Ask(ReadOnlySpan<byte> text, IslandSpan span)
    {
        bool isCandidate = SequenceGate.Of(text, span, _isLong ? _plainInLong : _plain, _isLong, _isEastAsian) is ulong sequences and not 0 && MayPay(text, span, sequences);
        _candidates += isCandidate ? 1 : 0;
        return isCandidate ? Candidate : (byte)0;
    }

    // A line, or a part of a long one.
    private bool EndsStretch(ReadOnlySpan<byte> text, int first, int behind, IslandSpan next) =>
        behind > first && (behind - first == Stretch || text[_spans[behind - 1].End..next.Start].Contains((byte)'\n'));

    // What is under a lost character nobody knows, and where a character is lost others may be damaged.
    private bool MayPay(ReadOnlySpan<byte> text, IslandSpan span, ulong sequences)
    {
        int from = IslandFinder.ContextStart(text, span.Start, IslandFinder.Context);
        int to = IslandFinder.ContextEnd(text, span.End, IslandFinder.Context);
        ulong key = KnownStretches.KeyOf(text, from, to);
        key = key == 0 ? 0 : Hash64.Combine(key ^ sequences, ((ulong)(span.Start - from) << 32) | (uint)(to - span.End));
        if (key != 0 && _vain.Contains(key))
        {
            return false;
        }

        bool mayPay = (_trial.MayPay(text, span, sequences) || text[from..to].IndexOf("\uFFFD"u8) >= 0) && Explorer.IsSuspicious(IslandFinder.Cut(text, span));
        if (key != 0 && !mayPay)
        {
            _vain.Keep(key);
        }

        return mayPay;
    }

    // What decides about some islands is the text from a little before to a little behind them.
    private ulong KeyOf(ReadOnlySpan<byte> text, int first, int count, bool withQuotes)
    {
        int from = IslandFinder.ContextStart(text, _spans[first].Start, IslandMeasure.Reach);
        int to = IslandFinder.ContextEnd(text, _spans[first + count - 1].End, IslandMeasure.Reach);
        return Hash64.Combine(Hash64.Of(text[from..to]), ((ulong)(_spans[first].Start - from) << 8) | ((ulong)count << 1) | (withQuotes ? 1UL : 0));
    }

    private Strangeness StrangenessOf(ReadOnlySpan<byte> text, int most)
    {
        int step = Math.Max(1, _spans.Count / most);
        for (int i = 0; i < _spans.Count && _some.Count < most; i += step)
        {
            _some.Add(IslandFinder.Cut(text, _spans[i]));
        }

        Strangeness some = Strangeness.Of(_some);
        _some.Clear();
        return some;
    }

    // In a long window only some stretches, whatever is in them, so that a sample tells what most of it is like.
    private void MarkSuspicious(ReadOnlySpan<byte> text, bool withQuotes)
    {
        int first = 0;
        int due = 0;
        int step = _spans.Count / Many;
        for (int i = 1; i <= _spans.Count; i++)
        {
            if (i == _spans.Count || EndsStretch(text, first, i, _spans[i]))
            {
                if (first >= due)
                {
                    Mark(text, first, i - first, withQuotes);
                    due = first + ((i - first) * step);
                }

                first = i;
            }
        }
    }

    private void Mark(ReadOnlySpan<byte> text, int first, int count, bool withQuotes)
    {
        ulong key = KeyOf(text, first, count, withQuotes);
        if (!_suspects.TryFind(key, out ulong marks))
        {
            for (int i = 0; i < count; i++)
            {
                marks |= _meter.Exceeds(text, _spans[first + i], Explorer.Suspicious) ? 1UL << i : 0;
            }

            _suspects.Keep(key, marks);
        }

        Suspicious += BitOperations.PopCount(marks);
        for (int i = 0; i < count; i++)
        {
            _marks[first + i] |= (byte)((marks >> i) & Suspect);
        }
    }

    /// <summary>Forgets the islands.</summary>
    public void Clear()
    {
        _spans.Clear();
        _marks.Clear();
        Open = 0;
        Suspicious = 0;
        _candidates = 0;
        if (_spans.Capacity > Kept)
        {
            _spans.Capacity = Kept;
            _marks.Capacity = Kept;
        }
    }
}
