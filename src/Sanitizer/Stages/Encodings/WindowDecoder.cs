using Sanitizer.Stages.Encodings.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages.Encodings;

/// <summary>Turns the bytes of a window into its first view. Valid UTF-8 is taken as it stands, without copying.</summary>
internal static class WindowDecoder
{
    /// <summary>The confidence of the last resort, windows-1252: nothing speaks for it but that most legacy text is in it.</summary>
    internal const double FallbackConfidence = 0.4;

    /// <summary>The confidence of UTF-16 or UTF-32 recognised by its zero bytes.</summary>
    private const double WideConfidence = 0.95;

    /// <summary>What a document's head says about its encoding.</summary>
    /// <param name="head">The first window's bytes.</param>
    /// <param name="label">The encoding that the caller named, if any.</param>
    /// <param name="guesses">Whether the encoding stage is on.</param>
    public static EncodingPrior Judge(ReadOnlySpan<byte> head, TextCodec? label, bool guesses)
    {
        if (!guesses)
        {
            return EncodingPrior.Text;
        }

        if (Mark(head) is EncodingPrior marked)
        {
            return marked;
        }

        if (label is not null && label.Name != "utf-8" && !ShowsUtf8(head))
        {
            return new EncodingPrior(label, 1, 0, GuessesLines: false);
        }

        if (WideUnitDetector.Detect(head) is TextCodec wide)
        {
            return new EncodingPrior(wide, WideConfidence, 0, GuessesLines: false);
        }

        return new EncodingPrior(null, 1, 0, GuessesLines: label is null);
    }

    /// <summary>Decodes one window.</summary>
    /// <param name="source">The window's bytes.</param>
    /// <param name="sourceStart">Offset of the first one in the document.</param>
    /// <param name="prior">What the head said.</param>
    /// <param name="isFirst">Whether the document starts here.</param>
    /// <param name="isLast">Whether the document ends here.</param>
    /// <param name="segments">Where the encodings found are added.</param>
    public static TextView Decode(ReadOnlyMemory<byte> source, long sourceStart, EncodingPrior prior, bool isFirst, bool isLast, List<Segment> segments)
    {
        int mark = isFirst ? prior.MarkLength : 0;
        if (prior.Codec is TextCodec codec)
        {
            TextViewBuilder legacy = new(source, sourceStart);
            Skip(legacy, mark);
            DecodeRuns(legacy, codec, source.Span);
            segments.Add(new Segment(new SourceSpan(sourceStart, source.Length), codec, prior.Confidence));
            return legacy.Build();
        }

        if (!Utf8Scanner.FirstMalformed(source.Span, out MalformedSequence malformed) && mark == 0)
        {
            segments.Add(new Segment(new SourceSpan(sourceStart, source.Length), CodecCatalog.Utf8, prior.Confidence));
            return TextView.Verbatim(source, sourceStart);
        }

        TextViewBuilder builder = new(source, sourceStart);
        Skip(builder, mark);
        DecodeLines(builder, source.Span, sourceStart, prior, isLast, segments);
        return builder.Build();
    }

    private static void Skip(TextViewBuilder builder, int mark)
    {
        if (mark > 0)
        {
            builder.Replace(mark, [], ByteOrderMark.Rule.Step);
        }
    }

    private static void DecodeRuns(TextViewBuilder builder, TextCodec codec, ReadOnlySpan<byte> source)
    {
        if (!codec.IsStateful)
        {
            builder.Decode(codec, source.Length - builder.Position, MalformedBytes.Rule.Step, InexactBytes.Rule.Step);
            return;
        }

        // A stateful encoding is back in its first state at the end of a line, so a line is the smallest run that can be traced.
        while (builder.Position < source.Length)
        {
            builder.Decode(codec, LineEnd(source, builder.Position) - builder.Position, MalformedBytes.Rule.Step, InexactBytes.Rule.Step);
        }
    }

