namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>What undoing layers leads to.</summary>
/// <param name="Layers">The layers, the last misreading first.</param>
/// <param name="Cost">What the model asks for the text that comes out, and what the misreadings are worth, in nats.</param>
internal sealed record Outcome(IReadOnlyList<Layer> Layers, double Cost);
