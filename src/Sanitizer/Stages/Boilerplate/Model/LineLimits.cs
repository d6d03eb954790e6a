namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// From what the model's verdicts change text. The figures of the presets were set on pages of 477 sites, each judged by a model that had not seen
/// its site: see the stage's README for what they lose.
/// </summary>
internal sealed record LineLimits
{
    /// <summary>A line goes where it is text with less than this probability, from 0 to 1.</summary>
    public required double Text { get; init; }

    /// <summary>The same for a line of prose.</summary>
    public required double ProseText { get; init; }

    /// <summary>The same for a line of prose that holds a tenth of the document's prose or more; it is no more than <see cref="ProseText"/>.</summary>
    public required double LargeProseText { get; init; }

    /// <summary>The greatest share of the text's words, as the model expects them, that may be among the lines that go, from 0 to 1.</summary>
    public required double MostLoss { get; init; }

    /// <summary>What it costs to lose all of the text, where what leaves no residue at all gains 1: two, for a share lost, has to clean twice that share of what is left.</summary>
    public required double LossPrice { get; init; }

    /// <summary>The same for a whole page with its menus: more lines there are in doubt, and one mistake more often takes a part of the text.</summary>
    public required double MenuLossPrice { get; init; }

    /// <summary>The same as <see cref="MostLoss"/> for a whole page.</summary>
    public required double MenuMostLoss { get; init; }

    /// <summary>What the root of the share that is lost costs besides: a first line of the text in the cut weighs more than a further one.</summary>
    public required double FirstLossPrice { get; init; }

    /// <summary>The same for a whole page.</summary>
    public required double MenuFirstLossPrice { get; init; }

    /// <summary>The least that the cut has to gain, from 0 to 1: below it the document is taken for text with nothing around it.</summary>
    public required double LeastGain { get; init; }

    /// <summary>A line that the rule of the page's frame wants to take goes where it is text with less than this probability, from 0 to 1.</summary>
    public required double FrameText { get; init; }

    /// <summary>The least share of the document's words, from 0 to 1, that the model has to expect to be its text: where it is less, the page is a list, and its entries are its text.</summary>
    public required double LeastText { get; init; }

    /// <summary>Hints that the lines that go have to hold, a certain line being two and each line counting once: without them the document is no page.</summary>
    public required int LeastHints { get; init; }

    /// <summary>Where there are fewer hints, a line goes where it is text with less than this probability, from 0 to 1; it is no more than <see cref="Text"/>.</summary>
    public required double SureText { get; init; }

    /// <summary>The least sum, over the lines that go without hints, of the logarithms of their odds against text.</summary>
    public required double LeastOdds { get; init; }

    /// <summary>Words of prose that the document has to have; without them it is a list, a table, code or a poem.</summary>
    public required int LeastProse { get; init; }

    /// <summary>The limits of a preset.</summary>
    public static LineLimits Of(BoilerplatePreset preset) => preset switch
    {
        BoilerplatePreset.Balanced => new LineLimits
        {
            Text = 0.6,
            ProseText = 0.5,
            LargeProseText = 0.2,
            MostLoss = 0.2,
            MenuMostLoss = 0.2,
            LossPrice = 0.3,
            MenuLossPrice = 2,
            FirstLossPrice = 0.12,
            MenuFirstLossPrice = 0.17,
            LeastGain = 0.005,
            FrameText = 0.02,
            LeastText = 0.1,
            LeastHints = 3,
            SureText = 0.1,
            LeastOdds = 8,
            LeastProse = 15,
        },
        BoilerplatePreset.Strict => new LineLimits
        {
            Text = 0.6,
            ProseText = 0.5,
            LargeProseText = 0.5,
            MostLoss = 0.2,
            MenuMostLoss = 0.2,
            LossPrice = 0.15,
            MenuLossPrice = 0.8,
            FirstLossPrice = 0.05,
            MenuFirstLossPrice = 0.05,
            LeastGain = 0.005,
            FrameText = 0.2,
            LeastText = 0,
            LeastHints = 3,
            SureText = 0.1,
            LeastOdds = 8,
            LeastProse = 15,
        },
        _ => new LineLimits
        {
            Text = 0.3,
            ProseText = 0.4,
            LargeProseText = 0.03,
            MostLoss = 0.1,
            MenuMostLoss = 0.03,
            LossPrice = 0.35,
            MenuLossPrice = 18,
            FirstLossPrice = 0.16,
            MenuFirstLossPrice = 0.5,
            LeastGain = 0.01,
            FrameText = 0.003,
            LeastText = 0.08,
            LeastHints = 3,
            SureText = 0.1,
            LeastOdds = 8,
            LeastProse = 15,
        },
    };
}
