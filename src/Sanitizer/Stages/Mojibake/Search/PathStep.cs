namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>One character that came out, and the characters it was made of.</summary>
/// <param name="Character">The code point; negative for none.</param>
/// <param name="First">The place in the island's text of the first character that it was made of.</param>
/// <param name="Last">The place behind the last.</param>
/// <param name="IsCopy">Whether it was left as it was.</param>
internal readonly record struct PathStep(int Character, int First, int Last, bool IsCopy)
{
    /// <summary>Whether some step changes something.</summary>
    public static bool IsAnyChange(IReadOnlyList<PathStep> steps)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            if (!steps[i].IsCopy)
            {
                return true;
            }
        }

        return false;
    }
}
