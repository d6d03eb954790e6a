using System.CommandLine;
using System.Globalization;
using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Text;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Trains the line model of the boilerplate stage on pages whose article is known.</summary>
internal static class LinesCommand
{
    private const int Folds = 5;

    public static Command Create()
    {
        Argument<DirectoryInfo> folder = new("FOLDER") { Description = "JSONL files of pages: text, gold, family, tags.site, tags.type." };
        Option<string> output = new("--output", "-o") { Description = "The model's file.", Required = true };
        Option<bool> validate = new("--cross-validate") { Description = "Also train on four fifths of the sites and measure on the rest, five times." };
        Option<string?> keep = new("--keep") { Description = "A folder for the models of cross-validation; those that are there are not trained again." };
        Option<double> penalty = new("--penalty") { Description = "What large weights cost.", DefaultValueFactory = _ => 1 };
        Option<int> steps = new("--steps") { DefaultValueFactory = _ => 120 };
        Option<string[]> presets = new("--presets") { Description = "The presets to measure.", DefaultValueFactory = _ => ["safe", "balanced", "strict"] };
        Command command = new("lines", "Trains the line model of the boilerplate stage.") { folder, output, validate, keep, penalty, steps, presets };
        command.SetAction(result =>
        {
            List<Page> pages = PageReader.Read(result.GetRequiredValue(folder).FullName);
            double cost = result.GetValue(penalty);
            int most = result.GetValue(steps);
            string path = result.GetRequiredValue(output);
            if (!result.GetValue(validate))
            {
                Train(pages, cost, most, path);
                return;
            }

            string kept = result.GetValue(keep) ?? Directory.CreateTempSubdirectory().FullName;
            Directory.CreateDirectory(kept);
            LineModel[] models = new LineModel[Folds];
            Page[] known = [];
            Lazy<ChainTrainer> trainer = new(() =>
            {
                (Page Page, LabelledPage? Labels)[] labelled = [.. pages.AsParallel().AsOrdered().Select(page => (page, LabelledPage.Of(page))).Where(pair => pair.Item2 is not null)];
                known = [.. labelled.Select(pair => pair.Page)];
                return new ChainTrainer([.. labelled.Select(pair => pair.Labels!)], cost);
            });
            for (int fold = 0; fold < Folds; fold++)
            {
                string file = Path.Combine(kept, string.Create(CultureInfo.InvariantCulture, $"fold{fold}.tsv"));
                if (!File.Exists(file))
                {
                    (float[] weights, float[] means, double[] chain) = trainer.Value.Train(most, index => FoldOf(known[index]) != fold);
                    File.WriteAllText(file, LineModel.Write(weights, means, chain));
                }

                models[fold] = LineModel.Parse(File.ReadAllText(file));
            }

            if (Environment.GetEnvironmentVariable("DUMP") is string wantedKind)
            {
                string[] parts = wantedKind.Split(';');
                int every = int.Parse(parts[2], CultureInfo.InvariantCulture);
                int number = 0;
                foreach (Page page in pages.Where(page => page.Family == parts[0] && page.Kind.Contains(parts[1], StringComparison.Ordinal)))
                {
                    if (number++ % every != 0) continue;
                    byte[] bytes = Encoding.UTF8.GetBytes(page.Text);
                    using var table = Sanitizer.Stages.Boilerplate.Lines.LineTable.Read(bytes)!;
                    DocumentRows rows = new(table, bytes);
                    LineVerdicts verdicts = LineVerdicts.Of(models[FoldOf(page)], rows);
                    LabelledPage labels = LabelledPage.Of(page)!;
                    Console.WriteLine($"######## {page.Family} {page.Kind} {page.Site}");
                    for (int i = 0; i < table.Count; i++)
                    {
                        string text = Encoding.UTF8.GetString(bytes.AsSpan(table[i].Content.Start, table[i].Content.Length));
                        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(labels.Masks[i] == 1 ? "TEXT" : labels.Masks[i] == 2 ? "bef " : labels.Masks[i] == 4 ? "betw" : labels.Masks[i] == 8 ? "aft " : "?   ")} {verdicts.Text(i):0.0000} {verdicts.Residue(i),-7} {table[i].Shape.Words,4} {(table[i].IsCertain ? "C" : table[i].IsEvidence ? "h" : " ")} {text[..Math.Min(90, text.Length)]}"));
                    }
                }

                return;
            }

            foreach (string limit in result.GetValue(presets)!)
            {
                Report(pages, page => models[FoldOf(page)], limit);
            }
        });
        return command;
    }

    private static void Train(List<Page> pages, double cost, int steps, string path)
    {
        List<LabelledPage> labelled = [.. pages.AsParallel().AsOrdered().Select(LabelledPage.Of).OfType<LabelledPage>()];
        (float[] weights, float[] means, double[] chain) = new ChainTrainer(labelled, cost).Train(steps, _ => true);
        DataFileWriter writer = new(
            "Weights of the line model of the boilerplate stage: column, weight before, between and behind the text against the text; the chain's figures last.",
            $"Source: {pages.Count} pages as text with their articles marked, of {pages.Select(page => page.Site).Distinct(StringComparer.Ordinal).Count()} sites; figures only, no text",
            "Version: 1",
            "Licence: as the project",
            $"Command: Sanitizer.DataCompiler lines FOLDER --penalty {cost.ToString(CultureInfo.InvariantCulture)} --steps {steps} -o src/Sanitizer/Stages/Boilerplate/Data/line-model.tsv");
        writer.WriteBytes(Encoding.UTF8.GetBytes(LineModel.Write(weights, means, chain)));
        writer.Save(path);
    }

    private static int FoldOf(Page page) => (int)(Hash64.Of(Encoding.UTF8.GetBytes(page.Site)) % Folds);

    private static Sanitizer.Stages.Policy Off()
    {
        Sanitizer.Stages.Policy policy = Sanitizer.Stages.Policy.Clean;
        foreach (string id in (Environment.GetEnvironmentVariable("OFF") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            policy = policy with { Rules = policy.Rules.SetItem("boilerplate/" + id, new Sanitizer.Stages.RuleSetting(Sanitizer.Stages.StageMode.Off)) };
        }

        return policy;
    }

    private static LineLimits Limits(string name)
    {
        if (Enum.TryParse(name, ignoreCase: true, out BoilerplatePreset preset))
        {
            return LineLimits.Of(preset);
        }

        throw new ArgumentException($"There is no preset '{name}'.");
    }

    private static void Report(List<Page> pages, Func<Page, LineModel> modelOf, string name)
    {
        LineLimits limits = Limits(name);
        SortedDictionary<string, PageScore> scores = new(StringComparer.Ordinal);
        foreach (Page page in pages)
        {
            scores.TryAdd(page.Family, new PageScore());
            scores.TryAdd(page.Family + " / " + page.Kind, new PageScore());
        }

        Dictionary<LineModel, Cleaner> cleaners = pages.Select(modelOf).Distinct().ToDictionary(model => model, model => new CleanerBuilder { Policy = Off() }.Replace(new BoilerplateStage(limits, model)).Only("boilerplate").Build());
        List<(double Share, Page Page, string Text)> worst = [];
        _ = Parallel.ForEach(pages, page =>
        {
            string text = cleaners[modelOf(page)].Run(page.Text);
            double share = scores[page.Family].Add(page, text);
            if (Environment.GetEnvironmentVariable("WORST") != null) lock (worst) worst.Add((share, page, text));
            scores[page.Family + " / " + page.Kind].Add(page, text);
        });
        Console.WriteLine($"== {name}: {limits}");
        foreach ((double share, Page page, string text) in worst.OrderByDescending(item => item.Share).Take(40))
        {
            Console.WriteLine($"{share,8:0} lost of {page.GoldShingles.Total,6} {page.Family,-16} {page.Kind,-18} {page.Site}");
        }

        foreach ((string group, PageScore score) in scores)
        {
            if (!group.Contains('/', StringComparison.Ordinal) || Environment.GetEnvironmentVariable("BY") != null) Console.WriteLine($"{group,-36}{score}");
        }
    }
}
