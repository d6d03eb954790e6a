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
}
