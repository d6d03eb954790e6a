using System.Runtime.CompilerServices;
using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Points at captions of photographs; they stay unless a policy says otherwise.</summary>
internal sealed class PhotoCaption : BoilerplateRule
{
    private const double Confidence = 0.7;
    private const int MaximumCreditLength = 80;

    private PhotoCaption()
        : base(new RuleInfo
        {
            Id = "boilerplate/photo-caption",
            Title = "Caption with a photographer's credit",
            Why = "A caption with its credit in brackets stands between the paragraphs once the picture is gone. It often says something that the text does not, so it is only suggested unless the option asks for it.",
            Threshold = 0.6,
            Reach = RuleReach.Suggest,
            Examples =
            [
                new RuleExample(
                    Samples.Opening + "\n\nThe ferry in the yard of the harbour office. (Photo: Harbour Gazette)\n\n" + Samples.Article,
                    Samples.Opening + "\n\nThe ferry in the yard of the harbour office. (Photo: Harbour Gazette)\n\n" + Samples.Article),
            ],
            CounterExamples = [Samples.Opening + "\n\nThe photo was later sold (to a museum).\n\n" + Samples.Article],
        })
    {
    }

    public static PhotoCaption Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        for (int i = 1; i < lines.Count - 1; i++)
        {
            if (!lines.IsRemoved(i) && EndsInCredit(lines.TextOf(i)))
            {
                lines.Remove(i, new Removal(this, Confidence, "the line ends in a photographer's credit in brackets"));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool EndsInCredit(ReadOnlySpan<byte> line)
    {
        if (line[^1] != ')')
        {
            return false;
        }

        int open = line.LastIndexOf((byte)'(');
        if (open < 0 || line.Length - open > MaximumCreditLength)
        {
            return false;
        }

        return Ascii.EqualsIgnoreCase(line[(open + 1)..Math.Min(line.Length, open + 6)], "photo"u8)
            || Contains(line[open..], " photo"u8) || Contains(line[open..], "/photo"u8) || Contains(line[open..], "getty images"u8);
    }

    private static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        for (int i = 0; i + word.Length <= text.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(text.Slice(i, word.Length), word))
            {
                return true;
            }
        }

        return false;
    }
}
