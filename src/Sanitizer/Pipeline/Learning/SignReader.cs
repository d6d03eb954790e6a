using System.Text;
using System.Text.Unicode;
using Sanitizer.Language.Sources;
using Sanitizer.Stages.Injection;
using Sanitizer.Stages.Mojibake;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;

namespace Sanitizer.Pipeline.Learning;

/// <summary>Reads off a document's repairs what its source does to text: tokens over marks, and chains of misreadings.</summary>
internal static class SignReader
{
    /// <summary>Repairs below are right, but no evidence against other documents.</summary>
    private const double LeastConfidence = 0.95;

    /// <summary>Different signs collected of one document; a hostile one has a new one at every other character.</summary>
    private const int MostCollected = 4096;

    /// <summary>Adds the signs of some changes.</summary>
    public static void Read(IReadOnlyList<PatchEntry> entries, ISet<SourceSign> signs)
    {
        foreach (PatchEntry entry in entries)
        {
            if (entry is Hunk hunk && signs.Count < MostCollected && hunk.Steps.All(step => step.Confidence >= LeastConfidence) && Of(hunk) is SourceSign sign)
            {
                _ = signs.Add(sign);
            }
        }
    }

    private static SourceSign? Of(Hunk hunk)
    {
        Step first = hunk.Steps[0];
        if (hunk.Steps.Any(step => step.Stage != first.Stage) || !Utf8.IsValid(hunk.Before.Span))
        {
            return null;
        }

        if (first.Stage == MojibakeStage.StageName)
        {
            return MojibakeSigns.Of(first);
        }

        bool isOneRule = hunk.Steps.All(step => step.Rule == first.Rule);
        return isOneRule ? TokenSigns.Of(first.Rule, hunk.Before.Span, hunk.After.Span) : null;
    }
}
