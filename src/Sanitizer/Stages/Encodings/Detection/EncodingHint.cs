using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>What speaks for an encoding beside the bytes themselves: a hint, never a verdict.</summary>
/// <param name="Codec">The encoding, or null for none.</param>
/// <param name="Weight">In nats: how much.</param>
internal readonly record struct EncodingHint(TextCodec? Codec, double Weight)
{
    /// <summary>In nats: the weight of a label that the caller gives. About three words of plain evidence is needed to overrule it.</summary>
    public const double LabelWeight = 30;

    /// <summary>In nats: the weight of a declaration inside the text.</summary>
    public const double DeclarationWeight = 12;

    /// <summary>In nats: the weight of what the document had before.</summary>
    public const double EarlierWeight = 6;

    /// <summary>In nats: the weight of what the document had before, in a window behind the first: whole windows of text said so.</summary>
    public const double LaterWeight = 20;

    /// <summary>In nats: the weight for an encoding.</summary>
    public double WeightOf(TextCodec codec) => codec == Codec ? Weight : 0;
}
