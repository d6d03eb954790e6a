using Sanitizer.Stages.Encodings;
using Sanitizer.Text.Codecs;

namespace Sanitizer.UtfUnknown;

/// <summary>
/// Asks the package UTF.Unknown. It is asked only about text in an older encoding: byte order marks, UTF-8, UTF-16, UTF-32 and escape
/// sequences are told by structure, and there the library's own answer stands.
/// </summary>
public sealed class UtfUnknownDetector : IEncodingDetector
{
    /// <summary>
    /// The package's confidence is no probability: on our samples of older encodings its answers with 0.9 and more were right in 78.5 of
    /// 100 cases. So it never counts for more than this.
    /// </summary>
    private const double MostConfidence = 0.78;

    private readonly Func<byte[], IReadOnlyList<PackageAnswer>> _ask;

    internal UtfUnknownDetector(Func<byte[], IReadOnlyList<PackageAnswer>> ask) => _ask = ask;

#if WITH_UTF_UNKNOWN
    /// <summary>The detector.</summary>
    public static UtfUnknownDetector Shared { get; } = new(Package.Ask);
#endif

    /// <inheritdoc/>
    public string Name => "utf-unknown";

    /// <inheritdoc/>
    public IReadOnlyList<EncodingGuess> Detect(ReadOnlySpan<byte> bytes)
    {
        IReadOnlyList<EncodingGuess> own = EncodingDetector.Shared.Detect(bytes);
        if (bytes.IsEmpty || IsStructural(own[0].Encoding))
        {
            return own;
        }

        List<EncodingGuess> guesses = [];
        foreach (PackageAnswer answer in _ask(bytes.ToArray()))
        {
            if (answer.Name is not null && CodecCatalog.TryGet(answer.Name, out TextCodec codec) && !IsStructural(codec.Name)
                && !guesses.Exists(guess => guess.Encoding == codec.Name))
            {
                guesses.Add(new EncodingGuess(codec.Name, double.IsFinite(answer.Confidence) ? Math.Clamp(answer.Confidence, 0, MostConfidence) : 0));
            }
        }

        return guesses.Count > 0 ? guesses : own;
    }

    private static bool IsStructural(string encoding) =>
        encoding.StartsWith("utf-", StringComparison.Ordinal) || encoding.StartsWith("iso-2022-", StringComparison.Ordinal) || encoding.StartsWith("hz-", StringComparison.Ordinal);
}
