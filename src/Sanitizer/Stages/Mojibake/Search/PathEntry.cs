using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>A way to get to a place of the island.</summary>
internal struct PathEntry
{
    /// <summary>Nats so far.</summary>
    public float Cost;

    /// <summary>The model behind the last character that came out.</summary>
    public ModelState State;

    /// <summary>The entry before, or -1.</summary>
    public int Before;

    /// <summary>The character that came out with this step; -1 for none, -2 for a change between repaired and left alone.</summary>
    public int Character;

    /// <summary>The slot or place the step started from, and how many characters it took.</summary>
    public int From;
    public int To;
    public bool IsCopy;

    /// <summary>Whether the last character that came out is a U+FFFD for lost bytes.</summary>
    public bool IsLost;
}
