using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class LineModelTests
{
    [Fact]
    public void A_model_survives_its_file()
    {
        Random random = new(3);
        float[] weights = [.. Enumerable.Range(0, LineTraits.RowLength * LineChain.States).Select(i => i % LineChain.States == 0 ? 0 : MathF.Round((float)random.NextDouble(), 3))];
        float[] means = [.. Enumerable.Range(0, LineTraits.RowLength).Select(_ => MathF.Round((float)random.NextDouble(), 3))];
        double[] chain = [.. Enumerable.Range(0, LineChain.Length).Select(i => i / 8.0)];
        string file = LineModel.Write(weights, means, chain);
        LineModel model = LineModel.Parse(file);
        for (int column = 0; column < LineTraits.RowLength; column++)
        {
            Assert.Equal(means[column], model.Mean(column));
            Assert.Equal(weights[(column * LineChain.States) + 2], model.Weight(column, LineState.Between));
        }
    }

    [Fact]
    public void A_model_without_a_column_is_refused()
    {
        string file = LineModel.Write(new float[LineTraits.RowLength * LineChain.States], new float[LineTraits.RowLength], new double[LineChain.Length]);
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => LineModel.Parse(file.Replace("line.Words", "line.Other", StringComparison.Ordinal)));
        Assert.Contains("line.Words", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_have_names_of_their_own()
    {
        Assert.Equal(LineTraits.RowLength, Enumerable.Range(0, LineTraits.RowLength).Select(LineTraits.NameOf).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("line before: few words", LineTraits.WordsFor(LineTraits.NeighbourStart + (int)LineTrait.FewWords));
    }

    [Fact]
    public void The_score_of_a_row_is_the_sum_of_its_weighted_columns()
    {
        float[] row = [.. Enumerable.Range(0, LineTraits.RowLength).Select(i => (i % 5) / 4f)];
        for (int state = 1; state < LineChain.States; state++)
        {
            double sum = Enumerable.Range(0, row.Length).Sum(column => (double)row[column] * LineModel.Shipped.Weight(column, (LineState)state));
            Assert.Equal(sum, LineModel.Shipped.Score(row)[state], 3);
        }
    }
}
