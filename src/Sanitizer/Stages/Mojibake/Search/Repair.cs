namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>What is known of an island: how it stands, and how it reads after the misreadings that were undone.</summary>
internal sealed class Repair(Island original)
{
    /// <summary>As it stands in the window.</summary>
    public Island Original { get; } = original;

    /// <summary>As it reads now.</summary>
    public Island Current { get; set; } = original;

    /// <summary>The layers that were undone, the last misreading first.</summary>
    public List<Layer> Layers { get; } = [];

    /// <summary>The nats that the weakest layer saved in the window.</summary>
    public double Evidence => Layers.Min(layer => layer.Evidence);

    /// <summary>Whether the evidence is too thin to change anything.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>From 0 to 1; what is proven gets more than <see cref="MojibakeRule.ApplyFrom"/>.</summary>
    public double Confidence => IsDoubtful ? MojibakeRule.Example : Math.Round(1 - ((1 - MojibakeRule.ApplyFrom) * Math.Exp(-Evidence / OfConfidence)), 3);

    /// <summary>Nats that divide the doubt by e: with 60 saved, one in a thousand is left of it.</summary>
    private const double OfConfidence = 13;
}
