namespace Sanitizer.Stages.Duplicates;

/// <summary>A line that has words. Offsets are bytes of the window's text.</summary>
/// <param name="Start">Offset of the line.</param>
/// <param name="ContentEnd">Offset behind its last byte, before its line break.</param>
/// <param name="FullEnd">Offset behind its line break.</param>
/// <param name="First">Number of its first word.</param>
/// <param name="End">Number of the first word behind it.</param>
internal readonly record struct WordLine(int Start, int ContentEnd, int FullEnd, int First, int End)
{
    /// <summary>How many words the line has.</summary>
    public int Count => End - First;
}
