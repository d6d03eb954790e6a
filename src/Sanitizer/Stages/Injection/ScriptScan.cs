using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>Looks at the scripts of all letters of a text, 32 bytes at once: letters of ASCII are only counted, and of every other character the place is found without a look at the bytes between.</summary>
internal static class ScriptScan
{
    private const int Lanes = 32;
    private const byte FirstLead = 0xC0;

    /// <summary>Counts the letters and marks of each script. What is no letter counts as common; ASCII that is none is not counted.</summary>
    /// <param name="text">Well-formed UTF-8, which may end within a character.</param>
    /// <param name="counts">A count for each script, to which is added.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call has all the work of a text
    public static void Count(ReadOnlySpan<byte> text, Span<int> counts)
    {
        int latin = 0;
        int position = 0;
        for (; position + Lanes <= text.Length; position += Lanes)
        {
            Vector256<byte> own = Vector256.Create(text[position..]);
            latin += BitOperations.PopCount(AsciiLetters(own));
            for (uint leads = Leads(own); leads != 0; leads &= leads - 1)
            {
                counts[(byte)LetterScripts.At(text, position + BitOperations.TrailingZeroCount(leads), out _)]++;
            }
        }

        for (; position < text.Length; position++)
        {
            byte own = text[position];
            if (own >= FirstLead)
            {
                counts[(byte)LetterScripts.At(text, position, out _)]++;
            }
            else if (char.IsAsciiLetter((char)own))
            {
                latin++;
            }
        }

        counts[(byte)Script.Latin] += latin;
    }

    /// <summary>The script of all letters of a text; common where it has none, unknown where there are several.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    /// <param name="document">The script of the document: Han and Katakana belong to Japanese.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one call has all the work of a text
    public static Script OnlyScript(ReadOnlySpan<byte> text, ref DocumentScript document)
    {
        Script only = Script.Common;
        bool ascii = false;
        int position = 0;
        for (; position + Lanes <= text.Length; position += Lanes)
        {
            Vector256<byte> own = Vector256.Create(text[position..]);
            ascii = ascii || AsciiLetters(own) != 0;
            for (uint leads = Leads(own); leads != 0; leads &= leads - 1)
            {
                if (!Agrees(LetterScripts.At(text, position + BitOperations.TrailingZeroCount(leads), out _), ref only, ref document))
                {
                    return Script.Unknown;
                }
            }

            if (ascii && only is not (Script.Latin or Script.Common))
            {
                return Script.Unknown;
            }
        }

        for (; position < text.Length; position++)
        {
            byte own = text[position];
            if (own >= FirstLead && !Agrees(LetterScripts.At(text, position, out _), ref only, ref document))
            {
                return Script.Unknown;
            }

            ascii = ascii || char.IsAsciiLetter((char)own);
        }

        return !ascii || only == Script.Latin ? only : only == Script.Common ? Script.Latin : Script.Unknown;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Agrees(Script script, ref Script only, ref DocumentScript document)
    {
        if (script == only || script <= Script.Inherited)
        {
            return true;
        }

        script = script is Script.Han or Script.Katakana && document.Script == Script.Hiragana ? Script.Hiragana : script;
        bool agrees = only == script || only == Script.Common;
        only = script;
        return agrees;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint AsciiLetters(Vector256<byte> bytes) =>
        Vector256.LessThanOrEqual((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)('z' - 'a'))).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Leads(Vector256<byte> bytes) => Vector256.GreaterThanOrEqual(bytes, Vector256.Create(FirstLead)).ExtractMostSignificantBits();
}
