namespace Sanitizer.Stages.Encodings;

/// <summary>Finds out what encoding some bytes are in. Implementations are safe for use by many threads.</summary>
public interface IEncodingDetector
{
    /// <summary>The detector's name, as on the command line.</summary>
    string Name { get; }

    /// <summary>Looks at bytes.</summary>
    /// <param name="bytes">The start of a file, or all of it; text in one encoding.</param>
    /// <returns>The likely encodings, the likeliest first; none where the detector does not know.</returns>
    IReadOnlyList<EncodingGuess> Detect(ReadOnlySpan<byte> bytes);
}
