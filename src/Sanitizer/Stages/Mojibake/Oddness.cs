using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// How unlikely it is that somebody wrote a sequence as it stands, in points (natural logarithms of odds, rounded by hand). A
/// letter with an accent followed by a quotation mark is ordinary; Ã and a diaeresis inside a word are not.
/// </summary>
internal static class Oddness
{
    /// <summary>A C1 control: nobody types one.</summary>
    private const double OfControl = 8;

    /// <summary>U+0085 occurs as a line break.</summary>
    private const double OfNextLine = 4;

    /// <summary>Signs that do not follow a letter: currencies but the euro, spacing accents, fractions, inverted marks.</summary>
    private const double OfMisplacedSign = 4;

    /// <summary>Signs that follow a letter now and then: registered, ordinal, degree, footnote, opening guillemet; a lone œ.</summary>
    private const double OfRareSign = 2;

    /// <summary>Capital letters of windows-1252 behind another letter.</summary>
    private const double OfCapital = 1;

    /// <summary>What closes words in any text: quotes, dashes, ellipsis, no-break space, soft hyphen.</summary>
    private const double OfClosing = 0.5;

    /// <summary>A capital with an accent behind a small letter.</summary>
    private const double OfCapitalInsideWord = 5;

    /// <summary>The same before a plain space, which is no sign of a byte by itself.</summary>
    private const double OfCapitalBeforeSpace = 3;

    /// <summary>Â and a space between a word and a number or name, where a no-break space was.</summary>
    private const double OfSpaceBeforeNumber = 2;

    /// <summary>Â behind a digit, as a degree sign shows.</summary>
    private const double OfCircumflexBehindDigit = 5;

    /// <summary>Â behind a sign that does not open anything.</summary>
    private const double OfCircumflexBehindSign = 3.5;

    /// <summary>Ã at the start of a word: Portuguese and Vietnamese have it inside or at the end.</summary>
    private const double OfTildeAtStart = 2.5;

    /// <summary>A small letter right behind a sign that is no apostrophe, dash or hyphen.</summary>
    private const double OfSmallLetterBehindSign = 3;

    /// <summary>The euro sign behind a small letter, which starts all general punctuation.</summary>
    private const double OfEuroBehindCircumflex = 6;

    /// <summary>A no-break space beside a space or at the end of a line; a soft hyphen that no letter follows.</summary>
    private const double OfIdleSpace = 2;

    /// <summary>Another letter right behind a sign that opens or stands alone.</summary>
    private const double OfLetterBehindSign = 1.5;

    private const string MisplacedSigns = "¢£¤¥¦§¨¬¯±µ¶¸¼½¾¿¡‰ˆ˜ƒ‚„";
    private const string RareSigns = "©®™ªº°²³¹·†‡•€‹«´Ÿœžš";
    private const string Glue = "’‘\u00AD–—\u00B7";

    /// <summary>The oddness of the sequence of <paramref name="length"/> characters at <paramref name="start"/>; a character stands before and behind it.</summary>
    public static double Of(ReadOnlySpan<int> text, int start, int length)
    {
        int lead = text[start];
        int before = text[start - 1];
        double points = OfLead(lead, before, text[start + 1]);
        for (int i = 1; i < length; i++)
        {
            int sign = text[start + i];
            points += i == 1 && lead == 'â' && sign == '€' ? OfEuroBehindCircumflex : OfSign(sign);
        }

        int after = text[start + length];
        bool isBeforeNumber = lead == 'Â' && text[start + 1] == ' ' && (Letters.IsDigit(after) || Letters.IsUpperCase(after));
        return points + OfEnd(text[start + length - 1], after) + (isBeforeNumber ? OfSpaceBeforeNumber : 0);
    }

    private static double OfEnd(int last, int after)
    {
        if (last is 0xA0 or 0xAD)
        {
            return after <= ' ' || (last == 0xAD && !Letters.IsLetter(after)) ? OfIdleSpace : 0;
        }

        if (last == ' ' || Letters.IsLetter(last) || Contains(Glue, last) || !Letters.IsLetter(after))
        {
            return 0;
        }

        return Letters.IsLowerCase(after) ? OfSmallLetterBehindSign : OfLetterBehindSign;
    }

    private static double OfLead(int lead, int before, int next)
    {
        bool isCapital = Letters.IsUpperCase(lead);
        if (isCapital && Letters.IsLowerCase(before))
        {
            return next == ' ' ? OfCapitalBeforeSpace : OfCapitalInsideWord;
        }

        return lead switch
        {
            'Ã' when !Letters.IsLetter(before) => OfTildeAtStart,
            'Â' when Letters.IsDigit(before) => OfCircumflexBehindDigit,
            'Â' when before > ' ' && !Letters.IsLetter(before) && !Contains("\u00A0«“‘„‚\"'([{<-–—/|*_", before) => OfCircumflexBehindSign,
            _ => 0,
        };
    }

    private static double OfSign(int sign) => sign switch
    {
        0x85 => OfNextLine,
        0xFFFD => OfRareSign,
        >= 0x80 and <= 0x9F => OfControl,
        _ when Contains(MisplacedSigns, sign) => OfMisplacedSign,
        _ when Contains(RareSigns, sign) => OfRareSign,
        _ when Letters.IsUpperCase(sign) => OfCapital,
        _ => OfClosing,
    };

    private static bool Contains(string signs, int codePoint) => codePoint <= char.MaxValue && signs.Contains((char)codePoint, StringComparison.Ordinal);
}
