using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.Text;

/// <summary>
/// Tells 16 bytes at once what is wrong with the sequences of UTF-8. Every mistake that shows in two bytes is one of eight kinds, and the half-bytes
/// of the two say by three table look-ups which of them it can be; how many continuations a sequence has is counted from its lead byte.
/// The method is that of Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte" (2021).
/// </summary>
internal static class Utf8Sequences
{
    private const byte TooShort = 1 << 0; // a lead byte without its continuation
    private const byte TooLong = 1 << 1; // a continuation behind ASCII
    private const byte Overlong3 = 1 << 2; // E0 80 to E0 9F
    private const byte TooLarge = 1 << 3; // F4 90 and beyond
    private const byte Surrogate = 1 << 4; // ED A0 to ED BF
    private const byte Overlong2 = 1 << 5; // C0, C1
    private const byte TooLarge1000 = 1 << 6; // F5 80 and beyond
    private const byte Overlong4 = 1 << 6; // F0 80 to F0 8F
    private const byte TwoContinuations = 1 << 7;
    private const byte Any = TooShort | TooLong | TwoContinuations; // what the low half of a lead byte does not decide

    /// <summary>Not zero at each byte that is wrong, or behind one that is.</summary>
    /// <param name="own">The bytes.</param>
    /// <param name="before">Those one place before.</param>
    /// <param name="secondBefore">Those two places before.</param>
    /// <param name="thirdBefore">Those three places before.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ErrorsIn(Vector128<byte> own, Vector128<byte> before, Vector128<byte> secondBefore, Vector128<byte> thirdBefore)
    {
        Vector128<byte> byLeadHigh = Vector128.Create(
            TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
            TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
            TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4);
        Vector128<byte> byLeadLow = Vector128.Create(
            Any | Overlong3 | Overlong2 | Overlong4, Any | Overlong2, Any, Any,
            Any | TooLarge, Any | TooLarge | TooLarge1000, Any | TooLarge | TooLarge1000, Any | TooLarge | TooLarge1000,
            Any | TooLarge | TooLarge1000, Any | TooLarge | TooLarge1000, Any | TooLarge | TooLarge1000, Any | TooLarge | TooLarge1000,
            Any | TooLarge | TooLarge1000, Any | TooLarge | TooLarge1000 | Surrogate, Any | TooLarge | TooLarge1000, Any | TooLarge | TooLarge1000);
        Vector128<byte> byNextHigh = Vector128.Create(
            TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
            TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge1000 | Overlong4,
            TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge,
            TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
            TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
            TooShort, TooShort, TooShort, TooShort);
        Vector128<byte> kinds = Vector128.ShuffleNative(byLeadHigh, Vector128.ShiftRightLogical(before, 4))
            & Vector128.ShuffleNative(byLeadLow, before & Vector128.Create((byte)0x0F))
            & Vector128.ShuffleNative(byNextHigh, Vector128.ShiftRightLogical(own, 4));

        // Two continuations in a row are right exactly behind the lead byte of three or four.
        Vector128<byte> isLater = Vector128.GreaterThanOrEqual(secondBefore, Vector128.Create((byte)0xE0))
            | Vector128.GreaterThanOrEqual(thirdBefore, Vector128.Create((byte)0xF0));
        return kinds ^ (isLater & Vector128.Create(TwoContinuations));
    }
}
