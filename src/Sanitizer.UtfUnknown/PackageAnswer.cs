namespace Sanitizer.UtfUnknown;

/// <summary>What the package says.</summary>
/// <param name="Name">The name of the encoding; the package leaves it out at times.</param>
/// <param name="Confidence">What it calls its confidence.</param>
internal readonly record struct PackageAnswer(string? Name, double Confidence);
