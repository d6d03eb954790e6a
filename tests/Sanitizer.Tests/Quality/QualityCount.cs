namespace Sanitizer.Tests.Quality;

/// <summary>What became of some damaged sentences.</summary>
/// <param name="Cases">Sentences that the chains changed.</param>
/// <param name="Exact">Those that came out as they had been.</param>
/// <param name="Wrong">Those that were changed into something else.</param>
internal readonly record struct QualityCount(int Cases, int Exact, int Wrong);
