using Sanitizer.Stages.Encodings.Decoding;
using Sanitizer.Stages.Encodings.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Encodings;

/// <summary>
/// Looks at decoded text as a second run of the program would look at the output: a mark behind a mark, UTF-16 inside the text that
/// another encoding hid. So the second run finds nothing more to do.
/// </summary>
internal sealed class EncodingSession : StageSession
{
    private const double DecodingConfidence = 0.95;

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    public static EncodingSession Shared { get; } = new();

    public override void Propose(in StageWindow window, ProposalList proposals)
    {
        ReadOnlySpan<byte> text = window.Text;
        int start = 0;
        if (window.IsFirst && text.StartsWith(Mark))
        {
            proposals.Add(ByteOrderMark.Rule, 1, ByteOrderMark.Rule.Step.Why, Edit.Delete(new TextSpan(0, Mark.Length)));
            start = Mark.Length;
        }

        if ((window.Classes & ByteClasses.Specials) != ByteClasses.None)
        {
            ProposeInnerMarks(text, start, proposals);
        }

        // What stands in the source as it is was looked at when the source was read.
        bool isNew = !window.View.IsSource && start == 0 && window is { IsFirst: true, IsLast: true };
        if (isNew && DetectWhole(text) is TextCodec codec)
        {
            ProposeDecoding(text, 0, text.Length, codec, proposals);
        }
        else if ((window.Classes & ByteClasses.Control) != ByteClasses.None)
        {
            foreach (WideBlock block in WideBlockFinder.Find(text, start) ?? [])
            {
                ProposeDecoding(text, block.Start, block.End, block.Codec, proposals);
            }
        }
    }

    private static void ProposeInnerMarks(ReadOnlySpan<byte> text, int start, ProposalList proposals)
    {
        for (int at; (at = text[start..].IndexOf("\n\uFEFF"u8)) >= 0;)
        {
            start += at + 1;
            proposals.Add(InnerMark.Rule, 1, InnerMark.Rule.Step.Why, Edit.Delete(new TextSpan(start, Mark.Length)));
            start += Mark.Length;
        }
    }

    private static TextCodec? DetectWhole(ReadOnlySpan<byte> text) =>
        EncodingDetector.Judge(text, null).Best.Codec is { Name: not "utf-8" } codec ? codec : null;

    private static void ProposeDecoding(ReadOnlySpan<byte> text, int start, int end, TextCodec codec, ProposalList proposals)
    {
        EncodingRule rule = codec.UnitLength > 1 ? WideUnits.Rule : EscapedText.Rule;
        List<byte> decoded = new(end - start);
        codec.DecodeRun(text[start..end], decoded);
        proposals.Add(rule, DecodingConfidence, rule.Step.Why, new Edit(TextSpan.FromBounds(start, end), decoded.ToArray()));
    }
}
