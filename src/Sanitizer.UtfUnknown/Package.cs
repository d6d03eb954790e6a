#if WITH_UTF_UNKNOWN
using global::UtfUnknown;

namespace Sanitizer.UtfUnknown;

/// <summary>The only calls of UTF.Unknown, with its traps: both its answers are null for empty input, and a name may have no encoding.</summary>
internal static class Package
{
    /// <summary>Asks the package; the likeliest answer first, none where it does not know.</summary>
    public static IReadOnlyList<PackageAnswer> Ask(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return [];
        }

        DetectionResult? result = CharsetDetector.DetectFromBytes(bytes);
        List<PackageAnswer> answers = [];
        if (result?.Detected is DetectionDetail best)
        {
            answers.Add(new PackageAnswer(best.EncodingName, best.Confidence));
        }

        foreach (DetectionDetail detail in result?.Details ?? [])
        {
            answers.Add(new PackageAnswer(detail.EncodingName, detail.Confidence));
        }

        return answers;
    }
}
#endif
