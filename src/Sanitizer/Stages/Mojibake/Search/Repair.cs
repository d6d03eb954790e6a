namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>What is known of an island: how it stands, and how it reads after the misreadings that were undone.</summary>
internal sealed class Repair(Island original)
{
    /// <summary>As it stands in the window.</summary>
    public Island Original { get; } = original;

    /// <summary>As it reads now.</summary>
    public Island Current { get; set; } = original;

    /// <summary>The misreadings that were undone, the last one first.</summary>
    public List<Misreading> Chain { get; } = [];

    /// <summary>The nats that were saved.</summary>
    public double Gain => Original.Cost - Current.Cost;

    /// <summary>The evidence of the window for the weakest misreading of the chain, in nats.</summary>
    public double Evidence { get; set; } = double.PositiveInfinity;
}
