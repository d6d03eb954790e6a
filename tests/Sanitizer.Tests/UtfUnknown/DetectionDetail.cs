using System.Text;

#pragma warning disable IDE0130 // The namespace is the package's own.
namespace UtfUnknown;

/// <summary>A fake of one of the package's guesses.</summary>
public sealed class DetectionDetail
{
    public string EncodingName { get; init; } = null!;

    public Encoding Encoding { get; init; } = null!;

    public float Confidence { get; init; }

    public bool HasBOM { get; init; }
}
