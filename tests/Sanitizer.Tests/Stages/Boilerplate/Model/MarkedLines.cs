using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Text;
using Sanitizer.Text.Views;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

/// <summary>Documents whose lines say what a model is to think of them: those that start with a star are no text, those with brackets are in doubt, the others are text.</summary>
internal sealed class MarkedLines : IDisposable
{
    private readonly LineTable _table;

    public MarkedLines(string text, LineLimits limits)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        _table = LineTable.Read(bytes)!;
        ProposalList proposals = new();
        proposals.Reset(new BoilerplateStage(limits, Model), Policy.Clean, bytes);
        Lines = new LineJudgement(new StageWindow(TextView.Verbatim(bytes), ByteClasses.All, IsFirst: true, IsLast: true), proposals, _table, limits, Model, null);
    }

    /// <summary>A model that goes by the marks alone.</summary>
    public static LineEnsemble Model { get; } = new([LineModel.Of(FiguresOf(star: 11, brackets: 4))]);

    /// <summary>Limits that let everything go that is more likely no text.</summary>
    public static LineLimits Limits { get; } = new()
    {
        Text = 0.5,
        ProseText = 0.5,
        LargeProseText = 0.5,
        MostLoss = 1,
        LossPrice = 0,
        MenuLossPrice = 0,
        MenuMostLoss = 1,
        FirstLossPrice = 0,
        MenuFirstLossPrice = 0,
        LeastGain = 0,
        FrameText = 0,
        LeastText = 0,
        LeastHints = 3,
        SureText = 0.05,
        LeastOdds = 8,
        LeastProse = 15,
    };

    public LineJudgement Lines { get; }

    public void Dispose() => _table.Dispose();

    /// <summary>The lines that the cut takes, by their first words.</summary>
    public static string[] Cut(string text, LineLimits limits, double mostText = 1)
    {
        using MarkedLines marked = new(text, limits);
        bool[] goes = LineCut.Choose(marked.Lines, marked.Lines.Verdicts(), mostText);
        return [.. text.Split('\n').Where((_, index) => goes[index]).Select(line => line.Trim('*', ' ').Split(' ')[0])];
    }

    /// <summary>Figures that go by the marks alone, with the weights of a star before a line and of brackets in it.</summary>
    public static LineFigures FiguresOf(float star, float brackets)
    {
        float[] direct = new float[LineTraits.RowLength * LineChain.States];
        Set(direct, LineTraits.PlaceStart + (int)PlaceTrait.Constant, -5);
        Set(direct, (int)LineTrait.StartsItem, star);
        Set(direct, (int)LineTrait.HasBrackets, brackets);
        return new LineFigures(new float[LineTraits.RowLength], direct, [], [], [], [], new double[LineChain.Length]);
    }

    private static void Set(float[] direct, int column, float weight) => direct.AsSpan((column * LineChain.States) + 1, LineChain.States - 1).Fill(weight);
}
