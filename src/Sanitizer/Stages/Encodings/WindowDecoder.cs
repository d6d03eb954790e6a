using System.Runtime.InteropServices;
using Sanitizer.Stages.Encodings.Decoding;
using Sanitizer.Stages.Encodings.Detection;
using Sanitizer.Stages.Encodings.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Patches;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages.Encodings;

/// <summary>Turns the bytes of a window into its first view. Valid UTF-8 is taken as it stands, without copying.</summary>
internal static class WindowDecoder
{
    /// <summary>What a document's head says about its encoding.</summary>
    /// <param name="head">The first window's bytes.</param>
    /// <param name="label">The encoding that the caller named, if any.</param>
    /// <param name="detector">The caller's own detector, if any.</param>
    /// <param name="guesses">Whether the encoding stage is on.</param>
    public static EncodingPrior Judge(ReadOnlySpan<byte> head, TextCodec? label, IEncodingDetector? detector, bool guesses) =>
        guesses ? EncodingPrior.Of(EncodingDetector.Judge(head, label), label) with { Detector = detector } : EncodingPrior.Text;

    /// <summary>Decodes one window.</summary>
    /// <param name="source">The window's bytes.</param>
    /// <param name="sourceStart">Offset of the first one in the document.</param>
    /// <param name="prior">What the head said.</param>
    /// <param name="isFirst">Whether the document starts here.</param>
    /// <param name="isLast">Whether the document ends here.</param>
    /// <param name="segments">Where the encodings found are added.</param>
    /// <param name="notes">Where what else was found is added.</param>
    /// <param name="buffer">Where text that has to be decoded goes; null for memory of its own.</param>
    public static TextView Decode(ReadOnlyMemory<byte> source, long sourceStart, EncodingPrior prior, bool isFirst, bool isLast, List<Segment> segments, List<Note> notes, TextBuffer? buffer = null)
    {
        int mark = isFirst ? prior.MarkLength : 0;
        int first = segments.Count;
        TextView view = prior.Codec == CodecCatalog.Utf7 && !source.Span.ContainsAnyInRange((byte)0x80, (byte)0xFF)
            ? DecodeUtf7(new TextViewBuilder(source, sourceStart, buffer), source.Span, sourceStart, segments, notes)
            : Decode(source, sourceStart, isFirst ? prior : prior.Later, mark, isLast, segments, buffer);
        if (prior.Labels.Count > 0)
        {
            notes.AddRange(LabelCheck.Find(source.Span, sourceStart, mark, prior.Labels, CollectionsMarshal.AsSpan(segments)[first..]));
        }

        return view;
    }

    private static TextView Decode(ReadOnlyMemory<byte> source, long sourceStart, EncodingPrior prior, int mark, bool isLast, List<Segment> segments, TextBuffer? buffer)
    {
        if (prior.Codec is TextCodec codec && codec != CodecCatalog.Utf7)
        {
            TextViewBuilder whole = new(source, sourceStart, buffer);
            Skip(whole, mark);
            DecodeRuns(whole, codec, source.Span, source.Length);
            segments.Add(new Segment(new SourceSpan(sourceStart, source.Length), codec, prior.Confidence));
            return whole.Build();
        }

        bool isUtf8 = Census.IsWellFormed(source.Span, out ByteClasses classes);

        // What is in UTF-16 has a NUL, which is a control.
        bool mayBeWide = prior.GuessesLines && (!isUtf8 || (classes & ByteClasses.Control) != ByteClasses.None);
        List<WideBlock>? blocks = mayBeWide ? WideBlockFinder.Find(source.Span, mark) : null;
        if (mark == 0 && blocks is null && isUtf8)
        {
            segments.Add(new Segment(new SourceSpan(sourceStart, source.Length), CodecCatalog.Utf8, prior.Confidence));
            return TextView.Verbatim(source, sourceStart, classes);
        }

        TextViewBuilder builder = new(source, sourceStart, buffer);
        SegmentList found = new(segments, sourceStart);
        Skip(builder, mark);
        foreach (WideBlock block in blocks ?? [])
        {
            LineDecoder.Decode(builder, source.Span, block.Start, prior, endsDocument: false, found);
            DecodeRuns(builder, block.Codec, source.Span, block.End);
            found.Add(block.Start, block.End, block.Codec, EncodingDetector.WideConfidence);
        }

        LineDecoder.Decode(builder, source.Span, source.Length, prior, isLast, found);
        found.Complete(source.Length, prior.Confidence);
        return builder.Build();
    }

    private static TextView DecodeUtf7(TextViewBuilder builder, ReadOnlySpan<byte> source, long sourceStart, List<Segment> segments, List<Note> notes)
    {
        if (Utf7Reader.Read(builder, source, sourceStart) is Note note)
        {
            notes.Add(note);
        }

        segments.Add(new Segment(new SourceSpan(sourceStart, source.Length), CodecCatalog.Utf7, 1));
        return builder.Build();
    }

    private static void Skip(TextViewBuilder builder, int mark)
    {
        if (mark > 0)
        {
            builder.Replace(mark, [], ByteOrderMark.Rule.Step);
        }
    }

    private static void DecodeRuns(TextViewBuilder builder, TextCodec codec, ReadOnlySpan<byte> source, int end)
    {
        if (!codec.IsStateful)
        {
            builder.Decode(codec, end - builder.Position, MalformedBytes.Rule.Step, InexactBytes.Rule.Step);
            return;
        }

        // A stateful encoding is back in its first state at the end of a line, so a line is the smallest run that can be traced.
        while (builder.Position < end)
        {
            int feed = source[builder.Position..end].IndexOf((byte)'\n');
            builder.Decode(codec, feed < 0 ? end - builder.Position : feed + 1, MalformedBytes.Rule.Step, InexactBytes.Rule.Step);
        }
    }
}
