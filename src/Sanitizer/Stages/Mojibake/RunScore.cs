using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>The judgement of a run of characters beyond ASCII.</summary>
/// <param name="Start">Offset of the run's first byte in the window.</param>
/// <param name="End">Offset behind its last byte.</param>
/// <param name="Points">Points for mojibake, from the run and its neighbours alone.</param>
/// <param name="Refund">Points to give back where the script of the result is known from other runs.</param>
/// <param name="Script">The script of the result.</param>
/// <param name="Lead">The first character that shows for a lead byte.</param>
internal readonly record struct RunScore(int Start, int End, float Points, float Refund, Script Script, int Lead)
{
    /// <summary>The points from which a run proves itself: odds of about 400 to 1.</summary>
    public const float Proven = 6;

    /// <summary>Below this a run is not worth a suggestion.</summary>
    public const float Notable = 3;

    /// <summary>What stands between the run before and this one.</summary>
    public RunGap Gap { get; init; }

    /// <summary>Whether the run proves itself and is not an example in a text about such damage.</summary>
    public bool IsProven { get; init; }

    /// <summary>Whether the word around the run stands undamaged nearby.</summary>
    public bool HasTwin { get; init; }

    /// <summary>The most points of a text about damage: a suggestion.</summary>
    public const float Example = 5;

    // Puts Proven at the rules' threshold: 1 / (1 + e^(-0.3663 * 6)) = 0.9.
    private const double Slope = 0.36621;

    /// <summary>The confidence, from 0 to 1, that points stand for.</summary>
    public static double ConfidenceOf(double points) => Math.Round(1 / (1 + Math.Exp(-Slope * points)), 3);
}
