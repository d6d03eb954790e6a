using Sanitizer.Text;

namespace Sanitizer.Tests.Text.Edits;

/// <summary>What edits do, in the plainest way: every pair is compared, every text is built anew.</summary>
internal static class EditModel
{
    /// <summary>Whether two edits cannot both be made: their ranges share a byte, one inserts inside the other, or both insert at one place.</summary>
    public static bool Clash(TextSpan left, TextSpan right) => (left.Length, right.Length) switch
    {
        (0, 0) => left.Start == right.Start,
        (0, _) => right.Start < left.Start && left.Start < right.End,
        (_, 0) => left.Start < right.Start && right.Start < left.End,
        _ => left.Start < right.End && right.Start < left.End,
    };
}
