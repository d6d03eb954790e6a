namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>A misreading that is undone in a window, and how.</summary>
/// <param name="Misreading">The misreading.</param>
/// <param name="Bonus">Nats in favour of each sequence of UTF-8.</param>
/// <param name="Least">The nats that undoing has to save in an island.</param>
/// <param name="Evidence">The nats that undoing it saved, or that it saved together with the layers below.</param>
internal sealed record Layer(Misreading Misreading, float Bonus, double Least, double Evidence)
{
    /// <summary>Whether all that the misreading explains is undone: of old encodings there is no sequence that proves itself.</summary>
    public bool IsForced => !Misreading.IsOfUtf8;

    /// <summary>Whether what is left of torn sequences goes with the U+FFFD beside it, as <see cref="TornReading"/> tells.</summary>
    public bool IsTorn { get; init; }

    /// <summary>Whether it was found in a few places of a long text, and the rest of the text reads well.</summary>
    public bool IsOfPlaces { get; init; }
}
