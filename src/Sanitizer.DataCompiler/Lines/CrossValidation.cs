using System.Globalization;
using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Pipeline.Learning;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Text;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Measures on each fifth of the sites what a model does that was trained on the others, so that the figures are not memory.</summary>
internal sealed class CrossValidation
{
    private const int Folds = 5;

    // The rows of a fold's pages take more than a gigabyte.
    private const int Together = 3;
    private readonly List<Page> _pages;
    private readonly LineEnsemble[] _models = new LineEnsemble[Folds];

    /// <param name="pages">The pages.</param>
    /// <param name="options">How to train.</param>
    /// <param name="folder">Where the five models are kept, to measure other limits with the same models; null to keep none.</param>
    public CrossValidation(List<Page> pages, TrainingOptions options, DirectoryInfo? folder)
    {
        _pages = pages;
        if (folder is { Exists: true })
        {
            for (int fold = 0; fold < Folds; fold++)
            {
                _models[fold] = LineEnsemble.Parse(File.ReadAllText(PathOf(folder, fold)));
            }

            return;
        }

        folder?.Create();
        TrainingPages[] training = TrainingPages.Of(pages, options);
        _ = Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = Together }, fold =>
        {
            // Through its file, so that what is measured is what would ship.
            string file = LineEnsemble.Write(training.Select(member => member.Train(options, group => group % Folds == fold)));
            if (folder is not null)
            {
                File.WriteAllText(PathOf(folder, fold), file);
            }

            _models[fold] = LineEnsemble.Parse(file);
        });
    }

    /// <summary>Prints what a preset does, by family of pages.</summary>
    public void Report(BoilerplatePreset preset, bool byKind)
    {
        SortedDictionary<string, PageScore> scores = new(StringComparer.Ordinal);
        foreach (Page page in _pages)
        {
            _ = scores.TryAdd(page.Family, new PageScore());
            _ = scores.TryAdd(KindOf(page), new PageScore());
        }

        LineLimits limits = LineLimits.Of(preset);
        Cleaner[] cleaners = [.. _models.Select(model => CleanerOf(new BoilerplateStage(limits, model)))];
        _ = Parallel.ForEach(_pages, page =>
        {
            string text = cleaners[FoldOf(page)].Run(page.Text);
            scores[page.Family].Add(page, text);
            scores[KindOf(page)].Add(page, text);
        });
        Console.WriteLine($"== {preset}: {limits}");
        foreach ((string group, PageScore score) in scores.Where(pair => byKind || !pair.Key.Contains('/', StringComparison.Ordinal)))
        {
            Console.WriteLine($"{group,-38}{score}");
        }
    }

    /// <summary>Prints what a preset does where the source's profile was learned from its pages, by family: the pages of sites with several.</summary>
    public void ReportWithProfiles(BoilerplatePreset preset)
    {
        LineLimits limits = LineLimits.Of(preset);
        SortedDictionary<string, PageScore> scores = new(StringComparer.Ordinal);
        foreach (IGrouping<string, Page> family in _pages.Where(page => page.Family != Page.Bare).GroupBy(page => page.Family, StringComparer.Ordinal))
        {
            PageScore without = scores[family.Key + " without"] = new PageScore();
            PageScore with = scores[family.Key + " with"] = new PageScore();
            _ = Parallel.ForEach(family.GroupBy(page => page.Site, StringComparer.Ordinal).Where(site => site.Count() > 1), site =>
            {
                ProfileLearner learner = new(Cleaner.Fix);
                foreach (Page page in site)
                {
                    learner.Add(Encoding.UTF8.GetBytes(page.Text), page.Gold[..Math.Min(page.Gold.Length, 20)]);
                }

                Page first = site.First();
                LineEnsemble model = _models[FoldOf(first)];
                Cleaner alone = CleanerOf(new BoilerplateStage(limits, model));
                Cleaner helped = CleanerOf(new BoilerplateStage(limits, model, learner.ToProfile()));
                foreach (Page page in site)
                {
                    without.Add(page, alone.Run(page.Text));
                    with.Add(page, helped.Run(page.Text));
                }
            });
        }

        Console.WriteLine($"== {preset} with profiles: {limits}");
        foreach ((string group, PageScore score) in scores)
        {
            Console.WriteLine($"{group,-38}{score}");
        }
    }

    private static Cleaner CleanerOf(BoilerplateStage stage) => new CleanerBuilder().Replace(stage).Only("boilerplate").Build();

    private static string PathOf(DirectoryInfo folder, int fold) => Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"fold-{fold}.tsv"));

    private static string KindOf(Page page) => page.Family + " / " + page.Kind;

    private static int FoldOf(Page page) => TrainingPages.GroupOf(page) % Folds;
}
