namespace Sanitizer.Tests.Quality;

/// <summary>What became of some damaged sentences.</summary>
/// <param name="Cases">Sentences that the chains changed.</param>
/// <param name="Exact">Those that came out as they had been.</param>
/// <param name="Lost">Those that came out with U+FFFD for what nobody can know, and else as they had been.</param>
/// <param name="Wrong">Those that were changed into something else.</param>
internal readonly record struct QualityCount(int Cases, int Exact, int Lost, int Wrong);
