using System.Text;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Text;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>
/// The pages to learn from, and variations of each: with fewer of its lines, as extractors leave them, and with a text of another site in its frame.
/// A variation mixes pages of one group only, so that no group learns from another.
/// </summary>
internal sealed class TrainingPages
{
    /// <summary>The number of groups.</summary>
    public const int Groups = 10;

    private const int Seed = 11;
    private readonly List<(LabelledLines Lines, int Group)> _pages;
    private readonly LeaningCounter _leanings;
    private readonly int _member;

    /// <summary>Reads the pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="variations">Variations of each page.</param>
    /// <param name="member">The model to train, from 0: each has variations of its own.</param>
    public TrainingPages(IReadOnlyList<Page> pages, int variations, int member)
    {
        _member = member;
        (Page Page, LabelledLines Lines)[] all = [.. pages.AsParallel().AsOrdered()
            .Select(page => (Page: page, Lines: LabelledLines.Of(page))).Where(pair => pair.Lines is not null).Select(pair => (pair.Page, pair.Lines!))];
        _pages = [.. all.Select(pair => (pair.Lines, GroupOf(pair.Page)))];
        _leanings = new LeaningCounter(all.Where(pair => pair.Page.Family != Page.Bare).Select(pair => (pair.Lines, pair.Page.Site, GroupOf(pair.Page))), Groups);
        ILookup<(string, string, int), LabelledLines> donors = all.ToLookup(pair => KeyOf(pair.Page), pair => pair.Lines);
        Random random = new(Seed + member);
        foreach ((Page page, LabelledLines lines) in all.Where(pair => pair.Page.Family == Page.Bare))
        {
            AddBare(page, lines, random);
        }

        foreach ((Page page, LabelledLines lines) in all.Where(pair => pair.Page.Family != Page.Bare))
        {
            for (int i = 0; i < variations; i++)
            {
                LabelledLines[] texts = i % 2 == 0 ? [] : [.. donors[KeyOf(page)]];
                if (lines.Varied(texts.Length > 1 ? texts[random.Next(texts.Length)] : null, random) is LabelledLines varied)
                {
                    _pages.Add((varied, GroupOf(page)));
                }
            }
        }
    }

    private void AddBare(Page page, LabelledLines lines, Random random)
    {
        _pages.Add((BareText.Part(lines, random), GroupOf(page)));
        _pages.Add((BareText.Sentences(lines, random), GroupOf(page)));
    }

    /// <summary>The group of a page by its site.</summary>
    public static int GroupOf(Page page) => (int)(Hash64.Of(Encoding.UTF8.GetBytes(page.Site)) % Groups);

    /// <summary>The pages for each member of an ensemble.</summary>
    public static TrainingPages[] Of(IReadOnlyList<Page> pages, TrainingOptions options) => [.. Enumerable.Range(0, options.Members).Select(member => new TrainingPages(pages, options.Variations, member))];

    /// <summary>Trains a model on some of the groups.</summary>
    public LineFigures Train(TrainingOptions options, Func<int, bool> isLeftOut)
    {
        WordLeanings[] others = [.. Enumerable.Range(0, Groups).Select(own => _leanings.Leanings(group => group == own || isLeftOut(group)))];
        PageSet set = new([.. _pages.Where(page => !isLeftOut(page.Group)).AsParallel().AsOrdered().Select(page => page.Lines.Rows(others[page.Group]))]);
        return new NetTrainer(set, options, _member + 1).Train() with { Words = _leanings.Leanings(isLeftOut) };
    }

    private static (string Family, string Language, int Group) KeyOf(Page page) => (page.Family, page.Language, GroupOf(page));
}
