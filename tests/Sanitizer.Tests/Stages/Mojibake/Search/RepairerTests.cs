using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class RepairerTests
{
    [Fact]
    public void ALineWithoutAnEndIsNotSearchedWhole()
    {
        Random random = new(5);
        StringBuilder text = new();
        while (text.Length < 350_000)
        {
            text.Append((char)random.Next(0x80, 0xD800));
        }

        Repairer repairer = new();
        _ = repairer.Run(Encoding.UTF8.GetBytes(text.ToString()));

        Assert.InRange(repairer.SearchedInPlaces, 1, 120_000);
    }

    [Theory]
    [InlineData("utf-8>windows-1252", 1)]
    [InlineData("utf-8>windows-1252", 0.6)]
    [InlineData("utf-8>latin-1", 0.9)]
    [InlineData("utf-8>windows-1251", 0.8)]
    [InlineData("utf-8>koi8-r", 1)]
    [InlineData("utf-8>macintosh", 1)]
    [InlineData("utf-8>iso-8859-15", 0.9)]
    [InlineData("utf-8>windows-1252 utf-8>windows-1252", 0.9)]
    [InlineData("utf-8>windows-1252", 0.05)]
    [InlineData("utf-8>gb18030", 0.9)]
    public void What_is_undone_without_a_search_is_what_a_search_undoes(string chain, double damaged)
    {
        // Where each repair has to tell what it saved, all islands are cut out and undone one by one.
        Random random = new(19);
        Repairer repairer = new();
        int repaired = 0;
        int whole = 0;
        for (int round = 0; round < 12; round++)
        {
            byte[] text = DamagedTexts.Make(random, chain, lines: random.Next(2, 120), damaged);
            string[] expected = [.. repairer.Run(text, withSaved: true).Select(Say)];
            RepairList found = repairer.Run(text);
            Assert.Equal(expected, found.Select(Say), StringComparer.Ordinal);
            int[] starts = [.. found.SelectMany(repair => repair.Edits.ToArray()).Select(edit => edit.Span.Start)];
            Assert.Equal(starts.Order().Distinct(), starts);
            repaired += found.Count;
            whole += found.Count(repair => repair.IsWhole);
        }

        Assert.True(repaired > 0);
        Assert.True(whole * 2 > repaired || damaged < 0.7 || chain.Contains("gb18030", StringComparison.Ordinal), $"{whole} of {repaired}");
    }

    private static string Say(Repair repair) =>
        $"{string.Join(',', repair.Layers.Select(layer => layer.Misreading))} {repair.IsDoubtful} {string.Join(' ', repair.Edits.ToArray().Select(edit => $"{edit.Span.Start}-{edit.Span.End} {Convert.ToHexString(edit.Replacement.Span)}"))}";
}
