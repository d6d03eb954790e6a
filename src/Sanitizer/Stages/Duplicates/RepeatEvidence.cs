namespace Sanitizer.Stages.Duplicates;

/// <summary>
/// How much stands twice where fingerprints met: articles say a phrase of some words twice by chance, and reading all words for that costs
/// ten times as much as the gate.
/// </summary>
internal struct RepeatEvidence
{
    // The shortest copy that can go has 20 words, or 32 characters where words are not spaced: 90 bytes or more of which a fingerprint may miss the first.
    private const int Enough = 64;

    // Bytes that are followed at most: past a mark or a row of spaces, never over a whole text.
    private const int MaximumLook = 160;

    // Short lines and edited passages meet in pieces, one soon after the other.
    private const int MaximumGap = 256;

    // A teaser breaks off at or just behind the last byte that the line above has too.
    private const int BeforeBreak = 12;
    private const int BehindBreak = 6;

    private int _end;
    private int _sum;

    /// <summary>Whether it may be a copy.</summary>
    public bool IsEnough { get; private set; }

    /// <summary>Follows two places with one fingerprint to where they part.</summary>
    /// <param name="text">The text.</param>
    /// <param name="earlier">The place that was seen first.</param>
    /// <param name="position">The place behind it.</param>
    /// <param name="atLine">Whether the second place starts a line.</param>
    public void Add(ReadOnlySpan<byte> text, int earlier, int position, bool atLine)
    {
        if (position < _end)
        {
            return;
        }

        int end = End(text, earlier, position);
        _sum = (position - _end <= MaximumGap ? _sum : 0) + (end - position);
        _end = end;
        IsEnough |= _sum >= Enough || (atLine && BreaksOff(text, end));
    }

    private static int End(ReadOnlySpan<byte> text, int earlier, int position)
    {
        ReadOnlySpan<byte> folded = RepeatLetters.Folded;
        int limit = Math.Min(text.Length, position + MaximumLook);
        int earlierLimit = Math.Min(text.Length, earlier + MaximumLook);
        int end = position;
        while (position < limit && earlier < earlierLimit)
        {
            byte letter = folded[text[position]];
            if (letter == 0)
            {
                position++;
                continue;
            }

            byte other = folded[text[earlier++]];
            if (other == letter)
            {
                end = ++position;
            }
            else if (other != 0)
            {
                break;
            }
        }

        return end;
    }

    private static bool BreaksOff(ReadOnlySpan<byte> text, int end)
    {
        ReadOnlySpan<byte> near = text[Math.Max(0, end - BeforeBreak)..Math.Min(text.Length, end + BehindBreak)];
        return near.IndexOf("..."u8) >= 0 || near.IndexOf("…"u8) >= 0;
    }
}
