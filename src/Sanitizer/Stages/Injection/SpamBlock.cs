using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>A sentence, or several, that advertise something the text does not speak of.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset behind its last byte.</param>
/// <param name="LineStart">Offset of its line.</param>
/// <param name="LineEnd">Offset behind its line, without the line break.</param>
/// <param name="Count">The words of the lexicon in it.</param>
internal readonly record struct SpamBlock(int Start, int End, int LineStart, int LineEnd, LexiconCount Count)
{
    /// <summary>What is to go: the sentences with the space or the line breaks that set them off.</summary>
    public TextSpan Removal(ReadOnlySpan<byte> text)
    {
        if (Start > LineStart)
        {
            return TextSpan.FromBounds(Start - (text[Start - 1] == ' ' ? 1 : 0), End);
        }

        if (End < LineEnd)
        {
            return TextSpan.FromBounds(Start, End + (text[End] == ' ' ? 1 : 0));
        }

        int next = text[End..].IndexOfAnyExcept((byte)'\n', (byte)'\r');
        if (next > 0)
        {
            return TextSpan.FromBounds(Start, End + next);
        }

        return next == 0 ? TextSpan.FromBounds(Start, End)
            : TextSpan.FromBounds(text[..Start].LastIndexOfAnyExcept((byte)'\n', (byte)'\r') + 1, End);
    }
}
