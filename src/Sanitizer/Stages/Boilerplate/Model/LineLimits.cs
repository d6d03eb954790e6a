namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// From what the model's verdicts change text. The figures of the presets were set on pages of 477 sites, each judged by a model that had not seen
/// its site: see the stage's README for what they lose.
/// </summary>
internal sealed record LineLimits
{
    // The share of the preset that is sure already.
    private const double SureLoss = 0.003;

    /// <summary>A line goes where it is text with less than this probability, from 0 to 1.</summary>
    public required double Text { get; init; }

    /// <summary>The same for a line of prose.</summary>
    public required double ProseText { get; init; }

    /// <summary>The greatest share of the text's words, as the model expects them, that may be among the lines that go, from 0 to 1.</summary>
    public required double MostLoss { get; init; }

    /// <summary>The least share of the document's words that the model has to expect to be its text, from 0 to 1: where it is less, the page is a list, and its entries are its text.</summary>
    public required double LeastText { get; init; }

    /// <summary>The same for a line that the rule of the page's frame wants to take.</summary>
    public required double FrameText { get; init; }

    /// <summary>The greatest share of a document's prose that may go, from 0 to 1; where the model wants more, all prose stays: it may be prose that returns.</summary>
    public required double MostProse { get; init; }

    /// <summary>Hints that the lines that go have to hold, a certain line being two and each line counting once: without them the document is no page.</summary>
    public required int LeastHints { get; init; }

    /// <summary>Words of prose that the document has to have; without them it is a list, a table, code or a poem.</summary>
    public required int LeastProse { get; init; }

    /// <summary>
    /// The limits where the source's template is known: what the source does not repeat is likelier text, so that half the loss is allowed. With the template's lines
    /// that gives <see cref="BoilerplatePreset.Balanced"/> more of a page's residue, and less of its text, than without a profile; <see cref="BoilerplatePreset.Safe"/> is as sure already.
    /// </summary>
    public LineLimits WithTemplate() => this with { MostLoss = Math.Max(Math.Min(MostLoss, SureLoss), MostLoss / 2) };

    /// <summary>The limits of a preset.</summary>
    public static LineLimits Of(BoilerplatePreset preset) => preset switch
    {
        BoilerplatePreset.Balanced => new LineLimits
        {
            Text = 0.4,
            ProseText = 0.2,
            FrameText = 0.15,
            MostProse = 0.9,
            MostLoss = 0.03,
            LeastText = 0.06,
            LeastHints = 3,
            LeastProse = 15,
        },
        BoilerplatePreset.Strict => new LineLimits
        {
            Text = 0.5,
            ProseText = 0.5,
            FrameText = 0.5,
            MostProse = 0.9,
            MostLoss = 0.06,
            LeastText = 0.04,
            LeastHints = 3,
            LeastProse = 15,
        },
        _ => new LineLimits
        {
            Text = 0.3,
            ProseText = 0.2,
            FrameText = 0.1,
            MostProse = 0.5,
            MostLoss = 0.003,
            LeastText = 0.1,
            LeastHints = 5,
            LeastProse = 40,
        },
    };
}