    /// <summary>Decodes UTF-8 with errors line by line: a line that is not UTF-8 does not put the good ones at risk.</summary>
    private static void DecodeLines(TextViewBuilder builder, ReadOnlySpan<byte> source, long sourceStart, EncodingPrior prior, bool isLast, List<Segment> segments)
    {
        int segmentStart = 0;
        while (Utf8Scanner.FirstMalformed(source[builder.Position..], out MalformedSequence malformed))
        {
            int at = builder.Position + malformed.Start;
            int lineStart = builder.Position + source[builder.Position..at].LastIndexOf((byte)'\n') + 1;
            int lineEnd = LineEnd(source, at);
            builder.Copy(lineStart - builder.Position);
            ReadOnlySpan<byte> line = source[lineStart..lineEnd];
            if (prior.GuessesLines && !LooksLikeUtf8(line, isLast && lineEnd == source.Length))
            {
                AddSegment(segments, sourceStart, segmentStart, lineStart, CodecCatalog.Utf8, prior.Confidence);
                AddSegment(segments, sourceStart, lineStart, lineEnd, CodecCatalog.Windows1252, FallbackConfidence);
                segmentStart = lineEnd;
                builder.Decode(CodecCatalog.Windows1252, line.Length, MalformedBytes.Rule.Step, InexactBytes.Rule.Step);
            }
            else
            {
                DecodeDamaged(builder, source, lineEnd);
            }
        }

        builder.Copy(source.Length - builder.Position);
        AddSegment(segments, sourceStart, segmentStart, source.Length, CodecCatalog.Utf8, prior.Confidence);
    }

    private static void DecodeDamaged(TextViewBuilder builder, ReadOnlySpan<byte> source, int end)
    {
        while (Utf8Scanner.FirstMalformed(source[builder.Position..end], out MalformedSequence malformed))
        {
            builder.Copy(malformed.Start);
            builder.Replace(malformed.Length, "\uFFFD"u8, MalformedBytes.Rule.Step);
        }

        builder.Copy(end - builder.Position);
    }

    /// <summary>
    /// Whether a line with malformed bytes is damaged UTF-8 rather than another encoding: good multi-byte sequences are at least as
    /// many as bad ones (in legacy text they hardly ever come about by accident), or the document breaks off inside a sequence.
    /// </summary>
    private static bool LooksLikeUtf8(ReadOnlySpan<byte> line, bool endsDocument)
    {
        int good = 0;
        int bad = 0;
        bool cutAtEnd = false;
        while (Utf8Scanner.FirstMalformed(line, out MalformedSequence malformed))
        {
            good += CountLeads(line[..malformed.Start]);
            bad++;
            line = line[(malformed.Start + malformed.Length)..];
            cutAtEnd = endsDocument && line.IsEmpty && malformed.Length > 1;
        }

        good += CountLeads(line);
        return (good > 0 && good >= bad) || (bad == 1 && cutAtEnd);
    }

    private static int CountLeads(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte value in utf8)
        {
            count += value >= 0xC0 ? 1 : 0;
        }

        return count;
    }

    private static void AddSegment(List<Segment> segments, long sourceStart, int start, int end, TextCodec codec, double confidence)
    {
        if (start == end)
        {
            return;
        }

        Segment segment = new(SourceSpan.FromBounds(sourceStart + start, sourceStart + end), codec, confidence);
        if (segments.Count > 0 && segments[^1].Codec == codec && segments[^1].Source.End == segment.Source.Start)
        {
            segments[^1] = segments[^1] with { Source = SourceSpan.FromBounds(segments[^1].Source.Start, segment.Source.End) };
            return;
        }

        segments.Add(segment);
    }

    private static int LineEnd(ReadOnlySpan<byte> source, int from)
    {
        int length = source[from..].IndexOf((byte)'\n');
        return length < 0 ? source.Length : from + length + 1;
    }

    private static EncodingPrior? Mark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
        {
            return new EncodingPrior(null, 1, 3, GuessesLines: true);
        }

        TextCodec? codec = null;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && head.Length % 4 == 0)
        {
            codec = CodecCatalog.Utf32LittleEndian;
        }
        else if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            codec = CodecCatalog.Utf32BigEndian;
        }
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            codec = CodecCatalog.Utf16LittleEndian;
        }
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            codec = CodecCatalog.Utf16BigEndian;
        }

        return codec is null ? null : new EncodingPrior(codec, 1, codec.UnitLength, GuessesLines: false);
    }

    // A sequence that the end of the head cuts is not an error; but it alone does not speak for UTF-8 against a label.
    private static bool ShowsUtf8(ReadOnlySpan<byte> head)
    {
        bool isCut = Utf8Scanner.FirstMalformed(head, out MalformedSequence malformed);
        return (!isCut || malformed.Start + malformed.Length == head.Length)
            && (isCut ? head[..malformed.Start] : head).ContainsAnyInRange((byte)0x80, (byte)0xFF);
    }
}
