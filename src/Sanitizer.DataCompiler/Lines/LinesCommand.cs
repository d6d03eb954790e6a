using System.CommandLine;
using System.Globalization;
using System.Text;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Trains the line model of the boilerplate stage on pages whose article is known.</summary>
internal static class LinesCommand
{
    // On sites that were not learned from, at two words of a hundred lost, F1 of pages' paragraphs was 79.8 with a tenth forgotten, 81.2 with three tenths, 82.2 with variations
    // and more traits on top. Sixteen units do as well as thirty-two, and two models with variations of their own lose a third less at the same F1; twice the variations gave nothing.
    private static readonly TrainingOptions Usual = new(Units: 16, Context: 16, Rounds: 10, Rate: 0.003, Penalty: 0.3, Forgetting: 0.3, Variations: 4, Members: 2);

    public static Command Create()
    {
        Argument<DirectoryInfo> folder = new("FOLDER") { Description = "JSONL files of pages, also compressed with gzip: text, gold, family, tags.site, tags.type, tags.dataset." };
        Option<string> output = new("--output", "-o") { Description = "The model's file.", Required = true };
        Option<bool> validate = new("--cross-validate") { Description = "Write no model: train on four fifths of the sites and measure on the rest, five times." };
        Option<DirectoryInfo?> models = new("--models") { Description = "With --cross-validate: the folder of the five models; where it exists they are taken from it instead of trained." };
        Option<bool> profiles = new("--profiles") { Description = "With --cross-validate: measure the pages of sites with several, with a profile of the site and without." };
        Option<bool> byKind = new("--by-kind") { Description = "Show each kind of page too." };
        Option<int> units = new("--units") { Description = "Hidden units.", DefaultValueFactory = _ => Usual.Units };
        Option<int> context = new("--context") { Description = "Units of the layer that sees the lines around.", DefaultValueFactory = _ => Usual.Context };
        Option<int> rounds = new("--rounds") { Description = "How often each page is seen.", DefaultValueFactory = _ => Usual.Rounds };
        Option<double> rate = new("--rate") { Description = "The greatest length of a step.", DefaultValueFactory = _ => Usual.Rate };
        Option<double> penalty = new("--penalty") { Description = "What large weights cost.", DefaultValueFactory = _ => Usual.Penalty };
        Option<double> forgetting = new("--forgetting") { Description = "The share of columns and of hidden units that are left out of a page.", DefaultValueFactory = _ => Usual.Forgetting };
        Option<int> variations = new("--variations") { Description = "Variations of each page.", DefaultValueFactory = _ => Usual.Variations };
        Option<int> members = new("--members") { Description = "Models that are averaged.", DefaultValueFactory = _ => Usual.Members };
        Command command = new("lines", "Trains the line model of the boilerplate stage.") { folder, output, validate, models, profiles, byKind, units, context, rounds, rate, penalty, forgetting, variations, members };
        command.SetAction(result =>
        {
            List<Page> pages = PageReader.Read(result.GetRequiredValue(folder).FullName);
            TrainingOptions options = new(
                result.GetValue(units), result.GetValue(context), result.GetValue(rounds), result.GetValue(rate), result.GetValue(penalty), result.GetValue(forgetting), result.GetValue(variations), result.GetValue(members));
            if (!result.GetValue(validate))
            {
                Train(pages, options, result.GetRequiredValue(output));
                return;
            }

            CrossValidation validation = new(pages, options, result.GetValue(models));
            foreach (BoilerplatePreset preset in Enum.GetValues<BoilerplatePreset>())
            {
                if (result.GetValue(profiles))
                {
                    validation.ReportWithProfiles(preset);
                }
                else
                {
                    validation.Report(preset, result.GetValue(byKind));
                }
            }
        });
        return command;
    }

    private static void Train(List<Page> pages, TrainingOptions options, string path)
    {
        LineFigures[] figures = [.. TrainingPages.Of(pages, options).Select(member => member.Train(options, _ => false))];
        string command = string.Create(
            CultureInfo.InvariantCulture,
            $"Sanitizer.DataCompiler lines FOLDER --units {options.Units} --context {options.Context} --rounds {options.Rounds} --rate {options.Rate} --penalty {options.Penalty} --forgetting {options.Forgetting} --variations {options.Variations} --members {options.Members} -o src/Sanitizer/Stages/Boilerplate/Data/line-model.tsv");
        DataFileWriter writer = new(
            "Sanitizer: the line model: a trait, its average, and its weight before, between and behind the text against the text; the figures of the chain last",
            $"Source: {pages.Count} pages as text with their articles marked, of {pages.Select(page => page.Site).Distinct(StringComparer.Ordinal).Count()} sites; figures only, no text",
            "Version: 1",
            "Licence: as the project",
            "Command: " + command);
        writer.WriteBytes(Encoding.UTF8.GetBytes(LineEnsemble.Write(figures)));
        writer.Save(path);
    }
}
