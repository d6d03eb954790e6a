using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>What decoded characters are worth.</summary>
/// <param name="Points">The points; negative infinity where no text has such characters.</param>
/// <param name="Refund">How many points were lost because a script stands alone; given back where it is known from elsewhere in the text.</param>
/// <param name="Script">The script of the letters; Common where there are none.</param>
internal readonly record struct PlausibilityScore(double Points, double Refund, Script Script);
