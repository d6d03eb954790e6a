using Sanitizer.Stages.Encodings.Decoding;
using Sanitizer.Stages.Encodings.Detection;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Patches;

namespace Sanitizer.Stages.Encodings;

/// <summary>What can be told of a file from its first bytes.</summary>
/// <param name="Guesses">
/// The likely encodings, the likeliest first; at least one. A single one where structure proves it (a byte order mark, zero bytes, escape sequences,
/// three continuation bytes of UTF-8) or where all bytes are ASCII.
/// </param>
/// <param name="HasByteOrderMark">Whether a byte order mark tells the encoding.</param>
/// <param name="LineEndings"><c>lf</c>, <c>crlf</c>, <c>cr</c>, <c>mixed</c> or <c>none</c>.</param>
public sealed record EncodingReport(IReadOnlyList<EncodingGuess> Guesses, bool HasByteOrderMark, string LineEndings)
{
    /// <summary>The language of the text as a BCP 47 tag, or null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>What was said of the file's encoding (by the caller, or by a declaration inside the text) and the bytes belie; none otherwise.</summary>
    public IReadOnlyList<Note> OverruledLabels { get; init; } = [];

    /// <summary>The answer and the runners-up; what comes behind them is no help.</summary>
    private const int MostGuesses = 3;

    /// <summary>Looks at the first bytes of a file.</summary>
    /// <param name="head">The first bytes; some megabytes are enough.</param>
    /// <param name="detector">What tells older encodings apart, or null for the library's own detector.</param>
    /// <param name="label">The encoding that the caller names, or null.</param>
    public static EncodingReport Of(ReadOnlySpan<byte> head, IEncodingDetector? detector = null, TextCodec? label = null)
    {
        Verdict verdict = EncodingDetector.JudgeWithRunnerUp(head, label);
        EncodingGuess[] guesses = [.. verdict.Ranking.Take(MostGuesses).Select(posterior => new EncodingGuess(posterior.Codec.Name, posterior.Confidence))];
        if (verdict.MarkLength == 0 && detector?.Detect(head) is { Count: > 0 } others)
        {
            guesses = [.. others.Take(MostGuesses)];
        }

        bool isKnown = CodecCatalog.TryGet(guesses[0].Encoding, out TextCodec codec);
        Segment whole = new(new SourceSpan(0, head.Length), codec, guesses[0].Confidence);
        return new EncodingReport(guesses, verdict.MarkLength > 0, CountLineEndings(head, EncodingPrior.Of(verdict, label)))
        {
            Language = isKnown ? SpokenLanguage.Find(head[verdict.MarkLength..], codec) : null,
            OverruledLabels = isKnown && verdict.Labels.Count > 0 ? LabelCheck.Find(head, 0, verdict.MarkLength, verdict.Labels, [whole]) : [],
        };
    }

    private static string CountLineEndings(ReadOnlySpan<byte> head, EncodingPrior prior)
    {
        int unit = prior.UnitLength;
        int low = unit > 1 && prior.LineFeed(twice: false)[0] == 0 ? unit - 1 : 0;
        long feeds = 0;
        long returns = 0;
        long pairs = 0;
        byte before = 0;
        for (int i = 0; i <= head.Length - unit; i += unit)
        {
            // U+4E0A and U+010D end in the bytes of line breaks too; in a line break the unit's other bytes are zero.
            ReadOnlySpan<byte> bytes = head.Slice(i, unit);
            byte value = bytes.Count((byte)0) == unit - 1 ? bytes[low] : (byte)0;
            feeds += value == '\n' ? 1 : 0;
            returns += value == '\r' ? 1 : 0;
            pairs += value == '\n' && before == '\r' ? 1 : 0;
            before = value;
        }

        return (feeds, returns) switch
        {
            (0, 0) => "none",
            _ when pairs == feeds && pairs == returns => "crlf",
            (_, 0) => "lf",
            (0, _) => "cr",
            _ => "mixed",
        };
    }
}
