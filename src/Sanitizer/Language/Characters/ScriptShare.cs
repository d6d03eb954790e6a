namespace Sanitizer.Language.Characters;

/// <summary>The script that leads in a text.</summary>
/// <param name="Script">The script; <see cref="Script.Unknown"/> where the text has no letter.</param>
/// <param name="Share">Its part of the letters, 0 to 1.</param>
/// <param name="Letters">Number of letters of all scripts, in characters.</param>
public readonly record struct ScriptShare(Script Script, double Share, int Letters);
