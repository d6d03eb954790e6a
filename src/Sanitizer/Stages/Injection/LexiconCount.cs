namespace Sanitizer.Stages.Injection;

/// <summary>The different words of the lexicon that a stretch of text holds.</summary>
/// <param name="Subjects">Those that name what is sold.</param>
/// <param name="Offers">Those that say how it is sold.</param>
internal readonly record struct LexiconCount(int Subjects, int Offers)
{
    // An advertisement of one line has one or two subjects and two to five words of offers.
    private const int SubjectWeight = 2;
    private const int Enough = 4;

    /// <summary>Whether the words make an advertisement, if the rest of the evidence agrees.</summary>
    public bool IsAdvertisement => Subjects > 0 && Offers > 0 && (SubjectWeight * Subjects) + Offers >= Enough;
}
