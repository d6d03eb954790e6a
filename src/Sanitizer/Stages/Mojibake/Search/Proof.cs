namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>How many nats a misreading has to save before it is believed.</summary>
internal static class Proof
{
    /// <summary>Nats asked of sequences of UTF-8.</summary>
    public static double OfSequences(Undoing undoing, Misreading misreading)
    {
        if (misreading.Loss != Loss.None)
        {
            return undoing.Changes == 1 ? 9 + (undoing.Residue <= 2.6 ? 0 : 100) : undoing.Residue <= 2.6 ? 6 : 12;
        }

        // One or two sequences of plain letters come up by chance in words that the model does not know.
        bool isHomely = undoing.Homely == undoing.Changes;
        return undoing.Changes switch
        {
            1 when isHomely => misreading.Rarity > 0 ? 20 : 10,
            2 when isHomely => misreading.Rarity > 0 ? 20 : 8,
            1 => misreading.Rarity > 1 ? 12 : 8,
            _ => 7,
        };
    }

    /// <summary>Whether one old encoding was read as another. Letters in words that the model knows well need little; the less familiar the result, and the more signs in it, the more.</summary>
    /// <param name="undoing">What came out.</param>
    /// <param name="saved">The nats saved.</param>
    /// <param name="lead">The nats by which the next best pair is worse.</param>
    public static bool IsOfLegacy(Undoing undoing, double saved, double lead)
    {
        if (undoing.Changes == 0 || lead < 1)
        {
            return false;
        }

        double residue = undoing.Residue;
        if (undoing.Signs * 2 > undoing.Changes)
        {
            return residue <= 2.6 ? saved >= 10 : residue <= 2.8 ? saved >= 12 : residue <= 3.2 ? saved >= 30 : saved >= 100 && undoing.Changes >= 6 && residue <= 8 && lead >= 5;
        }

        return residue <= 2.9 ? saved >= 6 : residue <= 3.2 ? saved >= 11 : residue <= 3.4 ? saved >= 13 : saved >= 40 + (undoing.Changes < 6 ? 20 : 0) && residue <= 8 && undoing.Changes >= 4;
    }
}
