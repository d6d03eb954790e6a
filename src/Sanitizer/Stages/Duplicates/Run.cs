namespace Sanitizer.Stages.Duplicates;

/// <summary>Words that say again what earlier words say; between the equal words there may be a few edits.</summary>
/// <param name="Source">Number of the first word of what is said again.</param>
/// <param name="SourceEnd">Number of the word behind it; at most <paramref name="Start"/>.</param>
/// <param name="Start">Number of the copy's first word.</param>
/// <param name="End">Number of the word behind the copy.</param>
/// <param name="Matched">How many words of the copy are equal to their counterpart.</param>
internal readonly record struct Run(int Source, int SourceEnd, int Start, int End, int Matched)
{
    /// <summary>The copy's length in words.</summary>
    public int Length => End - Start;

    /// <summary>True where no word was edited, left out or put in.</summary>
    public bool IsExact => Matched == Length && SourceEnd - Source == Length;
}
