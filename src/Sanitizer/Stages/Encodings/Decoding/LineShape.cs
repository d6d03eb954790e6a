using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>What a line with malformed bytes has beside them.</summary>
/// <param name="Good">Well-formed sequences of UTF-8 beyond ASCII.</param>
/// <param name="Bad">Malformed sequences that are no other spelling of UTF-8 either.</param>
/// <param name="Spelled">Characters in another spelling of UTF-8: surrogates one by one, or longer than need be.</param>
/// <param name="IsCut">Whether the only malformed sequence is cut by the end of the document.</param>
internal readonly record struct LineShape(int Good, int Bad, int Spelled, bool IsCut)
{
    // Its two highest bits tell continuation bytes from others, too.
    private const byte FirstLead = 0xC0;

    /// <summary>
    /// Whether the line is UTF-8 with some damage rather than another encoding: good sequences are at least as many as bad ones (in other
    /// encodings they hardly ever come about by accident), or all that is malformed is UTF-8 in another spelling.
    /// </summary>
    public bool LooksLikeUtf8 => (Good > 0 && Good >= Bad) || (Bad == 0 && Spelled > 0) || IsCut;

    /// <summary>Looks at a line that has malformed bytes. Where nothing in it looks like UTF-8, these are not counted.</summary>
    /// <param name="line">The line's bytes.</param>
    /// <param name="endsDocument">Whether nothing follows.</param>
    public static LineShape Of(ReadOnlySpan<byte> line, bool endsDocument)
    {
        if (!endsDocument && IndexOfSequence(line) < 0)
        {
            return new LineShape(0, 1, 0, IsCut: false);
        }

        int good = 0;
        int bad = 0;
        int spelled = 0;
        bool isCut = false;
        for (int at; (at = line.IndexOfAnyInRange((byte)0x80, (byte)0xFF)) >= 0;)
        {
            line = line[at..];
            OperationStatus status = Rune.DecodeFromUtf8(line, out _, out int read);
            if (status == OperationStatus.Done)
            {
                good++;
            }
            else if (OtherSpelling.Read(line, out OtherSpelling spelling))
            {
                spelled++;
                read = spelling.Length;
            }
            else
            {
                bad++;
                isCut = endsDocument && status == OperationStatus.NeedMoreData && read == line.Length && read > 1;
            }

            line = line[read..];
        }

        return new LineShape(good, bad, spelled, isCut && bad == 1);
    }

    /// <summary>Where a lead byte stands before a continuation byte, as in every sequence of UTF-8 and every other spelling of it; -1 where none does.</summary>
    public static int IndexOfSequence(ReadOnlySpan<byte> bytes)
    {
        int index = 0;
        Vector256<byte> leads = Vector256.Create(FirstLead);
        for (; index + Vector256<byte>.Count < bytes.Length; index += Vector256<byte>.Count)
        {
            Vector256<byte> here = Vector256.GreaterThanOrEqual(Vector256.Create(bytes[index..]), leads);
            Vector256<byte> behind = Vector256.Equals(Vector256.Create(bytes[(index + 1)..]) & leads, Vector256.Create((byte)0x80));
            uint found = (here & behind).ExtractMostSignificantBits();
            if (found != 0)
            {
                return index + BitOperations.TrailingZeroCount(found);
            }
        }

        for (; index + 1 < bytes.Length; index++)
        {
            if (bytes[index] >= FirstLead && (bytes[index + 1] & FirstLead) == 0x80)
            {
                return index;
            }
        }

        return -1;
    }
}
