using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>What somebody says a document's encoding is.</summary>
/// <param name="Codec">The encoding.</param>
/// <param name="IsDeclared">Whether a declaration inside the text says so; else the caller does.</param>
internal readonly record struct GivenLabel(TextCodec Codec, bool IsDeclared)
{
    /// <summary>Who gave it, as the log has it.</summary>
    public string Giver => IsDeclared ? "text" : "caller";

    /// <summary>In nats: what it counts for.</summary>
    public double Weight => IsDeclared ? EncodingHint.DeclarationWeight : EncodingHint.LabelWeight;

    /// <summary>The labels that a document has.</summary>
    /// <param name="head">The document's first bytes.</param>
    /// <param name="label">The encoding that the caller names, or null.</param>
    public static GivenLabel[] Of(ReadOnlySpan<byte> head, TextCodec? label) => (label, DeclaredEncoding.Find(head)) switch
    {
        (null, null) => [],
        (null, TextCodec declared) => [new GivenLabel(declared, IsDeclared: true)],
        (TextCodec given, TextCodec declared) when given != declared => [new GivenLabel(given, IsDeclared: false), new GivenLabel(declared, IsDeclared: true)],
        (TextCodec given, _) => [new GivenLabel(given, IsDeclared: false)],
    };
}
