using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Encodings;

namespace Sanitizer.Pipeline;

/// <summary>How a cleaner works, apart from what it changes (see <see cref="Stages.Policy"/>).</summary>
public sealed record CleanerOptions
{
    /// <summary>The smallest window length that is accepted, in bytes.</summary>
    public const int MinimumWindowLength = 64;

    /// <summary>
    /// The greatest window length that is accepted, in bytes. U+FFFD for each byte makes three times as much, and a text of the log may
    /// have 166 million bytes (the limit of the platform's JSON writer).
    /// </summary>
    public const int MaximumWindowLength = 32 << 20;

    /// <summary>
    /// The longest part of a document that is judged at once, in bytes, from <see cref="MinimumWindowLength"/> to <see cref="MaximumWindowLength"/>; default 4 MiB. Longer documents are cut at a paragraph
    /// break, else at a line break, else between characters. Memory is about four windows a worker.
    /// </summary>
    public int WindowLength { get; init; } = 4 << 20;

    /// <summary>The encoding that a caller says the document has (a WHATWG label), or null to find out.</summary>
    public string? Encoding { get; init; }

    /// <summary>Another detector of the encoding of text that is neither UTF-8 nor UTF-16, or null for the library's own.</summary>
    public IEncodingDetector? Detector { get; init; }

    /// <summary>How the boilerplate stage decides; the preset <see cref="BoilerplatePreset.Safe"/> unless set.</summary>
    public BoilerplateOptions Boilerplate { get; init; } = new();

    /// <summary>What is known of the source that the documents come from, or null; see <see cref="Learning.ProfileLearner"/>.</summary>
    public SourceProfile? Profile { get; init; }
}
