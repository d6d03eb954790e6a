using System.CommandLine;
using System.Globalization;
using System.Text;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Trains the line model of the boilerplate stage on pages whose article is known.</summary>
internal static class LinesCommand
{
    // Tried from 1 to 3,000: the larger, the less a model that has not seen a site loses there.
    private const double DefaultPenalty = 3000;
    private const int DefaultSteps = 150;

    public static Command Create()
    {
        Argument<DirectoryInfo> folder = new("FOLDER") { Description = "JSONL files of pages, also compressed with gzip: text, gold, family, tags.site, tags.type, tags.dataset." };
        Option<string> output = new("--output", "-o") { Description = "The model's file.", Required = true };
        Option<bool> validate = new("--cross-validate") { Description = "Write no model: train on four fifths of the sites and measure on the rest, five times." };
        Option<bool> byKind = new("--by-kind") { Description = "Show each kind of page too." };
        Option<double> penalty = new("--penalty") { Description = "What large weights cost.", DefaultValueFactory = _ => DefaultPenalty };
        Option<int> steps = new("--steps") { Description = "The most steps of the training.", DefaultValueFactory = _ => DefaultSteps };
        Command command = new("lines", "Trains the line model of the boilerplate stage.") { folder, output, validate, byKind, penalty, steps };
        command.SetAction(result =>
        {
            List<Page> pages = PageReader.Read(result.GetRequiredValue(folder).FullName);
            double cost = result.GetValue(penalty);
            int most = result.GetValue(steps);
            if (!result.GetValue(validate))
            {
                Train(pages, cost, most, result.GetRequiredValue(output));
                return;
            }

            CrossValidation validation = new(pages, cost, most);
            foreach (BoilerplatePreset preset in Enum.GetValues<BoilerplatePreset>())
            {
                validation.Report(preset, result.GetValue(byKind));
            }
        });
        return command;
    }

    private static void Train(List<Page> pages, double cost, int steps, string path)
    {
        List<LabelledPage> labelled = [.. pages.AsParallel().AsOrdered().Select(LabelledPage.Of).OfType<LabelledPage>()];
        ModelFigures figures = new ChainTrainer(labelled, cost).Train(steps, _ => true);
        string command = string.Create(
            CultureInfo.InvariantCulture, $"Sanitizer.DataCompiler lines FOLDER --penalty {cost} --steps {steps} -o src/Sanitizer/Stages/Boilerplate/Data/line-model.tsv");
        DataFileWriter writer = new(
            "Sanitizer: the line model: a trait, its average, and its weight before, between and behind the text against the text; the figures of the chain last",
            $"Source: {pages.Count} pages as text with their articles marked, of {pages.Select(page => page.Site).Distinct(StringComparer.Ordinal).Count()} sites; figures only, no text",
            "Version: 1",
            "Licence: as the project",
            "Command: " + command);
        writer.WriteBytes(Encoding.UTF8.GetBytes(LineModel.Write(figures.Weights, figures.Means, figures.Chain)));
        writer.Save(path);
    }
}
