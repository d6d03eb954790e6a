using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake;

public sealed class MojibakeSessionTests
{
    private static readonly Cleaner Cleaner = new CleanerBuilder().Only("mojibake").Build();

    [Fact]
    public void The_reason_tells_the_chain_and_one_edit_undoes_all_layers()
    {
        string text = Misread(Misread("Größe"));
        CleanResult result = Run(text);
        Assert.Equal("Größe", result.ToString());
        Hunk hunk = Assert.Single(result.Patch.Hunks);
        Assert.Equal("mojibake/layers", Assert.Single(hunk.Steps).Rule);
        Assert.StartsWith("UTF-8 read as windows-1252, twice", hunk.Steps[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_damaged_is_replaced()
    {
        CleanResult result = Run("“" + Misread("Zoë") + "…”");
        Assert.Equal("“Zoë…”", result.ToString());
        Assert.Equal(Misread("ë"), Encoding.UTF8.GetString(Assert.Single(result.Patch.Hunks).Before.Span));
    }

    [Fact]
    public void A_weak_place_needs_a_sure_one()
    {
        string weak = Misread("À") + " l'aube";
        Assert.False(Run(weak).IsChanged);
        Assert.Equal("À l'aube, rosée", Run(weak + ", " + Misread("rosée")).ToString());
    }

    [Fact]
    public void Sure_places_do_not_speak_for_clean_lines()
    {
        string text = "SÅ” FEM\nHan sagde: " + Misread("rødgrød") + "\nblåbær SÅ” SEKS\n";
        Assert.Equal("SÅ” FEM\nHan sagde: rødgrød\nblåbær SÅ” SEKS\n", Run(text).ToString());
    }

    [Fact]
    public void Where_all_is_damaged_lines_speak_for_each_other()
    {
        string clean = "À l'aube\n" + "la rosée était là\n";
        Assert.Equal(clean, Run(Misread(clean)).ToString());
    }

    [Fact]
    public void A_weak_place_is_suggested()
    {
        CleanResult result = Run(Misread("À") + " l'aube");
        Assert.Equal("mojibake/windows-1252", Assert.Single(result.Suggestions).Step.Rule);
    }

    [Fact]
    public void Whatever_comes_it_ends_reverts_and_settles()
    {
        string[] parts = ["Ã", "Â", "â", "€", "œ", "\u009D", "\u00A0", " ", "?", "\uFFFD", "©", "e", "E", "\n", "Ð", "ð", "Ÿ", "\u4E2D", "“", "9"];
        Random random = new(20261);
        for (int i = 0; i < 3000; i++)
        {
            StringBuilder text = new();
            for (int length = random.Next(1, 24); length > 0; length--)
            {
                text.Append(parts[random.Next(parts.Length)]);
            }

            CleanResult once = Run(text.ToString());
            Assert.False(Cleaner.Run(once.Output).IsChanged, text.ToString());
        }
    }

    private static string Misread(string text)
    {
        StringBuilder misread = new();
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            misread.Append(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([value]));
        }

        return misread.ToString();
    }

    private static CleanResult Run(string text)
    {
        byte[] source = Encoding.UTF8.GetBytes(text);
        CleanResult result = Cleaner.Run(source);
        Assert.Equal(source, result.Patch.Revert(result.Output.Span));
        return result;
    }
}
