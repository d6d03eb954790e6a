using System.Globalization;
using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes lines away that the documents of a source repeat.</summary>
internal sealed class TemplateRule : BoilerplateRule
{
    private const double OfTwoFamilies = 0.9;
    private const double Most = 0.99;
    private const double Held = 0.6;

    private TemplateRule()
        : base(new RuleInfo
        {
            Id = "boilerplate/template-line",
            Title = "Line that the source repeats from document to document",
            Why = "A site's pages have the same menus, notices and lists. With a profile of the source (sanitize learn; clean --profile) a line goes that stands in two families of its documents or more, and in a tenth "
                + "of them at least; near-identical documents are one family, so that an article which was crawled twice is no template. Numbers count as equal. A line stays, as a suggestion, where it may be the "
                + "document's own: alone between its paragraphs, as a heading or the title is; beside rows of a table or lines of code; where most of the prose would go, and in a document without paragraphs of prose.",
            Threshold = 0.8,
            Reach = RuleReach.Clean,
            Examples =
            [
                new RuleExample(
                    Samples.Opening + "\n\n" + Samples.Article + "\n\nThe Harbour Gazette, printed on paper that was caught by hand\nOur tide tables, by post, 12 times a year\n",
                    Samples.Opening + "\n\n" + Samples.Article + "\n")
                {
                    Source =
                    [
                        "The school on the hill has a new roof.\n\nThe Harbour Gazette, printed on paper that was caught by hand\nOur tide tables, by post, 11 times a year\n",
                        "Two seals were seen at the north mole on Friday.\n\nHow to get there\n\nThe Harbour Gazette, printed on paper that was caught by hand\nOur tide tables, by post, 10 times a year\n",
                        "The market moves to the old cannery for the winter.\n\nHow to get there\n\nThe Harbour Gazette, printed on paper that was caught by hand\n",
                    ],
                },
            ],
            CounterExamples =
            [
                Samples.Opening + "\n\nHow to get there\n\n" + Samples.Article + "\n",
                "Menu\nThe Harbour Gazette, printed on paper that was caught by hand\nOur tide tables, by post, 12 times a year\n",
            ],
        })
    {
    }

    public static TemplateRule Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        for (int i = 0; lines.Templates is not null && i < lines.Count; i++)
        {
            if (lines[i].Template is TemplateLine template)
            {
                lines.Remove(i, new Removal(this, lines[i].IsTemplate ? ConfidenceOf(template) : Held, ReasonOf(template, lines.Templates)));
            }
        }
    }

    // With each further family half of the doubt goes that the line belongs to one text.
    private static double ConfidenceOf(TemplateLine template) =>
        Math.Min(Most, Math.Round(1 - ((1 - OfTwoFamilies) * Math.Pow(2, TemplateTable.LeastFamilies - template.Families)), 3));

    private static string ReasonOf(TemplateLine template, TemplateTable templates) => string.Create(
        CultureInfo.InvariantCulture,
        $"stands in {template.Families} of the source's {templates.Families} families of documents ({100.0 * template.Families / templates.Families:0.#} %), for example in {string.Join(", ", template.Examples)}");
}
