using System.Runtime.CompilerServices;

namespace Sanitizer.Language.Models;

/// <summary>A character and the three before it: all that the model's cost of it depends on.</summary>
/// <param name="Last">The character.</param>
/// <param name="Second">The one before it.</param>
/// <param name="Third">The one before that.</param>
/// <param name="Fourth">The first of the four.</param>
internal readonly record struct CharacterQuad(int Last, int Second, int Third, int Fourth)
{
    /// <summary>What the model takes a text to start behind: see <see cref="CharacterModel.Start"/>.</summary>
    public static CharacterQuad Start => new(' ', ' ', 0, 0);

    /// <summary>The next character and the three before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CharacterQuad Next(int codePoint) => new(codePoint, Last, Second, Third);

    /// <summary>Whether all four are of the first plane, so that they fit a key.</summary>
    public bool HasKey => (uint)(Last | Second | Third | Fourth) <= 0xFFFF;

    /// <summary>The four as one number.</summary>
    public ulong Key => ((ulong)(uint)Fourth << 48) | ((ulong)(uint)Third << 32) | ((uint)Second << 16) | (uint)Last;

    /// <summary>Reads a character of well-formed UTF-8 and moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Decode(ReadOnlySpan<byte> utf8, ref int position)
    {
        int first = utf8[position++];
        if (first < 0x80)
        {
            return first;
        }

        int second = utf8[position++] & 0x3F;
        if (first < 0xE0)
        {
            return ((first & 0x1F) << 6) | second;
        }

        int third = utf8[position++] & 0x3F;
        return first < 0xF0
            ? ((first & 0x0F) << 12) | (second << 6) | third
            : ((first & 0x07) << 18) | (second << 12) | (third << 6) | (utf8[position++] & 0x3F);
    }
}
