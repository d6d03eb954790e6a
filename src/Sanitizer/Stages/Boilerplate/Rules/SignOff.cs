using System.Buffers;
using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Takes the initials of a wire desk away that end the document.</summary>
internal sealed class SignOff : BoilerplateRule
{
    private const double Confidence = 0.85;
    private const int MinimumInitials = 2;
    private const int MaximumInitials = 4;
    private const int MaximumGroups = 4;
    private static readonly SearchValues<byte> SmallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz"u8);

    private SignOff()
        : base(new RuleInfo
        {
            Id = "boilerplate/sign-off",
            Title = "Initials of a news desk on the last line",
            Why = "News agencies end a report with the initials of its writer and editors, joined by slashes. The line goes where it is the document's last, holds nothing else, and a paragraph of prose stands before it. "
                + "Names of agencies and of writers stay: they say where the text is from.",
            Threshold = 0.8,
            Reach = RuleReach.Clean,
            Examples = [new RuleExample(Samples.Article + "\nkrt/ow\n", Samples.Article + "\n")],
            CounterExamples = [Samples.Article + "\nkm/h\n", "abc/def\n", Samples.Article + "\nand/or\n"],
        })
    {
    }

    public static SignOff Rule { get; } = new();

    public override void Judge(LineJudgement lines)
    {
        int last = lines.Count - 1;
        if (lines.IsLast && last > 0 && !lines.IsRemoved(last) && !lines.IsRemoved(last - 1) && lines[last - 1].IsProse && IsInitials(lines.TextOf(last)))
        {
            lines.Remove(last, new Removal(this, Confidence, "the last line holds nothing but initials joined by slashes, behind a paragraph of prose"));
        }
    }

    private static bool IsInitials(ReadOnlySpan<byte> line)
    {
        if (line.SequenceEqual("and/or"u8) || line.IndexOf((byte)'/') < 0)
        {
            return false;
        }

        int groups = 0;
        foreach (Range range in line.Split((byte)'/'))
        {
            ReadOnlySpan<byte> group = line[range];
            groups++;
            if (group.Length is < MinimumInitials or > MaximumInitials || group.ContainsAnyExcept(SmallLetters))
            {
                return false;
            }
        }

        return groups <= MaximumGroups;
    }
}
