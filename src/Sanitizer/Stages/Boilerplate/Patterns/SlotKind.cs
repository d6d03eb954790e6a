namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>What may stand in a slot of a pattern.</summary>
internal enum SlotKind
{
    /// <summary>Digits with their separators.</summary>
    Number,

    /// <summary>One to a few words.</summary>
    Name,

    /// <summary>Anything but nothing.</summary>
    Text,
}
