using System.Globalization;
using System.Security.Cryptography;

namespace Sanitizer.Formats.DiffLog;

/// <summary>Length and SHA-256 of bytes that pass by.</summary>
internal sealed class Digest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Length { get; private set; }

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        Length += bytes.Length;
    }

    /// <summary>The hash of all bytes so far, in lower-case hexadecimal.</summary>
    public string Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = _hash.GetCurrentHash(hash);
        return Convert.ToHexStringLower(hash);
    }

    public void Dispose() => _hash.Dispose();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Length} bytes, SHA-256 {Finish()}");
}
