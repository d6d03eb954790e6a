using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class LineEnsembleTests
{
    private const string Text = "* Timetable\nThe ferry leaves at seven, and whoever misses it has to wait for the evening tide.\nA coat (and a torch) for the way back\n* Other stories";

    [Fact]
    public void Probabilities_are_the_average_of_the_members()
    {
        LineModel other = LineModel.Of(MarkedLines.FiguresOf(star: 2, brackets: 9));
        LineModel[] members = [MarkedLines.Model.Members[0], other];
        double[] first = Probabilities(new LineEnsemble([members[0]]));
        double[] second = Probabilities(new LineEnsemble([members[1]]));
        Assert.NotEqual(first, second);
        Assert.Equal(first.Zip(second, (left, right) => (left + right) / 2), Probabilities(new LineEnsemble(members)), (left, right) => Math.Abs(left - right) < 1e-9);
    }

    [Fact]
    public void An_ensemble_survives_its_file()
    {
        WordLeanings words = new([new WordLeaning(0x12345, 7, -9)]);
        LineFigures[] figures = [MarkedLines.FiguresOf(star: 11, brackets: 4) with { Words = words }, MarkedLines.FiguresOf(star: 2, brackets: 9) with { Words = words }];
        LineEnsemble read = LineEnsemble.Parse(LineEnsemble.Write(figures));
        Assert.Equal(2, read.Members.Length);
        Assert.Equal([new WordLeaning(0x12345, 7, -9)], read.Words.Words);
        Assert.Equal(Probabilities(new LineEnsemble(figures.Select(LineModel.Of))), Probabilities(read));
    }

    private static double[] Probabilities(LineEnsemble ensemble)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Text);
        using LineTable table = LineTable.Read(bytes)!;
        LineVerdicts verdicts = LineVerdicts.Of(ensemble, new DocumentRows(table, bytes, ensemble.Words), masks: default, own: default);
        return [.. Enumerable.Range(0, table.Count).Select(verdicts.Text)];
    }
}
