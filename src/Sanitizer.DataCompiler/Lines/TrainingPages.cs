namespace Sanitizer.DataCompiler.Lines;

/// <summary>
/// The pages to learn from, and variations of each: with fewer of its lines, as extractors leave them, and with a text of another site in its frame.
/// A variation mixes pages of one group only, so that no group learns from another.
/// </summary>
internal sealed class TrainingPages
{
    private const int Seed = 11;

    private TrainingPages(PageSet set, int[] groups)
    {
        Set = set;
        Groups = groups;
    }

    /// <summary>The pages' rows.</summary>
    public PageSet Set { get; }

    /// <summary>The group of each page.</summary>
    public int[] Groups { get; }

    /// <summary>Reads the pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="groupOf">The group of a page: those of a site are in one.</param>
    /// <param name="variations">Variations of each page.</param>
    public static TrainingPages Of(IReadOnlyList<Page> pages, Func<Page, int> groupOf, int variations)
    {
        (Page Page, LabelledLines Lines)[] all = [.. pages.AsParallel().AsOrdered()
            .Select(page => (Page: page, Lines: LabelledLines.Of(page))).Where(pair => pair.Lines is not null).Select(pair => (pair.Page, pair.Lines!))];
        List<(LabelledLines Lines, int Group)> wanted = [.. all.Select(pair => (pair.Lines, groupOf(pair.Page)))];
        ILookup<(string, string, int), LabelledLines> donors = all.ToLookup(pair => KeyOf(pair.Page, groupOf), pair => pair.Lines);
        Random random = new(Seed);
        foreach ((Page page, LabelledLines lines) in all.Where(pair => pair.Page.Family != Page.Bare))
        {
            for (int i = 0; i < variations; i++)
            {
                LabelledLines[] texts = i % 2 == 0 ? [] : [.. donors[KeyOf(page, groupOf)]];
                if (lines.Varied(texts.Length > 1 ? texts[random.Next(texts.Length)] : null, random) is LabelledLines varied)
                {
                    wanted.Add((varied, groupOf(page)));
                }
            }
        }

        return new TrainingPages(new PageSet([.. wanted.AsParallel().AsOrdered().Select(pair => pair.Lines.Rows())]), [.. wanted.Select(pair => pair.Group)]);
    }

    private static (string Family, string Language, int Group) KeyOf(Page page, Func<Page, int> groupOf) => (page.Family, page.Language, groupOf(page));
}
