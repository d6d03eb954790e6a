
namespace Sanitizer.Stages.Injection;

/// <summary>How a host script separates words, which decides what the neighbours of a token can tell.</summary>
internal enum Writing
{
    /// <summary>Words stand between spaces: a token glued to one has no business there.</summary>
    Spaced,

    /// <summary>Spaces stand between phrases (Thai and its kin): letters on both sides say nothing.</summary>
    Phrased,

    /// <summary>Words stand between spaces, and particles are glued to what they follow, a closing mark included (Korean).</summary>
    Agglutinated,

    /// <summary>No spaces at all (Han, kana).</summary>
    Solid,
}
