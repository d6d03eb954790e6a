using System.Text;
using Sanitizer.Stages.Mojibake.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// Looks for runs of characters in which UTF-8 shows, judges each by itself, then all of them with what the sure ones say about the
/// window. Remembers nothing from window to window.
/// </summary>
internal sealed class MojibakeSession : StageSession
{
    public static MojibakeSession Shared { get; } = new();

    public override void Propose(in StageWindow window, ProposalList proposals)
    {
        ReadOnlySpan<byte> text = window.Text;
        int position = RunFinder.Next(text, 0, out int end);
        if (position < 0)
        {
            return;
        }

        RunReader reader = new();
        Support support = new();
        List<RunScore> runs = [];
        for (; position >= 0; position = RunFinder.Next(text, end, out end))
        {
            RunScore run = reader.Read(text, position, end);
            if (reader.Orphans > 0 && run.Points < RunScore.Proven)
            {
                support.AddUnexplained();
            }
            else if (run.Points >= RunScore.Proven && !SpokenOf.Is(text, run, reader))
            {
                support.AddProven(run.Script);
            }

            if (run.Points + run.Refund > 0)
            {
                runs.Add(run);
            }
        }

        foreach (RunScore run in runs)
        {
            double points = support.PointsOf(run);
            if (points >= RunScore.Notable)
            {
                Propose(text, reader, run, points, support.Proven, proposals);
            }
        }
    }

    private static void Propose(ReadOnlySpan<byte> text, RunReader reader, in RunScore run, double points, int proven, ProposalList proposals)
    {
        reader.Read(text, run.Start, run.End);
        if (SpokenOf.Is(text, run, reader))
        {
            return;
        }

        int sequences = 0;
        int layers = 1;
        Misreaders readers = Misreaders.Any;
        Edit[] edits = new Edit[reader.Groups.Count];
        for (int i = 0; i < edits.Length; i++)
        {
            Group group = reader.Groups[i];
            sequences += group.Sequences;
            layers = Math.Max(layers, group.Layers);
            readers |= group.Readers;
            TextSpan span = TextSpan.FromBounds(reader.OffsetOf(group.Start), reader.OffsetOf(group.End));
            edits[i] = new Edit(span, reader.Decode(group));
        }

        MojibakeRule rule = layers > 1 ? Layers.Rule : readers == Misreaders.Latin1 ? Latin1.Rule : Windows1252.Rule;
        proposals.Add(rule, RunScore.ConfidenceOf(points), Reason(readers, layers, sequences, proven), edits);
    }

    private static string Reason(Misreaders readers, int layers, int sequences, int proven)
    {
        string name = readers switch
        {
            Misreaders.Latin1 => "latin-1",
            Misreaders.Windows1252 | Misreaders.Latin1 => "windows-1252 and latin-1",
            Misreaders.Windows1252 => "windows-1252",
            _ => "windows-1252 or latin-1",
        };
        string times = layers switch { 1 => "", 2 => ", twice", 3 => ", three times", _ => $", {layers} times" };
        StringBuilder reason = new($"UTF-8 read as {name}{times}: ");
        reason.Append(sequences == 1 ? "a sequence decodes" : $"{sequences} sequences decode");
        return reason.Append(proven == 0 ? "" : $"; sure places in the text: {proven}").ToString();
    }
}
