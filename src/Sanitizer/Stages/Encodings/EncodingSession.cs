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
    private const double WideConfidence = 0.95;

    public static EncodingSession Shared { get; } = new();

    public override void Propose(in StageWindow window, ProposalList proposals)
    {
        ReadOnlySpan<byte> text = window.Text;
        if (!window.IsFirst)
        {
            return;
        }

        if (text.StartsWith("\uFEFF"u8))
        {
            proposals.Add(ByteOrderMark.Rule, 1, ByteOrderMark.Rule.Step.Why, Edit.Delete(new TextSpan(0, 3)));
        }
        else if (window.IsLast && WideUnitDetector.Detect(text) is TextCodec codec)
        {
            List<byte> decoded = new(text.Length);
            codec.DecodeRun(text, decoded);
            proposals.Add(WideUnits.Rule, WideConfidence, WideUnits.Rule.Step.Why, new Edit(new TextSpan(0, text.Length), decoded.ToArray()));
        }
    }
}
