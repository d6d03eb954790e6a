using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Sanitizer.Language.Sources;

namespace Sanitizer.Formats.Profiles;

/// <summary>
/// Reads and writes source profiles. The same profile is always the same bytes. See README.md in this folder for the format.
/// </summary>
public static class ProfileFile
{
    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    public const int Version = 1;

    /// <summary>The longest file that is read, in bytes; a profile as large as can be is smaller.</summary>
    public const int MaximumLength = 128 << 20;

    // The log of every file names the profile, and there may be many small files.
    private static readonly ConditionalWeakTable<SourceProfile, string> Digests = [];

    private static ReadOnlySpan<byte> Name => "sanitize-profile "u8;

    private static ReadOnlySpan<byte> Head => "sanitize-profile 1\n"u8;

    /// <summary>Writes a profile.</summary>
    /// <exception cref="IOException">The stream failed.</exception>
    public static void Write(SourceProfile profile, Stream output)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(output);
        ReadOnlySpan<byte> bytes = BytesOf(profile);
        output.Write(bytes);
        output.Write(SHA256.HashData(bytes));
    }

    /// <summary>Reads a profile.</summary>
    /// <exception cref="InvalidDataException">It is no profile, one of another version, or damaged; the message says which.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public static SourceProfile Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        byte[] bytes = ReadAll(input);
        if (!bytes.AsSpan().StartsWith(Name))
        {
            throw new InvalidDataException("is no source profile; 'sanitize learn' writes them");
        }

        if (!bytes.AsSpan().StartsWith(Head))
        {
            throw new InvalidDataException($"is a source profile of another version than {Version}; learn it again with this program");
        }

        int end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < Head.Length || !SHA256.HashData(bytes.AsSpan(0, Math.Max(0, end))).AsSpan().SequenceEqual(bytes.AsSpan(Math.Max(0, end))))
        {
            throw new InvalidDataException("is a damaged source profile (its checksum does not fit, as after a copy that broke off); copy or learn it again");
        }

        return new ProfileReader(bytes.AsSpan(Head.Length, end - Head.Length)).Read();
    }

    /// <summary>The SHA-256 of the profile's file without its last 32 bytes, which hold it, in hexadecimal: it names the profile.</summary>
    internal static string DigestOf(SourceProfile profile) => Digests.GetValue(profile, static key => Convert.ToHexStringLower(SHA256.HashData(BytesOf(key))));

    private static ReadOnlySpan<byte> BytesOf(SourceProfile profile)
    {
        ArrayBufferWriter<byte> bytes = new();
        bytes.Write(Head);
        ProfileWriter.Write(profile, bytes);
        return bytes.WrittenSpan;
    }

    private static byte[] ReadAll(Stream input)
    {
        using MemoryStream whole = new();
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = input.Read(buffer)) > 0)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > MaximumLength || (whole.Length >= Name.Length && !whole.GetBuffer().AsSpan().StartsWith(Name)))
            {
                break;
            }
        }

        return whole.Length > MaximumLength
            ? throw new InvalidDataException($"is longer than {MaximumLength} bytes, and no source profile is")
            : whole.ToArray();
    }
}
