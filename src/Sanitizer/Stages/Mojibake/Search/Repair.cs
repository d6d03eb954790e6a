using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>What became of a damaged island: the misreadings that were undone and the edits that undo them.</summary>
/// <param name="Layers">The layers that were undone, the last misreading first; at least one.</param>
/// <param name="Edits">One for every stretch of the window's text that changes; theirs is the memory of the <see cref="RepairList"/>.</param>
/// <param name="Saved">The nats by which the island is more likely now; may be negative.</param>
/// <param name="IsDoubtful">Whether the evidence is too thin to change anything.</param>
/// <param name="IsWhole">Whether each edit is known to undo whole sequences, of which no byte was lost.</param>
internal readonly record struct Repair(IReadOnlyList<Layer> Layers, ReadOnlyMemory<Edit> Edits, double Saved, bool IsDoubtful, bool IsWhole)
{
    /// <summary>Nats that divide the doubt by e: with 60 saved, one in a thousand is left of it.</summary>
    private const double OfConfidence = 13;

    /// <summary>The nats that the weakest layer saved in the window.</summary>
    public double Evidence => Layers.Min(layer => layer.Evidence);

    /// <summary>From 0 to 1; what is proven gets more than <see cref="MojibakeRule.ApplyFrom"/>.</summary>
    public double Confidence => IsDoubtful ? MojibakeRule.Example : Math.Round(1 - ((1 - MojibakeRule.ApplyFrom) * Math.Exp(-Evidence / OfConfidence)), 3);
}
