#pragma warning disable IDE0130 // The namespace is the package's own.
namespace UtfUnknown;

/// <summary>A fake of the package's entry: answers what a test told it to.</summary>
public static class CharsetDetector
{
    [ThreadStatic]
    private static DetectionResult? _result;

    [ThreadStatic]
    private static int _calls;

    public static int Calls => _calls;

    public static void Prepare(DetectionResult? result)
    {
        _result = result;
        _calls = 0;
    }

    public static DetectionResult DetectFromBytes(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        _calls++;
        return _result!;
    }
}
