using Sanitizer.Stages.Encodings.Detection;
using Sanitizer.Stages.Encodings.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>
/// Decodes text that is UTF-8 and something else, line by line: a line that is not UTF-8 does not put the good ones at risk. All lines
/// that are not UTF-8 are judged together, since a few words tell less than many.
/// </summary>
internal static class LineDecoder
{
    /// <summary>Decodes up to a place.</summary>
    /// <param name="builder">Where the text goes; its position is the start.</param>
    /// <param name="source">The window's bytes.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="prior">What the document's head said.</param>
    /// <param name="endsDocument">Whether the document ends there.</param>
    /// <param name="segments">Where the encodings found are added.</param>
    public static void Decode(TextViewBuilder builder, ReadOnlySpan<byte> source, int end, EncodingPrior prior, bool endsDocument, SegmentList segments)
    {
        if (!Utf8Scanner.FirstMalformed(source[builder.Position..end], out _))
        {
            builder.Copy(end - builder.Position);
            return;
        }

        Pool pool = prior.GuessesLines ? Pool.Of(source[builder.Position..end], prior, endsDocument) : Pool.None;
        int decodedEnd = -1;

        // The end of the document may cut a sequence in its last line.
        int lastLine = !endsDocument || end == 0 ? end : source[..(end - 1)].LastIndexOf((byte)'\n') + 1;
        DamagedLineDecoder damaged = new(builder, pool, segments);
        while (Utf8Scanner.FirstMalformed(source[builder.Position..end], out MalformedSequence malformed))
        {
            int at = builder.Position + malformed.Start;
            int lineStart = builder.Position + source[builder.Position..at].LastIndexOf((byte)'\n') + 1;
            int feed = source[at..end].IndexOf((byte)'\n');
            int lineEnd = feed < 0 ? end : at + feed + 1;
            ReadOnlySpan<byte> line = source[lineStart..lineEnd];
            bool isLastLine = endsDocument && lineEnd == end;
            LineShape shape = pool.Codec is null ? default : LineShape.Of(line, isLastLine);
            if (pool.Codec is TextCodec codec && !pool.ReadsAsUtf8(line, shape))
            {
                lineEnd = codec is SingleByteCodec ? EndOfAlike(source[..Math.Max(lineEnd, lastLine)], lineEnd) : lineEnd;

                // ASCII between two such lines is the same in both; with it they are one run.
                bool goesOn = builder.Position == decodedEnd && !source[decodedEnd..lineStart].ContainsAnyInRange((byte)0x80, (byte)0xFF);
                CopyOrDecode(builder, source, goesOn ? builder.Position : lineStart, pool, segments);
                int start = builder.Position;
                builder.Decode(codec, lineEnd - start, MalformedBytes.Rule.Step, InexactBytes.Rule.Step);
                segments.Add(start, lineEnd, codec, pool.Confidence);
                decodedEnd = lineEnd;
            }
            else
            {
                CopyOrDecode(builder, source, lineStart, pool, segments);
                damaged.Decode(source[..lineEnd], isLastLine);
            }
        }

        CopyOrDecode(builder, source, end, pool, segments);
    }

    // Behind the last of the lines that come next, of which each without doubt is in the other encoding or ASCII: nothing in them looks like UTF-8.
    private static int EndOfAlike(ReadOnlySpan<byte> source, int start)
    {
        int sequence = LineShape.IndexOfSequence(source[start..]);
        int limit = sequence < 0 ? source.Length : start + source.Slice(start, sequence).LastIndexOf((byte)'\n') + 1;
        int last = source[start..limit].LastIndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (last < 0)
        {
            return start;
        }

        int feed = source[(start + last)..limit].IndexOf((byte)'\n');
        return feed < 0 ? limit : start + last + feed + 1;
    }

    /// <summary>
    /// Adds lines that are UTF-8. In a document that is nearly all in another encoding a line can be UTF-8 by accident: two Chinese
    /// characters of GBK may be two letters of UTF-8.
    /// </summary>
    private static void CopyOrDecode(TextViewBuilder builder, ReadOnlySpan<byte> source, int end, Pool pool, SegmentList segments)
    {
        while (pool.DoubtsUtf8 && builder.Position < end)
        {
            int high = source[builder.Position..end].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                break;
            }

            int at = builder.Position + high;
            int lineStart = builder.Position + source[builder.Position..at].LastIndexOf((byte)'\n') + 1;
            int feed = source[at..end].IndexOf((byte)'\n');
            int lineEnd = feed < 0 ? end : at + feed + 1;
            builder.Copy(lineStart - builder.Position);
            if (pool.OverrulesUtf8(source[lineStart..lineEnd]))
            {
                builder.Decode(pool.Codec!, lineEnd - lineStart, MalformedBytes.Rule.Step, InexactBytes.Rule.Step);
                segments.Add(lineStart, lineEnd, pool.Codec!, pool.Confidence);
            }
            else
            {
                builder.Copy(lineEnd - lineStart);
            }
        }

        builder.Copy(end - builder.Position);
    }
}
