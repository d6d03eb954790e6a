using System.Buffers;
using Sanitizer.Stages.Encodings.Detection;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings;

/// <summary>
/// Finds out what encoding some bytes are in: by a byte order mark, by the structure of UTF-8, UTF-16, UTF-32 and of escape sequences, and
/// where structure does not tell, by what the bytes say in each encoding that may be.
/// </summary>
public sealed class EncodingDetector : IEncodingDetector
{
    /// <summary>The confidence of UTF-16 or UTF-32 recognised by its zero bytes.</summary>
    internal const double WideConfidence = 0.99;

    /// <summary>The confidence of marks between which everything is assigned.</summary>
    private const double EscapeConfidence = 0.99;

    /// <summary>The confidence of UTF-8 by the number of its continuation bytes: one may be an accident, three are none.</summary>
    private static readonly double[] Utf8Confidence = [1, 0.97, 0.98, 0.995];

    /// <summary>The confidence from which UTF-8 has no runner-up.</summary>
    private const double ProvenConfidence = 0.99;

    /// <summary>The confidence of UTF-8 where one or two continuation bytes make a character that is strange in its place.</summary>
    private const double AccidentConfidence = 0.8;

    /// <summary>The confidence of ASCII with marks as the seven-bit encodings have them, which lead into nothing that could be confirmed.</summary>
    private const double MarkedConfidence = 0.85;

    /// <summary>The confidence of UTF-8 that is full of controls: it is UTF-8, but hardly text.</summary>
    private const double ControlledConfidence = 0.5;

    /// <summary>The share of controls from which that is so.</summary>
    private const double ManyControls = 0.1;

    /// <summary>Bytes in which controls are counted to tell text from none.</summary>
    private const int ControlSampleLength = 4 << 10;

    /// <summary>Bytes in which controls are counted.</summary>
    private const int HalvesSampleLength = 256;

    /// <summary>The most controls among the low halves; a run of line breaks has as many there.</summary>
    private const double MostOthers = 0.5;

    /// <summary>The least share of controls of no line break among the high halves where the low halves have as many: U+1000 to U+101F are letters.</summary>
    private const double ManyHalves = 0.6;

    /// <summary>The least share of controls among the high halves: spaces and line breaks have them too, Latin letters in between do.</summary>
    private const double FewestHalves = 0.6;

    private static readonly SearchValues<byte> Controls =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001C\u001D\u001E\u001F"u8);

    private EncodingDetector()
    {
    }

    /// <summary>The detector that ships with the library.</summary>
    public static EncodingDetector Shared { get; } = new();

    /// <inheritdoc/>
    public string Name => "sanitizer";

    /// <inheritdoc/>
    public IReadOnlyList<EncodingGuess> Detect(ReadOnlySpan<byte> bytes) =>
        [.. JudgeWithRunnerUp(bytes, null).Ranking.Select(posterior => new EncodingGuess(posterior.Codec.Name, posterior.Confidence))];

    /// <summary>Judges a document by its head.</summary>
    /// <param name="head">The first bytes, or all.</param>
    /// <param name="label">The encoding that the caller names, or null.</param>
    internal static Verdict Judge(ReadOnlySpan<byte> head, TextCodec? label)
    {
        GivenLabel[] labels = GivenLabel.Of(head, label);
        Verdict verdict = JudgeBytes(head, labels);
        return labels.Length == 0 ? verdict : verdict with { Labels = labels };
    }

    /// <summary>
    /// The same with a runner-up where one means something: UTF-8 that one or two continuation bytes speak for might be another encoding. Marks,
    /// zero bytes and three continuation bytes are proofs, and ASCII is the same in nearly all encodings; there is no second then.
    /// </summary>
    internal static Verdict JudgeWithRunnerUp(ReadOnlySpan<byte> head, TextCodec? label)
    {
        Verdict verdict = Judge(head, label);
        bool isThin = verdict is { Ranking: [{ Codec.Name: "utf-8", Confidence: < ProvenConfidence }], MarkLength: 0 };
        if (!isThin || !head.ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return verdict;
        }

        EncodingHint hint = verdict.Labels is [GivenLabel first, ..] ? new EncodingHint(first.Codec, first.Weight) : default;
        double rest = 1 - verdict.Best.Confidence;
        IEnumerable<Posterior> others = LegacyJudge.Rank(head, hint, triesUtf8: false).Select(other => other with { Confidence = other.Confidence * rest });
        return verdict with { Ranking = [verdict.Best, .. others] };
    }

    private static Verdict JudgeBytes(ReadOnlySpan<byte> head, GivenLabel[] labels)
    {
        if (ByteOrderMarks.Find(head, out int markLength) is TextCodec marked)
        {
            return Verdict.Of(marked, 1, markLength);
        }

        EncodingHint hint = labels is [GivenLabel first, ..] ? new EncodingHint(first.Codec, first.Weight) : default;
        bool isUtf8 = !Utf8Scanner.FirstMalformed(head, out MalformedSequence malformed) || IsCutAtEnd(head, malformed);
        if (head.Contains((byte)0) && WideUnitDetector.Detect(head) is TextCodec wide)
        {
            return Verdict.Of(wide, WideConfidence);
        }

        bool isAscii = isUtf8 && !head.ContainsAnyInRange((byte)0x80, (byte)0xFF);
        if (isAscii && hint.Codec == CodecCatalog.Utf7)
        {
            return Verdict.Of(CodecCatalog.Utf7, 1);
        }

        if (isAscii && EscapeSequences.Detect(head) is TextCodec escaped)
        {
            return Verdict.Of(escaped, EscapeConfidence);
        }

        if (isUtf8 && (HasHalves(head) || (head.Length <= HalvesSampleLength && head.ContainsAny(Controls))) && WideJudge.Rank(head, CandidateList.DamagedUtf8, hint) is [{ Candidate.ContainsAscii: false }, ..] halves)
        {
            return new Verdict(Confidences(halves), 0);
        }

        return isUtf8 ? JudgeUtf8(head, hint) : JudgeLegacy(head, hint);
    }

