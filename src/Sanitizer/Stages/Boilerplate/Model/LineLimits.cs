namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// From what the model's verdicts change text. The figures of the presets were set on pages of 477 sites, each judged by a model that had not seen
/// its site: see the stage's README for what they lose.
/// </summary>
internal sealed record LineLimits
{
    // The limits of the preset that is sure already.
    private const double SureText = 0.08;
    private const double SureProse = 0.02;

    /// <summary>A line goes where it is text with less than this probability, from 0 to 1.</summary>
    public required double Text { get; init; }

    /// <summary>The same for a line of prose.</summary>
    public required double ProseText { get; init; }

    /// <summary>The same for a line that the rule of the page's frame wants to take.</summary>
    public required double FrameText { get; init; }

    /// <summary>The greatest share of a document's prose that may go, from 0 to 1; where the model wants more, all prose stays: it may be prose that returns.</summary>
    public required double MostProse { get; init; }

    /// <summary>Words of running text that go with a block that holds no line that the packs know.</summary>
    public required int FreeWords { get; init; }

    /// <summary>Words of running text that go with a block for each hint in it; a certain line is three hints.</summary>
    public required int WordsPerHint { get; init; }

    /// <summary>Hints that the document has to show, a certain line being three and each line counting once: without them it is no page.</summary>
    public required int LeastHints { get; init; }

    /// <summary>Words of prose that the document has to have; without them it is a list, a table, code or a poem.</summary>
    public required int LeastProse { get; init; }

    /// <summary>Words of residue that the model has to expect in the document.</summary>
    public required int LeastResidue { get; init; }

    /// <summary>
    /// The limits where the source's template is known: what the source does not repeat is likelier text, so that the model has to be twice as sure. With the template's lines
    /// that gives <see cref="BoilerplatePreset.Balanced"/> more of a page's residue, and less of its text, than without a profile; <see cref="BoilerplatePreset.Safe"/> is as sure already.
    /// </summary>
    public LineLimits WithTemplate() => this with { Text = Halved(Text, SureText), ProseText = Halved(ProseText, SureProse) };

    private static double Halved(double limit, double least) => Math.Max(Math.Min(limit, least), limit / 2);

    /// <summary>The limits of a preset.</summary>
    public static LineLimits Of(BoilerplatePreset preset) => preset switch
    {
        BoilerplatePreset.Balanced => new LineLimits
        {
            Text = 0.3,
            ProseText = 0.15,
            FrameText = 0.15,
            MostProse = 0.6,
            FreeWords = 60,
            WordsPerHint = 120,
            LeastHints = 3,
            LeastProse = 15,
            LeastResidue = 0,
        },
        BoilerplatePreset.Strict => new LineLimits
        {
            Text = 0.5,
            ProseText = 0.4,
            FrameText = 0.5,
            MostProse = 0.8,
            FreeWords = 60,
            WordsPerHint = 200,
            LeastHints = 1,
            LeastProse = 15,
            LeastResidue = 0,
        },
        _ => new LineLimits
        {
            Text = 0.08,
            ProseText = 0.02,
            FrameText = 0.1,
            MostProse = 0.3,
            FreeWords = 0,
            WordsPerHint = 60,
            LeastHints = 10,
            LeastProse = 40,
            LeastResidue = 10,
        },
    };
}
