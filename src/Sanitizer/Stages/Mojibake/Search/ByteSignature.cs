using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Tells which encodings of one byte have the same bytes for an island: whatever is asked about its sequences, the answer is the same for all of them.
/// Most of forty encodings share most of their characters. Used by one thread.
/// </summary>
internal sealed class ByteSignature
{
    private readonly List<int> _foreign = [];

    /// <summary>Turns to an island.</summary>
    public void Open(ReadOnlySpan<int> characters)
    {
        _foreign.Clear();
        foreach (int character in characters)
        {
            if (character >= 0x80)
            {
                _foreign.Add(character);
            }
        }
    }

    /// <summary>The hash of the island's bytes in an encoding of one byte, and of what its space may stand for.</summary>
    public ulong Of(Reading read)
    {
        ReadOnlySpan<byte> bytes = read.BytesOfFirst;
        ulong hash = read.HasNoBreakSpace ? 1UL : 0;
        ulong some = 0;
        for (int i = 0; i < _foreign.Count; i++)
        {
            int character = _foreign[i];
            some = (some << 8) | (character < bytes.Length ? bytes[character] : (byte)read.BytesOf(character));
            if ((i & 7) == 7)
            {
                hash = Hash64.Combine(hash, some);
                some = 0;
            }
        }

        return Hash64.Combine(hash, some);
    }
}
