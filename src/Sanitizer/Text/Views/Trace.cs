using Sanitizer.Text.Edits;

namespace Sanitizer.Text.Views;

/// <summary>What an applied edit touched, in source offsets, which stay true whatever is applied later.</summary>
/// <param name="Start">Offset of the first source byte touched, from the start of the window.</param>
/// <param name="End">Offset behind the last one; equal to <paramref name="Start"/> for an insertion.</param>
/// <param name="Step">The cause.</param>
internal readonly record struct Trace(int Start, int End, Step Step);