    private static Verdict JudgeUtf8(ReadOnlySpan<byte> head, EncodingHint hint)
    {
        int first = head.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (first >= 0)
        {
            return Verdict.Of(CodecCatalog.Utf8, Utf8ConfidenceOf(head[first..], head));
        }

        // ASCII is the same in nearly all encodings; a label without ASCII has to show itself.
        return hint.Codec is { UnitLength: 1, IsStateful: false } codec && CandidateList.WithoutAscii.Any(candidate => candidate.Codec == codec)
            ? JudgeLegacy(head, hint)
            : JudgeAscii(head);
    }

    private static Verdict JudgeAscii(ReadOnlySpan<byte> head) => EscapeSequences.Suspect(head) is TextCodec suspect
        ? new Verdict([new Posterior(CodecCatalog.Utf8, MarkedConfidence), new Posterior(suspect, 1 - MarkedConfidence)], 0)
        : Verdict.Of(CodecCatalog.Utf8, IsControlled(head) ? ControlledConfidence : 1);

    /// <summary>How sure UTF-8 is by its structure, and where that is thin, by what it says.</summary>
    /// <param name="rest">The bytes from the first one beyond ASCII on.</param>
    /// <param name="head">All of them.</param>
    private static double Utf8ConfidenceOf(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> head)
    {
        int continuations = 0;
        for (int at; continuations < Utf8Confidence.Length - 1 && (at = rest.IndexOfAnyInRange((byte)0x80, (byte)0xBF)) >= 0; rest = rest[(at + 1)..])
        {
            continuations++;
        }

        if (IsControlled(head))
        {
            return ControlledConfidence;
        }

        bool isThin = continuations < Utf8Confidence.Length - 1;
        return isThin && LegacyJudge.IsStrange(head, CandidateList.DamagedUtf8) ? AccidentConfidence : Utf8Confidence[continuations];
    }

    private static bool IsControlled(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> sample = head[..Math.Min(head.Length, ControlSampleLength)];
        int controls = 0;
        for (int at; (at = sample.IndexOfAny(Controls)) >= 0; sample = sample[(at + 1)..])
        {
            controls++;
        }

        return controls > Math.Min(head.Length, ControlSampleLength) * ManyControls;
    }

    private static Verdict JudgeLegacy(ReadOnlySpan<byte> head, EncodingHint hint)
    {
        List<Posterior> ranking = LegacyJudge.Rank(head, hint, triesUtf8: true);
        List<(Candidate Candidate, double Cost)> wide = WideJudge.Rank(head, CandidateList.Of(ranking[0].Codec), hint);
        return new Verdict(wide.Count == 0 || wide[0].Candidate.ContainsAscii ? ranking : Confidences(wide), 0);
    }

    private static List<Posterior> Confidences(List<(Candidate Candidate, double Cost)> ranking)
    {
        double sum = ranking.Sum(other => Math.Exp((ranking[0].Cost - other.Cost) * LegacyJudge.Sharpness));
        return ranking.ConvertAll(other => new Posterior(other.Candidate.Codec, Math.Exp((ranking[0].Cost - other.Cost) * LegacyJudge.Sharpness) / sum));
    }

    /// <summary>
    /// Whether every second byte is a control, at the start and at the end: in UTF-16 the high halves of most scripts are. Tabs and line
    /// breaks count, since U+0900 to U+0DFF start with them.
    /// </summary>
    private static bool HasHalves(ReadOnlySpan<byte> head)
    {
        int length = Math.Min(head.Length, HalvesSampleLength) / 2 * 2;
        return length > 0 && AreHalves(head[..length]) && AreHalves(head[^length..]);
    }

    private static bool AreHalves(ReadOnlySpan<byte> sample)
    {
        int even = 0;
        int odd = 0;
        int evenProper = 0;
        int oddProper = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] < 0x20 ? 1 : 0;
            odd += sample[i + 1] < 0x20 ? 1 : 0;
            evenProper += Controls.Contains(sample[i]) ? 1 : 0;
            oddProper += Controls.Contains(sample[i + 1]) ? 1 : 0;
        }

        double units = sample.Length / 2;
        return Math.Max(even, odd) >= units * FewestHalves
            && (Math.Min(even, odd) < units * MostOthers || Math.Max(evenProper, oddProper) >= units * ManyHalves);
    }

    // A sequence that the end of the head cuts is not an error; but it alone does not speak for UTF-8.
    private static bool IsCutAtEnd(ReadOnlySpan<byte> head, MalformedSequence malformed) =>
        malformed.Reason == MalformedReason.Truncated && malformed.Start + malformed.Length == head.Length
        && (malformed.Length > 1 || head[..malformed.Start].ContainsAnyInRange((byte)0x80, (byte)0xFF));
}
