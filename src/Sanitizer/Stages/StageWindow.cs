using Sanitizer.Text;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages;

/// <summary>What a stage sees: the text of one window as the stages before left it. Most documents are a single window.</summary>
/// <param name="View">The text and its origin.</param>
/// <param name="Classes">Which classes of byte occur in the text.</param>
/// <param name="IsFirst">Whether the document starts here.</param>
/// <param name="IsLast">Whether the document ends here.</param>
public readonly record struct StageWindow(TextView View, ByteClasses Classes, bool IsFirst, bool IsLast)
{
    /// <summary>The text, well-formed UTF-8.</summary>
    public ReadOnlySpan<byte> Text => View.Text.Span;
}
