using System.Buffers;
using Sanitizer.Language.Models;
using Sanitizer.Stages.Encodings.Detection;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>The lines of a window that are not UTF-8, judged together.</summary>
internal sealed class Pool
{
    /// <summary>Bytes of such lines that are looked at; more would not change the answer.</summary>
    private const int MaximumLength = 256 << 10;

    /// <summary>So many lines in the other encoding to one that is UTF-8 make the latter an accident that has to be looked at.</summary>
    private const int DoubtfulRatio = 4;

    /// <summary>In nats: by how much the other encoding has to read better to overrule a line that is UTF-8. A good line must not suffer.</summary>
    private const double OverruleLead = 10;

    private readonly Candidate? _candidate;

    private Pool(Posterior best, bool doubtsUtf8)
    {
        Confidence = best.Confidence;
        DoubtsUtf8 = doubtsUtf8;
        bool isUtf8 = best.Codec is null || best.Codec.Name == "utf-8";
        Codec = isUtf8 ? null : best.Codec;
        _candidate = isUtf8 ? null : CandidateList.Of(best.Codec!);
    }

    /// <summary>A pool of nothing: all malformed lines are damaged UTF-8.</summary>
    public static Pool Empty { get; } = new(default, doubtsUtf8: false);

    /// <summary>The pool where nothing is guessed: what is malformed means nothing.</summary>
    public static Pool None { get; } = new(default, doubtsUtf8: false);

    /// <summary>The encoding of the lines, or null where they are damaged UTF-8.</summary>
    public TextCodec? Codec { get; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; }

    /// <summary>Whether the lines that are UTF-8 are so few that they may be so by accident.</summary>
    public bool DoubtsUtf8 { get; }

    /// <summary>Judges a window.</summary>
    /// <param name="bytes">The window's bytes.</param>
    /// <param name="prior">What the document's head said.</param>
    /// <param name="endsDocument">Whether the document ends with the window.</param>
    public static Pool Of(ReadOnlySpan<byte> bytes, EncodingPrior prior, bool endsDocument)
    {
        byte[] lines = ArrayPool<byte>.Shared.Rent(2 * MaximumLength);
        try
        {
            return Of(bytes, prior, endsDocument, lines);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(lines);
        }
    }

    private static Pool Of(ReadOnlySpan<byte> bytes, EncodingPrior prior, bool endsDocument, byte[] lines)
    {
        int length = 0;
        int others = 0;
        int good = 0;
        while (Utf8Scanner.FirstMalformed(bytes, out MalformedSequence malformed) && length < MaximumLength)
        {
            int lineStart = bytes[..malformed.Start].LastIndexOf((byte)'\n') + 1;
            int feed = bytes[malformed.Start..].IndexOf((byte)'\n');
            int lineEnd = feed < 0 ? bytes.Length : malformed.Start + feed + 1;
            ReadOnlySpan<byte> line = bytes[lineStart..lineEnd];
            good += CountLines(bytes[..lineStart]);
            if (!LineShape.Of(line, endsDocument && lineEnd == bytes.Length).LooksLikeUtf8)
            {
                others++;
                line = line[..Math.Min(line.Length, MaximumLength)];
                line.CopyTo(lines.AsSpan(length));
                length += line.Length;
            }

            bytes = bytes[lineEnd..];
        }

        if (others == 0)
        {
            return Empty;
        }

        good += length < MaximumLength ? CountLines(bytes) : 0;
        return new Pool(Judge(lines.AsSpan(0, length), prior), others >= good * DoubtfulRatio);
    }

    /// <summary>Whether a line with malformed bytes is UTF-8 all the same.</summary>
    public bool ReadsAsUtf8(ReadOnlySpan<byte> line, LineShape shape) =>
        shape.LooksLikeUtf8 && !((DoubtsUtf8 || shape.Bad > 0) && OverrulesUtf8(line));

    /// <summary>Whether a line reads so much better in the other encoding that it is UTF-8 by accident only.</summary>
    public bool OverrulesUtf8(ReadOnlySpan<byte> line) =>
        _candidate is Candidate candidate && CostOf(candidate, line) + OverruleLead < CostOf(CandidateList.DamagedUtf8, line);

    private static Posterior Judge(ReadOnlySpan<byte> pooled, EncodingPrior prior)
    {
        if (prior.Detector is IEncodingDetector detector && detector.Detect(pooled) is [EncodingGuess guess, ..]
            && CodecCatalog.TryGet(guess.Encoding, out TextCodec codec) && CandidateList.Contains(codec))
        {
            return new Posterior(codec, guess.Confidence);
        }

        return LegacyJudge.Rank(pooled, prior.Hint, triesUtf8: true)[0];
    }

    private static double CostOf(Candidate candidate, ReadOnlySpan<byte> line)
    {
        Trial trial = new(CharacterModel.Shared, candidate, 0);
        trial.Read([], line, isCut: false);
        return trial.Total;
    }

    /// <summary>Lines with bytes beyond ASCII.</summary>
    private static int CountLines(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        while (true)
        {
            int high = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                return count;
            }

            count++;
            int feed = bytes[high..].IndexOf((byte)'\n');
            if (feed < 0)
            {
                return count;
            }

            bytes = bytes[(high + feed + 1)..];
        }
    }
}
