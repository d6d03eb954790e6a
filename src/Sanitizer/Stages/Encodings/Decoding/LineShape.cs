using Sanitizer.Text;

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

    /// <summary>Looks at a line.</summary>
    /// <param name="line">The line's bytes.</param>
    /// <param name="endsDocument">Whether nothing follows.</param>
    public static LineShape Of(ReadOnlySpan<byte> line, bool endsDocument)
    {
        int good = 0;
        int bad = 0;
        int spelled = 0;
        bool isCut = false;
        while (Utf8Scanner.FirstMalformed(line, out MalformedSequence malformed))
        {
            good += CountLeads(line[..malformed.Start]);
            ReadOnlySpan<byte> rest = line[malformed.Start..];
            if (OtherSpelling.Read(rest, out OtherSpelling spelling))
            {
                spelled++;
                line = rest[spelling.Length..];
                continue;
            }

            bad++;
            line = rest[malformed.Length..];
            isCut = endsDocument && line.IsEmpty && malformed.Length > 1;
        }

        good += CountLeads(line);
        return new LineShape(good, bad, spelled, isCut && bad == 1);
    }

    private static int CountLeads(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte value in utf8)
        {
            count += value >= 0xC0 ? 1 : 0;
        }

        return count;
    }
}
