using System.Globalization;
using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Text;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Measures on each fifth of the sites what a model does that was trained on the others, so that the figures are not memory.</summary>
internal sealed class CrossValidation
{
    private const int Folds = 5;
    private readonly List<Page> _pages;
    private readonly LineModel[] _models = new LineModel[Folds];

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
                _models[fold] = LineModel.Of(LineModelFile.Parse(File.ReadAllText(PathOf(folder, fold))));
            }

            return;
        }

        folder?.Create();
        TrainingPages training = TrainingPages.Of(pages, FoldOf, options.Variations);
        _ = Parallel.For(0, Folds, fold =>
        {
            int[] learned = [.. Enumerable.Range(0, training.Groups.Length).Where(index => training.Groups[index] != fold)];

            // Through its file, so that what is measured is what would ship.
            string file = LineModelFile.Write(LineTrainer.Train(training.Set, options, learned));
            if (folder is not null)
            {
                File.WriteAllText(PathOf(folder, fold), file);
            }

            _models[fold] = LineModel.Of(LineModelFile.Parse(file));
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

        Cleaner[] cleaners = [.. _models.Select(model => new CleanerBuilder().Replace(new BoilerplateStage(LineLimits.Of(preset), model)).Only("boilerplate").Build())];
        _ = Parallel.ForEach(_pages, page =>
        {
            string text = cleaners[FoldOf(page)].Run(page.Text);
            scores[page.Family].Add(page, text);
            scores[KindOf(page)].Add(page, text);
        });
        Console.WriteLine($"== {preset}: {LineLimits.Of(preset)}");
        foreach ((string group, PageScore score) in scores.Where(pair => byKind || !pair.Key.Contains('/', StringComparison.Ordinal)))
        {
            Console.WriteLine($"{group,-38}{score}");
        }
    }

    private static string PathOf(DirectoryInfo folder, int fold) => Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"fold-{fold}.tsv"));

    private static string KindOf(Page page) => page.Family + " / " + page.Kind;

    private static int FoldOf(Page page) => (int)(Hash64.Of(Encoding.UTF8.GetBytes(page.Site)) % Folds);
}
