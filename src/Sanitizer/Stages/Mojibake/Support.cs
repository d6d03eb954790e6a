using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>What the runs that prove themselves say about those that do not: the same damage is seldom done once.</summary>
internal sealed class Support
{
    /// <summary>Points of one proven run of the same kind, and of the most that many can give.</summary>
    private const double OfFirst = 3;
    private const double Most = 6;

    private readonly int[] _proven = new int[256];

    /// <summary>Runs that prove themselves.</summary>
    public int Proven { get; private set; }

    /// <summary>Runs with characters that nothing explains: another encoding was misread, not UTF-8.</summary>
    public int Unexplained { get; private set; }

    /// <summary>Counts a run that proves itself.</summary>
    public void AddProven(Script script)
    {
        Proven++;
        _proven[(byte)script]++;
    }

    /// <summary>Counts a run that does not decode.</summary>
    public void AddUnexplained() => Unexplained++;

    /// <summary>The points of a run with the help of the others.</summary>
    public double PointsOf(in RunScore run)
    {
        int others = run.Script switch
        {
            Script.Common => Proven,
            Script.Latin => _proven[(byte)Script.Latin] + _proven[(byte)Script.Common],
            _ => _proven[(byte)run.Script],
        };
        others -= run.Points >= RunScore.Proven ? 1 : 0;
        if (others <= Unexplained)
        {
            return run.Points;
        }

        double refund = run.Script is Script.Latin or Script.Common ? 0 : run.Refund;
        return run.Points + refund + Math.Min(Most, OfFirst + Math.Log2(others));
    }
}
