using System.Text;
using System.Text.Json;
using Sanitizer.Pipeline;
using Sanitizer.Stages.Duplicates;
using Xunit;

namespace Sanitizer.Tests.Stages.Duplicates;

public sealed class DuplicateStageTests
{
    private const string First = "The weir above the river mill was broken open on Friday so that the trout can make their way again, and within an hour a heron looked it over and gave its view.";
    private const string Second = "Nobody had told the heron, said the miller, who watched it from the loft with a sandwich in each hand until the light went and the water with it.";

    [Fact]
    public void The_reason_names_the_lines_and_counts_the_words()
    {
        CleanResult result = Run($"{First}\n{Second}\n{First}\n{Second}\n");
        Assert.Equal($"{First}\n{Second}\n", result.ToString());
        Assert.Equal("lines 3-4 repeat lines 1-2; 62 of 62 words", Assert.Single(Assert.Single(result.Patch.Hunks).Steps).Why);
    }

    [Fact]
    public void A_run_ends_where_the_text_goes_another_way()
    {
        byte[] text = Encoding.UTF8.GetBytes("one two three four five six seven eight nine. one two three four five six SEVEN other words follow here");
        using WordTable words = WordTable.Read(text);
        using RepeatScan scan = new(text, words, RepeatGate.All(words));
        Assert.Equal(new Run(0, 7, 9, 16, 7), Assert.Single(scan.Runs));
    }

    [Fact]
    public void A_run_goes_on_over_an_edit()
    {
        byte[] text = Encoding.UTF8.GetBytes("one two three four five six seven eight nine ten. one two three four five OTHER seven eight nine ten");
        using WordTable words = WordTable.Read(text);
        using RepeatScan scan = new(text, words, RepeatGate.All(words));
        Assert.Equal(new Run(0, 10, 10, 20, 9), Assert.Single(scan.Runs));
        Assert.Equal(15, scan.FirstOf(15));
        Assert.Equal(6, scan.FirstOf(16));
    }

    [Fact]
    public void Character_references_are_no_words()
    {
        using WordTable words = WordTable.Read("a &amp; b &#8217;c &#x27;d amp; e&f;"u8);
        Assert.Equal(6, words.Count);
        Assert.False(words.IsSpaceless);
    }

    [Fact]
    public void Words_are_the_same_but_for_the_case_of_ASCII_letters()
    {
        byte[] text = Encoding.UTF8.GetBytes("Émile émile ÉMILE Émilf Émile");
        using WordTable words = WordTable.Read(text);
        Assert.True(words.AreSame(text, 0, 2));
        Assert.True(words.AreSame(text, 0, 4));
        Assert.False(words.AreSame(text, 0, 1));
        Assert.False(words.AreSame(text, 0, 3));
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("a\n")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen\n")]
    [InlineData("\n")]
    [InlineData("...\n")]
    [InlineData("word &amp; ")]
    [InlineData("雪")]
    public void Endless_repetition_is_no_copy(string unit)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 100_000)));
        CleanResult result = new CleanerBuilder().Only("duplicates").Build().Run(text);
        Assert.Equal(text, result.Output.ToArray());
    }

    [Fact]
    public void Cleaning_clean_text_changes_nothing()
    {
        string folder = Path.Combine(ProjectFolder.Fixtures, "duplicates", "repaired");
        foreach (string path in Directory.GetFiles(folder, "*.in.txt"))
        {
            string once = Run(File.ReadAllText(path)).ToString();
            Assert.Equal(once, Run(once).ToString());
        }
    }

    [Fact]
    public void Long_lines_of_an_earlier_window_are_known()
    {
        EarlierLines earlier = new();
        byte[] block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 6).Select(i => $"{i}: {First}\n")));
        earlier.Add(block);
        byte[] text = [.. Encoding.UTF8.GetBytes("Something else.\n"), .. block, .. "The end.\n"u8];
        Region region = Assert.Single(earlier.Find(text));
        Assert.Equal((16, 16 + block.Length), (region.Start, region.FullEnd));
        earlier.Add(block);
        Assert.Empty(earlier.Find(text));
        Assert.Empty(new EarlierLines().Find(text));
    }

    [SharedFact("seeds", "expected.json")]
    public void The_seed_documents_lose_only_their_copies()
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(SharedFolder.File("seeds", "expected.json")));
        foreach (JsonProperty seed in expected.RootElement.GetProperty("lines").EnumerateObject())
        {
            string text = File.ReadAllText(SharedFolder.File("seeds", seed.Name));
            string[] lines = text.Split('\n');
            bool doubled = seed.Name.StartsWith("000", StringComparison.Ordinal);
            Assert.Equal(doubled ? string.Join('\n', lines[..14]) : text, Run(text).ToString());
        }
    }

    private static CleanResult Run(string text)
    {
        byte[] source = Encoding.UTF8.GetBytes(text);
        CleanResult result = new CleanerBuilder().Only("duplicates").Build().Run(source);
        Assert.Equal(source, result.Patch.Revert(result.Output.Span));
        return result;
    }
}
