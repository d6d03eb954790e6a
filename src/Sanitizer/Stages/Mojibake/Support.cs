using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// What runs that prove themselves say about those beside them that do not: the same damage is seldom done once. It holds for a
/// stretch of text in which nothing beyond ASCII is intact; damaged and clean text stand side by side in many a file.
/// </summary>
internal sealed class Support
{
    /// <summary>Points of one proven run of the same kind, and of the most that many can give.</summary>
    private const double OfFirst = 3;
    private const double Most = 6;

    /// <summary>The same where the script is not Latin, whose letters in a text of another script are no chance.</summary>
    private const double OfFirstForeign = 5;
    private const double MostForeign = 8;

    private readonly Dictionary<Script, int> _proven = [];
    private int _total;

    /// <summary>Forgets the stretch.</summary>
    public void Clear()
    {
        _proven.Clear();
        _total = 0;
    }

    /// <summary>Counts a run that proves itself.</summary>
    public void Add(Script script)
    {
        _total++;
        _proven[script] = CountOf(script) + 1;
    }

    /// <summary>The points of a run of the stretch with the help of the others.</summary>
    public double PointsOf(in RunScore run)
    {
        int others = run.Script switch
        {
            Script.Common => _total,
            Script.Latin => CountOf(Script.Latin) + CountOf(Script.Common),
            _ => CountOf(run.Script),
        };
        others -= run.IsProven ? 1 : 0;
        if (others <= 0)
        {
            return run.Points;
        }

        return run.Script is Script.Latin or Script.Common
            ? run.Points + Math.Min(Most, OfFirst + Math.Log2(others))
            : run.Points + run.Refund + Math.Min(MostForeign, OfFirstForeign + Math.Log2(others));
    }

    /// <summary>The points to take away where more runs of a text speak against UTF-8 than for it.</summary>
    public static double Doubt(int unexplained, int proven) =>
        unexplained > proven ? Math.Min(Most, OfFirst + Math.Log2(unexplained - proven)) : 0;

    private int CountOf(Script script) => _proven.GetValueOrDefault(script);
}
