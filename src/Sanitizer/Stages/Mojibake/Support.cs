using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>What the runs that prove themselves say about those that do not: the same damage is seldom done once.</summary>
internal sealed class Support
{
    /// <summary>Points of one proven run of the same kind, and of the most that many can give.</summary>
    private const double OfFirst = 3;
    private const double Most = 6;

    /// <summary>The same where the script is not Latin, whose letters in a text of another script are no chance.</summary>
    private const double OfFirstForeign = 5;
    private const double MostForeign = 8;

    private readonly int[] _proven = new int[256];
    private readonly HashSet<int> _leads = [];

    /// <summary>Runs that prove themselves.</summary>
    public int Proven { get; private set; }

    /// <summary>Runs that speak against UTF-8: another encoding was misread.</summary>
    public int Unexplained { get; private set; }

    /// <summary>Counts a run that proves itself.</summary>
    /// <param name="script">The script that it hides.</param>
    /// <param name="lead">A character that shows for a lead byte in it.</param>
    public void AddProven(Script script, int lead)
    {
        Proven++;
        _proven[(byte)script]++;
        _leads.Add(lead);
    }

    /// <summary>Whether a character shows for a lead byte in a run that proves itself.</summary>
    public bool IsLead(int character) => _leads.Contains(character);

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
        int balance = others - Unexplained;
        if (balance <= 0)
        {
            return balance == 0 ? run.Points : run.Points - Math.Min(Most, OfFirst + Math.Log2(-balance));
        }

        return run.Script is Script.Latin or Script.Common
            ? run.Points + Math.Min(Most, OfFirst + Math.Log2(balance))
            : run.Points + run.Refund + Math.Min(MostForeign, OfFirstForeign + Math.Log2(balance));
    }
}
