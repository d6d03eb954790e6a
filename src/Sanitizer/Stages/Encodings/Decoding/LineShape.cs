using System.Buffers;
using System.Text;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>What a line with malformed bytes has beside them.</summary>
/// <param name="Good">Well-formed sequences of UTF-8 beyond ASCII.</param>
/// <param name="Bad">Malformed sequences that are no other spelling of UTF-8 either.</param>
/// <param name="Spelled">Characters in another spelling of UTF-8: surrogates one by one, or longer than need be.</param>
/// <param name="IsCut">Whether the only malformed sequence is cut by the end of the document.</param>
internal readonly record struct LineShape(int Good, int Bad, int Spelled, bool IsCut)
{
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
        if (!endsDocument && !HasSequence(line))
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

    /// <summary>Whether a lead byte stands before a continuation byte, as in every sequence of UTF-8 and every other spelling of it.</summary>
    private static bool HasSequence(ReadOnlySpan<byte> line)
    {
        for (int at; (at = line.IndexOfAnyInRange((byte)0xC0, (byte)0xFF)) >= 0; line = line[(at + 1)..])
        {
            if (at + 1 < line.Length && (line[at + 1] & 0xC0) == 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
