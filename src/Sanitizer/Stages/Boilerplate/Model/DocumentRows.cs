using System.Runtime.InteropServices;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// The rows of figures of a document's lines that are left. What a line is by itself is read once; what it is among the others is worked out
/// again where lines went.
/// </summary>
internal sealed class DocumentRows
{
    private const int Near = 4;
    private const int Far = 8;
    private const int LongestPattern = 5;
    private const float ShapeSteps = 2;
    private readonly float[] _own;
    private readonly int[] _firstHash;
    private readonly List<int> _hashes = [];
    private readonly ulong[] _lineHashes;
    private readonly LineTable _table;

    private int[] _left = [];
    private Body _body;

    // Sums over the lines left, before each of them.
    private float[] _words = [];
    private float[] _prose = [];
    private float[] _evidence = [];
    private float[] _certain = [];
    private float[] _familiar = [];
    private float[] _familiarLong = [];
    private float[] _elsewhere = [];
    private float[] _sentences = [];
    private float[] _times = [];
    private float[] _runWords = [];
    private int[] _shapes = [];
    private int[] _lastEvidence = [];
    private int[] _nextEvidence = [];
    private int[] _lastProse = [];
    private int[] _nextProse = [];
    private int[] _lastCertain = [];
    private int[] _nextCertain = [];
    private readonly float[] _document = new float[LineTraits.PlaceCount];

    public DocumentRows(LineTable table, ReadOnlySpan<byte> text, WordLeanings leanings)
    {
        _table = table;
        ReadOnlySpan<DocumentLine> lines = table.All;
        _own = new float[lines.Length * LineTraits.Count];
        _firstHash = new int[lines.Length + 1];
        _lineHashes = new ulong[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            ReadOnlySpan<byte> content = text.Slice(lines[i].Content.Start, lines[i].Content.Length);
            new LineTraitReader(_hashes).Read(lines[i], content, Own(i));
            _lineHashes[i] = Hash64.Of(content);
            _firstHash[i + 1] = _hashes.Count;
            leanings.Measure(WordsOf(i), lines[i].Shape.IsProse, Own(i));
        }

        Update();
    }

    /// <summary>The number of lines left.</summary>
    public int Count { get; private set; }

    /// <summary>Works out again what depends on the lines that are left.</summary>
    public void Update()
    {
        Count = _table.Count;
        _left = new int[Count];
        for (int i = 0; i < Count; i++)
        {
            _left[i] = _table.PlaceOf(i);
        }

        _body = Body.Find(_table);
        CountRepeats();
        WordFamiliarity.Measure(_table, _left, _body, CollectionsMarshal.AsSpan(_hashes), _firstHash, _own);
        Sum();
    }

    /// <summary>The hashes of the words of a line, by its place among all.</summary>
    public ReadOnlySpan<int> WordsOf(int line) => CollectionsMarshal.AsSpan(_hashes)[_firstHash[line].._firstHash[line + 1]];

    /// <summary>Fills the row of a line.</summary>
    public void Fill(int index, Span<float> row)
    {
        ReadOnlySpan<float> own = Own(_left[index]);
        own.CopyTo(row);
        Span<float> place = row.Slice(LineTraits.PlaceStart, LineTraits.PlaceCount);
        FillPlace(index, place);
        int start = LineTraits.NeighbourStart;
        foreach (int offset in LineTraits.Neighbours)
        {
            int other = index + offset;
            Span<float> part = row.Slice(start, LineTraits.NeighbourCount);
            if ((uint)other < (uint)Count)
            {
                Own(_left[other])[..LineTraits.NeighbourCount].CopyTo(part);
            }
            else
            {
                part.Clear();
            }

            start += LineTraits.NeighbourCount;
        }

        FillProducts(own, place[(int)PlaceTrait.ProseAround], row[LineTraits.DenseStart..]);
        FillProducts(own, place[(int)PlaceTrait.ProseDone], row[(LineTraits.DenseStart + LineTraits.DenseCount)..]);
        FillProducts(own, own[(int)LineTrait.Familiar], row[(LineTraits.DenseStart + (2 * LineTraits.DenseCount))..]);
    }

    private static void FillProducts(ReadOnlySpan<float> own, float factor, Span<float> products)
    {
        for (int i = 0; i < LineTraits.DenseCount; i++)
        {
            products[i] = own[i] * factor;
        }
    }

