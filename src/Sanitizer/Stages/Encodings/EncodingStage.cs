using Sanitizer.Stages.Encodings.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Encodings;

/// <summary>Decides what the bytes are. Reading them is the work of <see cref="WindowDecoder"/>; as a stage it looks at what came out.</summary>
internal sealed class EncodingStage : Stage
{
    public EncodingStage()
        : base(
            "encoding",
            "Reads the bytes in their encoding and writes UTF-8",
            StageScope.Line,
            ByteClasses.Specials | ByteClasses.Control | ByteClasses.Printable,
            [
                ByteOrderMark.Rule, InnerMark.Rule, WideUnits.Rule, EscapedText.Rule, SurrogatePairs.Rule, LongNull.Rule, OverlongForms.Rule, LonePunctuation.Rule,
                TruncatedTail.Rule, MalformedBytes.Rule, InexactBytes.Rule, OverruledLabel.Rule, MalformedShift.Rule,
            ])
    {
    }

    public override StageSession Open() => EncodingSession.Shared;
}
