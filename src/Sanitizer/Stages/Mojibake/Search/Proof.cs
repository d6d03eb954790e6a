namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>How many nats a misreading has to save before it is believed.</summary>
internal static class Proof
{
    /// <summary>Nats asked of quotes and dashes that became a letter: clean text in 38 languages reached 1.5.</summary>
    private const double OfMarks = 5;

    /// <summary>The least that is ever asked where bytes left no trace.</summary>
    public const double LeastOfLoss = OfMarks;

    /// <summary>Letters too few to tell how often one may occur.</summary>
    private const int FewLetters = 12;

    /// <summary>Nats a character from which the text that comes out reads like no language that the model knows.</summary>
    private const double Unfamiliar = 6.5;

    /// <summary>Nats asked of sequences of UTF-8.</summary>
    /// <param name="undoing">What came out.</param>
    /// <param name="misreading">The misreading.</param>
    /// <param name="isLayered">Whether another layer was found under it: then what came out is not the end.</param>
    public static double OfSequences(Undoing undoing, Misreading misreading, bool isLayered)
    {
        if (misreading.Loss != Loss.None)
        {
            if (misreading.Loss == Loss.Straightened && undoing.Firm == undoing.Changes)
            {
                return 6;
            }

            // A letter where the language has a quote or a dash.
            if (undoing.Marks == undoing.Changes && undoing.Residue <= (undoing.Changes > 1 ? 3.6 : 2.7))
            {
                return OfMarks;
            }

            return undoing.Residue <= 2.6 ? 12 : undoing.Residue <= 3.6 ? 16 : double.PositiveInfinity;
        }

        // A letter before a space is a letter before a space.
        if (undoing.Solid == 0)
        {
            return misreading.Rarity > 0 ? double.PositiveInfinity : undoing.Odd > 0 ? 9 : 16;
        }

        // Sequences that nobody can see prove nothing: a letter of some alphabet beside a U+FFFD is just that.
        if (undoing.Lost > undoing.Solid && misreading.Rarity > 0)
        {
            return double.PositiveInfinity;
        }

        // One or two sequences of plain letters come up by chance in words that the model does not know.
        bool isHomely = undoing.Homely == undoing.Changes;
        bool isCommon = misreading.Rarity <= 0;
        if (!isCommon && !isLayered && undoing.Residue > Unfamiliar && !undoing.ExplainsAll)
        {
            return double.PositiveInfinity;
        }

        // Letters that stand alone are no words: the alphabets of phoneticians, circled letters.
        double ofLone = undoing.Lone == undoing.Changes ? 10 : 0;
        if (isHomely)
        {
            return ofLone + (isCommon ? 10 : 18) + (3 * undoing.Changes) + (6 * undoing.Closers);
        }

        return ofLone + (undoing.Changes == 1 ? (misreading.Rarity > 1 ? 12 : 8) : 7);
    }

    /// <summary>Nats asked of sequences of UTF-8 some of whose bytes were lost in an encoding of two bytes. That nothing is astray nearly proves it.</summary>
    /// <param name="whole">Sequences of which every byte is there.</param>
    /// <param name="bytes">The bytes of these.</param>
    /// <param name="torn">Bytes of the other sequences; where hardly anything else is left, nobody could read the result.</param>
    /// <param name="remnants">Stretches of these.</param>
    /// <param name="freed">Letters of ASCII that come out.</param>
    public static double OfTorn(int whole, int bytes, int torn, int remnants, int freed)
    {
        if (whole == 0)
        {
            return torn > freed ? double.PositiveInfinity : 12;
        }

        double structure = (OfWholeByte * bytes) + (OfRemnant * (remnants + freed)) - OfSequence * whole;
        return torn > bytes * 3 || structure < OfChance ? double.PositiveInfinity : 7;
    }

    /// <summary>
    /// Nats by which chance is unlikely to make two and three bytes of pairs a sequence, and pieces beside a loss look like pieces of one:
    /// some 1 in 10, 1 in 50 and 1 in 3.
    /// </summary>
    private const double OfChance = 8;
    private const double OfWholeByte = 1.7;
    private const double OfSequence = 1.1;
    private const double OfRemnant = 1;

    /// <summary>Nats more that a long text has to save: the longer, the more words in it are strange for no reason.</summary>
    public static double OfLength(int islands) => 3 * Math.Log(Math.Max(1, islands / 8.0));

    /// <summary>Whether one old encoding was read as another. Letters in words that the model knows well need little; the less familiar the result, and the more signs in it, the more.</summary>
    /// <param name="undoing">What came out.</param>
    /// <param name="saved">The nats saved.</param>
    /// <param name="lead">The nats by which the next best pair is worse.</param>
    public static bool IsOfLegacy(Undoing undoing, double saved, double lead)
    {
        if (undoing.Changes == 0 || lead < 1 || undoing.Joiners == undoing.Changes)
        {
            return false;
        }

        double residue = undoing.Residue;
        if (IsUnrivalled(undoing, saved, lead))
        {
            return true;
        }

        // The one byte that starts most sequences of an alphabet in UTF-8, the others lost: no language uses one letter so much.
        bool isMonotonous = undoing.Changes >= FewLetters && undoing.Commonest * 3 > undoing.Changes;

        if ((undoing.Signs + undoing.Lone) * 2 > undoing.Changes && undoing.Signs * 2 <= undoing.Changes && residue <= 2.5)
        {
            return saved >= 7;
        }

        // Frames drawn of signs read as letters that no language puts together so.
        if ((undoing.Signs + undoing.Lone) * 2 > undoing.Changes)
        {
            return residue <= 2.6 ? saved >= 10 : residue <= 2.8 ? saved >= 12 : residue <= 3.2 ? saved >= 30 : residue <= 3.4 ? saved >= 60 : saved >= 100 && undoing.Changes >= 6 && !isMonotonous && residue <= (undoing.EastAsian == undoing.Changes ? 8 : 4) && lead >= 5;
        }

        // The surer no other pair of encodings explains the text, the less has to be saved.
        bool isOnly = lead >= 20;
        if (undoing.EastAsian * 2 > undoing.Changes && lead >= 12)
        {
            return residue <= 8 && saved >= 26 && undoing.Changes >= 4;
        }

        return residue switch
        {
            <= 2 when isOnly => saved >= 4,
            <= 2.9 => saved >= 6,
            <= 3.25 => saved >= 11,
            <= 3.4 => saved >= 13,
            <= 4 when isOnly && undoing.Changes >= 3 => saved >= 18,
            <= 8 when isMonotonous => false,
            <= 8 => undoing.Changes >= 4 && saved >= (undoing.Changes < 6 ? 60 : 40),
            _ => false,
        };
    }

    // Where no other pair of encodings explains the text nearly as well, and what comes out reads like text. In 6,662 clean texts no pair
    // that led by 20 left less than 5.9 nats a character; none that saved 16 left less than 3.6.
    private static bool IsUnrivalled(Undoing undoing, double saved, double lead)
    {
        double residue = undoing.Residue;
        return undoing.EastAsian == undoing.Changes && undoing.Changes > 1
            ? lead >= 20 && saved >= 24 && residue <= 5.5
            : undoing.Lone * 2 <= undoing.Changes && ((lead >= 7 && saved >= 16 && residue <= 3.05 && undoing.Lone == 0)
                || (lead >= 20 && saved >= 50 && residue <= 4.5)
                || (lead >= 25 && saved >= 30 && residue <= 4.5 && undoing.Changes > 1));
    }
}