    private Span<float> Own(int line) => _own.AsSpan(line * LineTraits.Count, LineTraits.Count);

    private void CountRepeats()
    {
        Dictionary<ulong, int> counts = new(Count);
        foreach (int line in _left)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, _lineHashes[line], out _)++;
        }

        foreach (int line in _left)
        {
            int count = counts[_lineHashes[line]];
            Own(line)[(int)LineTrait.Repeated] = count > 1 ? 1 : 0;
            Own(line)[(int)LineTrait.Repeats] = CountLogarithm.Of(count - 1);
        }
    }

    private void Sum()
    {
        _words = new float[Count + 1];
        _prose = new float[Count + 1];
        _evidence = new float[Count + 1];
        _certain = new float[Count + 1];
        _familiar = new float[Count + 1];
        _familiarLong = new float[Count + 1];
        _elsewhere = new float[Count + 1];
        _sentences = new float[Count + 1];
        _times = new float[Count + 1];
        _runWords = new float[Count];
        _shapes = new int[Count];
        _lastEvidence = new int[Count];
        _nextEvidence = new int[Count];
        _lastProse = new int[Count];
        _nextProse = new int[Count];
        _lastCertain = new int[Count];
        _nextCertain = new int[Count];
        int lastProse = -1;
        int lastCertain = -1;
        int lastEvidence = -1;
        float sentences = 0;
        float spaceless = 0;
        float proseLines = 0;
        float technical = 0;
        float repeated = 0;
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<float> own = Own(_left[i]);
            ref readonly DocumentLine line = ref _table.All[_left[i]];
            float words = Math.Max(1, line.Shape.Words);
            _lastProse[i] = lastProse;
            _lastCertain[i] = lastCertain;
            _lastEvidence[i] = lastEvidence;
            _shapes[i] = ShapeOf(own);
            lastProse = line.IsProse ? i : lastProse;
            lastEvidence = line.IsEvidence ? i : lastEvidence;
            lastCertain = line.IsCertain ? i : lastCertain;
            _words[i + 1] = _words[i] + words;
            _prose[i + 1] = _prose[i] + (line.IsProse ? words : 0);
            _evidence[i + 1] = _evidence[i] + (line.IsEvidence ? 1 : 0);
            _certain[i + 1] = _certain[i] + (line.IsCertain ? 1 : 0);
            _familiar[i + 1] = _familiar[i] + own[(int)LineTrait.Familiar];
            _familiarLong[i + 1] = _familiarLong[i] + own[(int)LineTrait.FamiliarLong];
            _elsewhere[i + 1] = _elsewhere[i] + own[(int)LineTrait.Elsewhere];
            _sentences[i + 1] = _sentences[i] + own[(int)LineTrait.EndsSentence];
            _times[i + 1] = _times[i] + own[(int)LineTrait.HasTime];
            sentences += own[(int)LineTrait.EndsSentence];
            spaceless += own[(int)LineTrait.Spaceless];
            proseLines += own[(int)LineTrait.IsProse];
            technical += Math.Max(Math.Max(own[(int)LineTrait.HasCode], own[(int)LineTrait.HasMoney]), own[(int)LineTrait.NoLetter]);
            repeated += own[(int)LineTrait.Repeated];
        }

        int nextProse = Count;
        int nextCertain = Count;
        int nextEvidence = Count;
        for (int i = Count - 1; i >= 0; i--)
        {
            ref readonly DocumentLine line = ref _table.All[_left[i]];
            _nextProse[i] = nextProse;
            _nextCertain[i] = nextCertain;
            _nextEvidence[i] = nextEvidence;
            nextProse = line.IsProse ? i : nextProse;
            nextEvidence = line.IsEvidence ? i : nextEvidence;
            nextCertain = line.IsCertain ? i : nextCertain;
        }

        ProseRuns.Measure(_table, _prose, _lastProse, _runWords);
        float count = Math.Max(1, Count);
        float total = Math.Max(1, _words[Count]);
        Span<float> document = _document;
        document.Clear();
        document[(int)PlaceTrait.Constant] = 1;
        document[(int)PlaceTrait.Lines] = CountLogarithm.Of(Count);
        document[(int)PlaceTrait.Words] = CountLogarithm.Of(total);
        document[(int)PlaceTrait.Prose] = _prose[Count] / total;
        document[(int)PlaceTrait.AverageWords] = MathF.Log(1 + (total / count));
        document[(int)PlaceTrait.CertainInDocument] = CountLogarithm.Of(_certain[Count]);
        document[(int)PlaceTrait.EvidenceInDocument] = _evidence[Count] / count;
        document[(int)PlaceTrait.SentencesInDocument] = sentences / count;
        document[(int)PlaceTrait.SpacelessInDocument] = spaceless / count;
        document[(int)PlaceTrait.ProseLines] = proseLines / count;
        document[(int)PlaceTrait.TechnicalLines] = technical / count;
        document[(int)PlaceTrait.RepeatedLines] = repeated / count;
        document[(int)PlaceTrait.BodyShare] = _body.ProseWords / Math.Max(1, _prose[Count]);
        document[(int)PlaceTrait.BodyWords] = CountLogarithm.Of(_body.ProseWords);
    }

    // Lines that look alike: about as long, and alike in how they end and whether a time is in them.
    private static int ShapeOf(ReadOnlySpan<float> own) =>
        ((int)(own[(int)LineTrait.Words] * ShapeSteps) << 4) + (own[(int)LineTrait.EndsSentence] > 0 ? 8 : 0) + (own[(int)LineTrait.HasTime] > 0 ? 4 : 0)
        + (own[(int)LineTrait.IsCutOff] > 0 ? 2 : 0) + (own[(int)LineTrait.CapitalWords] > 0.6f ? 1 : 0);

    private void FillPattern(int index, Span<float> place)
    {
        int shape = _shapes[index];
        int alike = 0;
        for (int other = Math.Max(0, index - Near); other < Math.Min(Count, index + Near + 1); other++)
        {
            alike += _shapes[other] == shape ? 1 : 0;
        }

        place[(int)PlaceTrait.Alike] = (alike - 1) / (2f * Near);
        bool beside = (index > 0 && _shapes[index - 1] == shape) || (index < Count - 1 && _shapes[index + 1] == shape);
        float pattern = 0;
        for (int distance = 2; distance <= LongestPattern && !beside; distance++)
        {
            int found = (index >= distance && _shapes[index - distance] == shape ? 1 : 0) + (index + distance < Count && _shapes[index + distance] == shape ? 1 : 0);
            pattern = Math.Max(pattern, found / 2f);
        }

        place[(int)PlaceTrait.Pattern] = pattern;
    }

    private void FillPlace(int index, Span<float> place)
    {
        _document.CopyTo(place);
        int near = Math.Max(0, index - Near);
        int nearEnd = Math.Min(Count, index + Near + 1);
        int far = Math.Max(0, index - Far);
        int farEnd = Math.Min(Count, index + Far + 1);
        float total = Math.Max(1, _words[Count]);
        float prose = _prose[Count];
        float around = nearEnd - near;
        place[(int)PlaceTrait.Place] = index / (float)Count;
        place[(int)PlaceTrait.WordsBefore] = _words[index] / total;
        place[(int)PlaceTrait.LinesBefore] = CountLogarithm.Of(index);
        place[(int)PlaceTrait.LinesBehind] = CountLogarithm.Of(Count - index - 1);
        place[(int)PlaceTrait.ProseAround] = Share(near, nearEnd);
        place[(int)PlaceTrait.ProseBefore] = Share(far, index);
        place[(int)PlaceTrait.ProseBehind] = Share(index + 1, farEnd);
        place[(int)PlaceTrait.WordsAround] = CountLogarithm.Of((int)((_words[nearEnd] - _words[near]) / around));
        place[(int)PlaceTrait.ProseWordsBefore] = CountLogarithm.Of(_prose[index] - _prose[near]);
        place[(int)PlaceTrait.ProseWordsBehind] = CountLogarithm.Of(_prose[nearEnd] - _prose[index + 1]);
        place[(int)PlaceTrait.ProseDone] = _prose[index] / Math.Max(1, prose);
        place[(int)PlaceTrait.ProseLeft] = CountLogarithm.Of(prose - _prose[index + 1]);
        place[(int)PlaceTrait.ProsePassed] = CountLogarithm.Of(_prose[index]);
        place[(int)PlaceTrait.SinceProse] = CountLogarithm.Of(index - _lastProse[index] - 1);
        place[(int)PlaceTrait.ToProse] = CountLogarithm.Of(_nextProse[index] - index - 1);
        place[(int)PlaceTrait.SinceCertain] = _lastCertain[index] < 0 ? 0 : 1f / (index - _lastCertain[index]);
        place[(int)PlaceTrait.ToCertain] = _nextCertain[index] == Count ? 0 : 1f / (_nextCertain[index] - index);
        place[(int)PlaceTrait.EvidenceAround] = CountLogarithm.Of(_evidence[nearEnd] - _evidence[near]);
        place[(int)PlaceTrait.EvidenceBefore] = CountLogarithm.Of(_evidence[index]);
        place[(int)PlaceTrait.EvidenceBehind] = CountLogarithm.Of(_evidence[Count] - _evidence[index + 1]);
        place[(int)PlaceTrait.CertainSinceProse] = CountLogarithm.Of(_certain[index + 1] - _certain[_lastProse[index] + 1]);
        place[(int)PlaceTrait.IsFirst] = index == 0 ? 1 : 0;
        place[(int)PlaceTrait.IsLast] = index == Count - 1 ? 1 : 0;
        place[(int)PlaceTrait.NoProseBefore] = _lastProse[index] < 0 ? 1 : 0;
        place[(int)PlaceTrait.NoProseBehind] = _nextProse[index] == Count ? 1 : 0;
        place[(int)PlaceTrait.LikeBefore] = index == 0 ? 0 : Likeness(index, index - 1);
        place[(int)PlaceTrait.LikeBehind] = index == Count - 1 ? 0 : Likeness(index, index + 1);
        ReadOnlySpan<float> own = Own(_left[index]);
        bool before = index < _body.Start;
        bool behind = index >= _body.End;
        place[(int)PlaceTrait.BeforeBody] = before ? 1 : 0;
        place[(int)PlaceTrait.BehindBody] = behind ? 1 : 0;
        place[(int)PlaceTrait.ToBody] = before ? CountLogarithm.Of(_body.Start - index) : 0;
        place[(int)PlaceTrait.SinceBody] = behind ? CountLogarithm.Of(1 + index - _body.End) : 0;
        place[(int)PlaceTrait.FamiliarBeforeBody] = before ? own[(int)LineTrait.Familiar] : 0;
        place[(int)PlaceTrait.FamiliarBehindBody] = behind ? own[(int)LineTrait.Familiar] : 0;
        place[(int)PlaceTrait.LooksLikeName] = own[(int)LineTrait.CapitalWords] > 0.99f && own[(int)LineTrait.SomeWords] + own[(int)LineTrait.ManyWords] == 0 && own[(int)LineTrait.EndsSentence] == 0 ? 1 : 0;
        place[(int)PlaceTrait.SentencesAround] = (_sentences[nearEnd] - _sentences[near]) / around;
        place[(int)PlaceTrait.TimesAround] = (_times[nearEnd] - _times[near]) / around;
        place[(int)PlaceTrait.WordsNearBefore] = CountLogarithm.Of((int)((_words[index] - _words[near]) / Math.Max(1, index - near)));
        place[(int)PlaceTrait.WordsNearBehind] = CountLogarithm.Of((int)((_words[nearEnd] - _words[index + 1]) / Math.Max(1, nearEnd - index - 1)));
        place[(int)PlaceTrait.RunWords] = CountLogarithm.Of(_runWords[index]);
        place[(int)PlaceTrait.RunShare] = _runWords[index] / Math.Max(1, prose);
        place[(int)PlaceTrait.SinceEvidence] = _lastEvidence[index] < 0 ? 0 : 1f / (index - _lastEvidence[index]);
        place[(int)PlaceTrait.ToEvidence] = _nextEvidence[index] == Count ? 0 : 1f / (_nextEvidence[index] - index);
        place[(int)PlaceTrait.ElsewhereAround] = (_elsewhere[nearEnd] - _elsewhere[near]) / around;
        place[(int)PlaceTrait.FamiliarLongAround] = (_familiarLong[nearEnd] - _familiarLong[near]) / around;
        FillPattern(index, place);
        place[(int)PlaceTrait.FamiliarAround] = (_familiar[nearEnd] - _familiar[near]) / around;
    }

    private float Share(int start, int end) =>
        end <= start ? 0 : (_prose[end] - _prose[start]) / Math.Max(1, _words[end] - _words[start]);

    private float Likeness(int line, int other) =>
        1 / (1 + Math.Abs(Own(_left[line])[(int)LineTrait.Letters] - Own(_left[other])[(int)LineTrait.Letters]));
}
