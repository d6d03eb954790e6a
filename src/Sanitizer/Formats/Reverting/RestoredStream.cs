using Sanitizer.Formats.DiffLog;

namespace Sanitizer.Formats.Reverting;

/// <summary>Writes the restored bytes and knows their length and hash.</summary>
internal sealed class RestoredStream : IDisposable
{
    private readonly Stream _destination;
    private readonly Digest _digest = new();

    public RestoredStream(Stream destination) => _destination = destination;

    public long Length => _digest.Length;

    public string Hash() => _digest.Finish();

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _destination.Write(bytes);
        _digest.Append(bytes);
    }

    public void Dispose() => _digest.Dispose();
}
