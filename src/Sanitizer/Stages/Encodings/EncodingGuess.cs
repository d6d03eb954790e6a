namespace Sanitizer.Stages.Encodings;

/// <summary>One answer to the question which encoding some bytes are in.</summary>
/// <param name="Encoding">The name of the encoding in the Encoding Standard.</param>
/// <param name="Confidence">From 0 to 1.</param>
public readonly record struct EncodingGuess(string Encoding, double Confidence);
