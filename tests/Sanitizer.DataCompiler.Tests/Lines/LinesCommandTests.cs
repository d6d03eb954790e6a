using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Sanitizer.DataCompiler.Lines;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Lines;

public sealed class LinesCommandTests : IDisposable
{
    private const int Sites = 20;
    private static readonly string[] Towns = ["Norrby", "Quayside", "Oldmill", "Tarnholm", "Weir End", "Saltmarsh", "Highfold", "Birchley"];
    private static readonly string[] Things = ["ferry", "library", "bridge", "market", "orchard", "lighthouse", "bakery", "school"];
    private readonly string _folder = Directory.CreateTempSubdirectory("lines").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheSamePagesGiveTheSameFile()
    {
        WritePages();
        byte[] first = Train("first.tsv");
        byte[] second = Train("second.tsv");
        Assert.Equal(first, second);
    }

    [Fact]
    public void ATrainedModelTellsMenusFromText()
    {
        WritePages();
        LineEnsemble model = LineEnsemble.Parse(Figures(Train("model.tsv")));

        // A town and a thing that no page to learn from has.
        string page = Page("Eastwick", "windmill", new Random(99), out string article);
        byte[] bytes = Encoding.UTF8.GetBytes(page);
        using LineTable table = LineTable.Read(bytes)!;
        LineVerdicts verdicts = LineVerdicts.Of(model, new DocumentRows(table, bytes, model.Words), masks: default, own: default);
        string[] lines = page.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < lines.Length; i++)
        {
            Assert.Equal(article.Contains(lines[i], StringComparison.Ordinal), verdicts.Text(i) > 0.5);
        }
    }

    [Fact]
    public void TheFileSaysWhereItIsFrom()
    {
        WritePages();
        string file = Encoding.UTF8.GetString(Train("model.tsv"));
        Assert.Contains($"of {Sites} sites", file, StringComparison.Ordinal);
        Assert.Contains("--units 8 --context 8 --rounds 12", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Norrby", file, StringComparison.Ordinal);
    }

    [Fact]
    public void CrossValidationMeasuresEachPresetAndWritesNoModel()
    {
        WritePages();
        string[] lines = Measure("--cross-validate");
        Assert.Equal(3, lines.Count(line => line.StartsWith("== ", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains(" / ", StringComparison.Ordinal));

        // Pages that are all alike are told apart by a model that has not seen their site.
        string strict = lines.Last(line => line.StartsWith("page ", StringComparison.Ordinal));
        Assert.Contains($"{Sites * 2,5} pages", strict, StringComparison.Ordinal);
        Assert.True(F1Of(strict) > 90, strict);
        Assert.False(File.Exists(Path.Combine(_folder, "none.tsv")));
    }

    [Fact]
    public void KindsAreShownWhereAskedFor()
    {
        WritePages();
        string[] lines = Measure("--cross-validate", "--by-kind");
        Assert.Equal(3, lines.Count(line => line.StartsWith("page / invented news", StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line.StartsWith("bare / invented news", StringComparison.Ordinal)));
    }

    private static double F1Of(string line) =>
        double.Parse(line[(line.IndexOf("F1", StringComparison.Ordinal) + 2)..].TrimStart().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static string Figures(byte[] file)
    {
        string text = Encoding.UTF8.GetString(file);
        return text[text.IndexOf("line.Words", StringComparison.Ordinal)..];
    }

    private byte[] Train(string name)
    {
        string path = Path.Combine(_folder, name);
        Assert.Equal(0, LinesCommand.Create().Parse([Path.Combine(_folder, "pages"), "-o", path, .. Small]).Invoke());
        return File.ReadAllBytes(path);
    }

    private string[] Measure(params string[] options)
    {
        using StringWriter output = new();
        TextWriter before = Console.Out;
        Console.SetOut(output);
        try
        {
            Assert.Equal(0, LinesCommand.Create().Parse([Path.Combine(_folder, "pages"), "-o", Path.Combine(_folder, "none.tsv"), .. Small, .. options]).Invoke());
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static readonly string[] Small = ["--units", "8", "--context", "8", "--rounds", "12", "--variations", "1", "--rate", "0.01"];

    private void WritePages()
    {
        string pages = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName;
        Random random = new(4);
        List<string> records = [];
        for (int site = 0; site < Sites; site++)
        {
            for (int page = 0; page < 2; page++)
            {
                string text = Page(Towns[random.Next(Towns.Length)], Things[random.Next(Things.Length)], random, out string article);
                records.Add(JsonSerializer.Serialize(new { text, gold = article, family = "page", tags = new { site = $"site{site}.example", lang = "en", type = "news", dataset = "invented" } }));
            }
        }

        File.WriteAllLines(Path.Combine(pages, "a.jsonl"), records.Take(Sites));
        using GZipStream packed = new(File.Create(Path.Combine(pages, "b.jsonl.gz")), CompressionLevel.Fastest);
        packed.Write(Encoding.UTF8.GetBytes(string.Join('\n', records.Skip(Sites)) + "\n"));
    }

    private static string Page(string town, string thing, Random random, out string article)
    {
        string[] menu = ["Home", "News", "Weather", "Sport", "Small ads", "Log in", "Contact us", "Search", "Subscribe", "Photographs", "Letters", "Advertisement"];
        string[] tail = ["Most Popular", "Three goats on the motorway", "Choir travels north", "Chess club wins again", "Share this story", "Privacy Policy", "Terms of Use", "All rights reserved"];
        string[] sentences =
        [
            $"The {thing} in {town} opened its doors again on Saturday, two years after the storm had taken its roof.",
            $"People had come from as far as {Towns[random.Next(Towns.Length)]} to see the {thing}, and most of them stayed until it was dark.",
            $"The mayor said that {town} had waited long enough, and that the {thing} had cost less than had been feared.",
            $"Whoever wants to help with the {thing} is asked to leave a name at the town hall of {town} before the end of the month.",
            $"Until the spring the {thing} will be open on weekends only, because there are not enough people to look after it.",
        ];
        random.Shuffle(menu);
        random.Shuffle(tail);
        random.Shuffle(sentences);
        article = $"The {thing} of {town} is open again\n" + string.Join('\n', sentences.Take(random.Next(3, 6)));
        return string.Join('\n', menu.Take(random.Next(6, 13))) + "\n" + article + "\n" + string.Join('\n', tail.Take(random.Next(4, 9))) + "\n";
    }
}
