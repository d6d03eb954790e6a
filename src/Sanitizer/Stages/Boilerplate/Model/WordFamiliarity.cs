using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>How many of a line's words the prose of the document's body has too, and how many the lines outside it: a story's own lines are told from those of others.</summary>
internal static class WordFamiliarity
{
    private const int VocabularySize = 1 << 16;

    // Emptied before each use.
    [ThreadStatic]
    private static byte[]? _vocabularyOfThread;

    [ThreadStatic]
    private static byte[]? _otherWordsOfThread;

    /// <summary>Fills in the traits of the lines that are left.</summary>
    /// <param name="table">The lines.</param>
    /// <param name="left">Those that are left, by their place among all.</param>
    /// <param name="body">Where the document's own text is among those left.</param>
    /// <param name="hashes">The words of all lines.</param>
    /// <param name="firstHash">Where each line's words start.</param>
    /// <param name="own">The traits of all lines.</param>
    public static void Measure(LineTable table, ReadOnlySpan<int> left, Body body, ReadOnlySpan<int> hashes, ReadOnlySpan<int> firstHash, Span<float> own)
    {
        byte[] vocabulary = _vocabularyOfThread ??= new byte[VocabularySize];
        byte[] others = _otherWordsOfThread ??= new byte[VocabularySize];
        Array.Clear(vocabulary);
        Array.Clear(others);
        for (int i = 0; i < left.Length; i++)
        {
            int line = left[i];
            bool inside = i >= body.Start && i < body.End;
            if (!inside || table.All[line].Shape.IsProse)
            {
                byte[] words = inside ? vocabulary : others;
                foreach (int hash in hashes[firstHash[line]..firstHash[line + 1]])
                {
                    ref byte count = ref words[hash & 0xFFFF];
                    count += count < byte.MaxValue ? (byte)1 : (byte)0;
                }
            }
        }

        for (int i = 0; i < left.Length; i++)
        {
            int line = left[i];
            bool inside = i >= body.Start && i < body.End;
            int least = table.All[line].Shape.IsProse && inside ? 2 : 1;
            int leastElsewhere = inside ? 1 : 2;
            int all = 0;
            int known = 0;
            int longer = 0;
            int knownLonger = 0;
            int names = 0;
            int knownNames = 0;
            int elsewhere = 0;
            foreach (int hash in hashes[firstHash[line]..firstHash[line + 1]])
            {
                int familiar = vocabulary[hash & 0xFFFF] >= least ? 1 : 0;
                int isLong = (hash / LineTraitReader.LongWordFlag) & 1;
                int isName = isLong & (hash / LineTraitReader.CapitalFlag);
                all++;
                known += familiar;
                longer += isLong;
                knownLonger += familiar & isLong;
                names += isName;
                knownNames += familiar & isName;
                elsewhere += others[hash & 0xFFFF] >= leastElsewhere ? isLong : 0;
            }

            Span<float> row = own.Slice(line * LineTraits.Count, LineTraits.Count);
            row[(int)LineTrait.Familiar] = all == 0 ? 0 : known / (float)all;
            row[(int)LineTrait.FamiliarLong] = longer == 0 ? 0 : knownLonger / (float)longer;
            row[(int)LineTrait.FamiliarNames] = names == 0 ? 0 : knownNames / (float)names;
            row[(int)LineTrait.Elsewhere] = longer == 0 ? 0 : elsewhere / (float)longer;
        }
    }
}
