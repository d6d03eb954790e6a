using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Stages.Boilerplate.Rules;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class DocumentRowsTests
{
    private const string Prose = "The bridge over the mill stream was closed in March because two of its beams had begun to rot.";
    private const string More = "Carpenters from the village replaced the beams of the bridge within a week, and the mill paid half of the bill.";

    [Theory]
    [InlineData(LineTrait.Words, "One two three", 1.3863f)]
    [InlineData(LineTrait.FewWords, "One two three", 1)]
    [InlineData(LineTrait.CapitalWords, "One two Three four", 0.5f)]
    [InlineData(LineTrait.EndsSentence, "It ends here.", 1)]
    [InlineData(LineTrait.IsCutOff, "It goes on…", 1)]
    [InlineData(LineTrait.EndsColon, "Read on:", 1)]
    [InlineData(LineTrait.StartsSmall, "ändern", 1)]
    [InlineData(LineTrait.AllCapitals, "ΝΕΑ ΤΗΣ ΠΟΛΗΣ", 1)]
    [InlineData(LineTrait.Spaceless, "東京の天気", 1)]
    [InlineData(LineTrait.HasTime, "12:45", 1)]
    [InlineData(LineTrait.HasTime, "15 apples", 0)]
    [InlineData(LineTrait.HasSeparator, "News | Sport", 1)]
    [InlineData(LineTrait.InnerSentences, "One. Two. Three.", 0.6667f)]
    [InlineData(LineTrait.HasMoney, "Tickets 12 €", 1)]
    [InlineData(LineTrait.Familiar, "The bridge", 1)]
    [InlineData(LineTrait.Familiar, "Celebrity gossip", 0)]
    public void A_trait_is_what_its_name_says(object trait, string line, float expected)
    {
        float[] row = Row($"{line}\n{Prose}\n{More}\n", 0);
        Assert.Equal(expected, row[(int)(LineTrait)trait], 3);
    }

    [Fact]
    public void Neighbours_stand_in_their_columns()
    {
        float[] row = Row($"{Prose}\nHome\n{More}\n", 1);
        Assert.Equal(1, row[(int)LineTrait.FewWords]);
        Assert.Equal(1, row[LineTraits.NeighbourStart + (int)LineTrait.IsProse]);
        Assert.Equal(1, row[LineTraits.NeighbourStart + LineTraits.NeighbourCount + (int)LineTrait.IsProse]);
        Assert.Equal(0, row[LineTraits.NeighbourStart + (2 * LineTraits.NeighbourCount) + (int)LineTrait.IsProse]);
    }

    [Fact]
    public void Rows_after_a_removal_are_those_of_the_text_without_the_line()
    {
        string[] lines = ["Home", "News", Prose, "Advertisement", More, "News", "Privacy Policy", Prose];
        for (int removed = 0; removed < lines.Length; removed++)
        {
            byte[] whole = Encoding.UTF8.GetBytes(string.Join('\n', lines));
            using LineTable table = LineTable.Read(whole)!;
            DocumentRows rows = new(table, whole, WordLeanings.None);
            table.Remove(removed, new Removal(PageFrame.Rule, 1, "test"));
            table.Compact();
            rows.Update();

            string rest = string.Join('\n', lines.Where((_, index) => index != removed));
            for (int i = 0; i < lines.Length - 1; i++)
            {
                float[] row = new float[LineTraits.RowLength];
                rows.Fill(i, row);
                Assert.Equal(Row(rest, i), row);
            }
        }
    }

    private static float[] Row(string text, int line)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        using LineTable table = LineTable.Read(bytes)!;
        float[] row = new float[LineTraits.RowLength];
        Array.Fill(row, float.NaN);
        new DocumentRows(table, bytes, WordLeanings.None).Fill(line, row);
        return row;
    }
}
