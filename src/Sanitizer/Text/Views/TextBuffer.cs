namespace Sanitizer.Text.Views;

/// <summary>Bytes that grow at their end. One buffer serves window after window where nobody keeps the text of the last one.</summary>
internal sealed class TextBuffer
{
    private const int SmallestLength = 256;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>What was written since the last <see cref="Reset"/>; valid until the next.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Forgets what was written and makes room.</summary>
    /// <param name="capacity">Bytes that are likely to be written.</param>
    public void Reset(int capacity)
    {
        _length = 0;
        if (_bytes.Length < capacity)
        {
            _bytes = GC.AllocateUninitializedArray<byte>(Math.Max(SmallestLength, capacity));
        }
    }

    /// <summary>The room behind what was written.</summary>
    /// <param name="least">Bytes that it has at least.</param>
    public Span<byte> Room(int least)
    {
        if (_bytes.Length - _length < least)
        {
            Array.Resize(ref _bytes, Math.Max(_length + least, (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        }

        return _bytes.AsSpan(_length);
    }

    /// <summary>Counts bytes as written that were put into the <see cref="Room"/>.</summary>
    public void Advance(int count) => _length += count;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }
}
