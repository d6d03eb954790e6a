using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>A line that holds foreign letters.</summary>
/// <param name="Start">Offset of its first byte in the window.</param>
/// <param name="End">Offset behind its last byte, without the line break.</param>
/// <param name="Script">The script in which the line itself is written.</param>
internal readonly record struct HostLine(int Start, int End, Script Script);
