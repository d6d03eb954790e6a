#pragma warning disable IDE0130 // The namespace is the package's own.
namespace UtfUnknown;

/// <summary>A fake of the package's answer. Both properties are null where it has none, as in the package.</summary>
public sealed class DetectionResult
{
    public DetectionDetail Detected { get; init; } = null!;

    public IList<DetectionDetail> Details { get; init; } = null!;
}
