using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Tells at a look which islands layers cannot change: those without a sequence that the misreading could have left.</summary>
internal readonly ref struct LayerGate
{
    /// <summary>Characters of an island up to which it is worth the look.</summary>
    private const int Longest = 512;

    private readonly ulong _misreadings;

    public LayerGate(IReadOnlyList<Layer> layers)
    {
        foreach (Layer layer in layers)
        {
            _misreadings |= layer.IsTorn ? ulong.MaxValue : BitOf(layer.Misreading);
        }
    }

    /// <summary>Whether undoing the layers may change an island.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="span">The island.</param>
    public bool MayChange(ReadOnlySpan<byte> text, IslandSpan span)
    {
        if (_misreadings == ulong.MaxValue || span.End - span.Start >= Longest)
        {
            return true;
        }

        Span<int> characters = stackalloc int[Longest];
        int length = 0;
        int position = span.Start;
        while (position < span.End)
        {
            characters[length++] = CharacterQuad.Decode(text, ref position);
        }

        int all = length;
        if (position < text.Length && text[position] is not ((byte)'\n' or (byte)'\r'))
        {
            characters[all++] = CharacterQuad.Decode(text, ref position);
        }

        return (SequenceMasks.Of(characters[..all], length) & _misreadings) != 0;
    }

    // The masks tell all only where a character is one byte: a pair's second byte may start what the masks do not see.
    private static ulong BitOf(Misreading misreading)
    {
        for (int i = 0; i < Misreadings.OfUtf8.Count && !misreading.Read.IsDouble; i++)
        {
            if (ReferenceEquals(Misreadings.OfUtf8[i], misreading))
            {
                return 1UL << i;
            }
        }

        return ulong.MaxValue;
    }
}
