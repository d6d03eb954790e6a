using System.Globalization;
using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes lines away that the documents of a source repeat.</summary>
internal sealed class TemplateRule : BoilerplateRule
{
    // With each further family half of the doubt goes that the line is one text's.
    private const double OfTwoFamilies = 0.9;
    private const double Most = 0.99;
    private const double Held = 0.6;

    private TemplateRule()
        : base(new RuleInfo
        {
            Id = "boilerplate/template-line",
            Title = "Line that the source repeats from document to document",
            Why = "x",
            Threshold = 0.8,
            Reach = RuleReach.Clean,
            Examples = [],
            CounterExamples = [],
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

    private static double ConfidenceOf(TemplateLine template) => Math.Min(Most, 1 - ((1 - OfTwoFamilies) * Math.Pow(2, TemplateTable.LeastFamilies - template.Families)));

    private static string ReasonOf(TemplateLine template, TemplateTable templates) => string.Create(
        CultureInfo.InvariantCulture,
        $"stands in {template.Families} of the source's {templates.Families} families of documents ({(double)template.Families / templates.Families:P0}), for example in {string.Join(", ", template.Examples)}");
}
