namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// What single words say of a line: whether lines with them are more often a page's text or what stands around it, in prose and in other lines. It knows hashes of words
/// that pages of several sites use, never the words. Immutable.
/// </summary>
internal sealed class WordLeanings
{
    /// <summary>A leaning of 1, as the natural logarithm of a ratio: towards the text below zero.</summary>
    public const int Unit = 32;

    private const int Places = 1 << 16;
    private const int Used = 1 << 8;

    // A few words say little, and many words are no independent witnesses.
    private const float Reserve = 3;

    // For each place, whether it is taken, the tag of its word, and the leanings in prose and in other lines.
    private readonly int[] _entries = new int[Places];

    /// <summary>Makes a table.</summary>
    /// <param name="words">Words and their leanings in <see cref="Unit"/>s; of two words with one place the first stays.</param>
    public WordLeanings(IEnumerable<WordLeaning> words)
    {
        Words = [.. words];
        foreach (WordLeaning word in Words)
        {
            ref int entry = ref _entries[word.Word % Places];
            entry = entry != 0 ? entry : Used | (word.Word / Places) | ((byte)word.Prose << 16) | ((byte)word.Other << 24);
        }
    }

    /// <summary>No word says anything.</summary>
    public static WordLeanings None { get; } = new([]);

    /// <summary>The words that say something.</summary>
    public IReadOnlyList<WordLeaning> Words { get; }

    /// <summary>What of a word's hash, as <see cref="LineTraitReader"/> notes it, tells it from others here: the place and the tag.</summary>
    public static int KeyOf(int hash) => (hash & (Places - 1)) | (((hash >> LineTraitReader.TagShift) & (Used - 1)) << 16);

    /// <summary>Fills in what the words of a line say.</summary>
    /// <param name="hashes">The line's words.</param>
    /// <param name="isProse">Whether the line is prose.</param>
    /// <param name="row">The traits of the line.</param>
    public void Measure(ReadOnlySpan<int> hashes, bool isProse, Span<float> row)
    {
        int shift = isProse ? 16 : 24;
        int count = 0;
        int sum = 0;
        int most = 0;
        int least = 0;
        foreach (int hash in hashes)
        {
            int entry = _entries[hash & (Places - 1)];
            if ((entry & (Used | (Used - 1))) == (Used | ((hash >> LineTraitReader.TagShift) & (Used - 1))))
            {
                int leaning = (sbyte)(entry >> shift);
                count++;
                sum += leaning;
                most = Math.Max(most, leaning);
                least = Math.Min(least, leaning);
            }
        }

        row[(int)LineTrait.Leaning] = sum / (Unit * (count + Reserve));
        row[(int)LineTrait.LeaningSum] = sum / (Unit * (Reserve + MathF.Sqrt(count)));
        row[(int)LineTrait.LeaningMost] = most / (float)Unit;
        row[(int)LineTrait.LeaningLeast] = least / (float)Unit;
    }
}
