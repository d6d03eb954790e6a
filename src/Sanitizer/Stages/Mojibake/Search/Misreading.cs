namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Text written in one encoding and read in another.</summary>
/// <param name="Written">The encoding of the text; null for UTF-8.</param>
/// <param name="Read">The encoding it was taken for.</param>
/// <param name="Loss">What got lost on the way.</param>
/// <param name="Rarity">How much less likely than the most common misreading, in nats, before a text was seen.</param>
internal sealed record Misreading(Reading? Written, Reading Read, Loss Loss, float Rarity)
{
    /// <summary>Whether UTF-8 was misread: then the sequences themselves are evidence.</summary>
    public bool IsOfUtf8 => Written is null;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Written?.Name ?? "UTF-8"} read as {Read.Name}" + Loss switch
        {
            Loss.Straightened => ", quotes straightened",
            Loss.Stripped => ", controls dropped",
            _ => "",
        };
}
