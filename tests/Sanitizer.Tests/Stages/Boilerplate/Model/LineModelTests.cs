using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class LineModelTests
{
    [Fact]
    public void A_model_survives_its_file()
    {
        LineFigures figures = Sample();
        LineFigures read = LineModelFile.Parse(LineModelFile.Write(figures));
        Assert.Equal(figures.Means, read.Means);
        Assert.Equal(figures.Direct, read.Direct);
        Assert.Equal(figures.Hidden, read.Hidden);
        Assert.Equal(figures.Output, read.Output);
        Assert.Equal(figures.Context, read.Context);
        Assert.Equal(figures.ContextOutput, read.ContextOutput);
        Assert.Equal(figures.Chain, read.Chain);
    }

    [Fact]
    public void A_model_without_a_column_is_refused()
    {
        string file = LineModelFile.Write(Sample());
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => LineModelFile.Parse(file.Replace("line.Words", "line.Other", StringComparison.Ordinal)));
        Assert.Contains("line.Words", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_have_names_of_their_own()
    {
        Assert.Equal(LineTraits.RowLength, Enumerable.Range(0, LineTraits.RowLength).Select(LineTraits.NameOf).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("line before: few words", LineTraits.WordsFor(LineTraits.NeighbourStart + (int)LineTrait.FewWords));
    }

    [Fact]
    public void The_score_of_a_row_is_what_its_columns_and_its_waking_units_say()
    {
        LineFigures figures = Sample();
        float[] row = Row();
        LineModel model = LineModel.Of(figures);
        System.Runtime.Intrinsics.Vector128<float> scores = model.Score(row, new float[model.Room]);
        for (int state = 0; state < LineChain.States; state++)
        {
            double sum = Enumerable.Range(0, row.Length).Sum(column => (double)row[column] * figures.Direct[(column * LineChain.States) + state]);
            for (int unit = 0; unit < Units; unit++)
            {
                double signal = Enumerable.Range(0, row.Length).Sum(column => (double)row[column] * figures.Hidden[(column * Units) + unit]);
                sum += Math.Max(0, signal) * figures.Output[(unit * LineChain.States) + state];
            }

            Assert.Equal(sum, scores[state], 2);
        }
    }

    [Fact]
    public void What_the_columns_weigh_adds_up_to_the_score_against_an_average_row()
    {
        // One hidden unit that is always awake: then the model is linear, and the explanation exact.
        LineFigures sample = Sample();
        float[] hidden = [.. Enumerable.Range(0, LineTraits.RowLength).Select(column => (column % 3) / 8f)];
        LineFigures figures = sample with { Hidden = hidden, Output = [0, 0.5f, -0.25f, 1], Context = [], ContextOutput = [] };
        LineModel model = LineModel.Of(figures);
        float[] row = Row();
        float[] contributions = new float[LineTraits.RowLength];
        model.Explain(row, LineState.After, contributions);
        float[] room = new float[model.Room];
        float difference = model.Score(row, room)[3] - model.Score(figures.Means, room)[3];
        Assert.Equal(difference, contributions.Sum(), 2);
    }

    private const int Units = 5;
    private const int ContextUnits = 3;

    private static float[] Row() => [.. Enumerable.Range(0, LineTraits.RowLength).Select(i => (i % 5) / 4f)];

    private static LineFigures Sample()
    {
        Random random = new(3);
        float[] Figures(int count, Func<int, bool> isZero) =>
            [.. Enumerable.Range(0, count).Select(i => isZero(i) ? 0 : MathF.Round((float)random.NextDouble() - 0.5f, 3))];
        bool IsTextState(int i) => i % LineChain.States == 0;
        return new LineFigures(
            [.. Figures(LineTraits.RowLength, _ => false).Select(Math.Abs)],
            Figures(LineTraits.RowLength * LineChain.States, IsTextState),
            Figures(LineTraits.RowLength * Units, _ => false),
            Figures(Units * LineChain.States, IsTextState),
            Figures(((LineContext.Parts * Units) + 1) * ContextUnits, _ => false),
            Figures(ContextUnits * LineChain.States, IsTextState),
            [.. Enumerable.Range(0, LineChain.Length).Select(i => i / 8.0)]);
    }
}
