namespace Sanitizer.Stages.Duplicates;

/// <summary>Looks for repetitions inside a window.</summary>
internal sealed class DuplicateSession : StageSession
{
    public override void Propose(in StageWindow window, ProposalList proposals)
    {
        if (window.Text.Length < RunJudge.SmallestText)
        {
            return;
        }

        using RepeatScan scan = new(window.View.Text);
        RegionCutter.Cut(window.Text, new RunJudge(scan).Judge(), proposals);
    }
}
