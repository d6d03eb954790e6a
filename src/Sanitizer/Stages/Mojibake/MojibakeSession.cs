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
        if (Environment.GetEnvironmentVariable("MOJ") == "1")
        {
            foreach (Search.Repair repair in new Search.Repairer().Run(text))
            {
                if (repair.Layers.Count > 0)
                {
                    Search.Island island = repair.Current;
                    int i = island.Start;
                    List<Edit> edits = new();
                    while (i < island.End)
                    {
                        if (island.IsCopy[i]) { i++; continue; }
                        int j = i; int from = island.From[i]; int to = island.To[i];
                        StringBuilder sb = new();
                        while (j < island.End && (!island.IsCopy[j] || island.From[j] < to))
                        {
                            sb.Append(char.ConvertFromUtf32(island.Text[j])); to = Math.Max(to, island.To[j]); j++;
                        }
                        edits.Add(new Edit(TextSpan.FromBounds(from, to), Encoding.UTF8.GetBytes(sb.ToString())));
                        i = j;
                    }
                    if (edits.Count > 0) proposals.Add(Windows1252.Rule, 0.99, string.Join(", ", repair.Layers.Select(l => l.Misreading + " " + l.Evidence + " " + l.Bonus)), edits.ToArray());
                }
            }
            return;
        }
        if (RunFinder.Next(text, 0, false, out _) < 0)
        {
            return;
        }

        RunReader reader = new();
        RunCollector collector = new();
        collector.Collect(text, reader);
        IReadOnlyList<RunScore> runs = collector.Runs;
        Support support = new();
        double doubt = Support.Doubt(collector.Unexplained, collector.Proven);
        for (int start = 0; start < runs.Count;)
        {
            support.Clear();
            int end = EndOfStretch(runs, start, collector.HasIntact);
            for (int i = start; i < end; i++)
            {
                if (runs[i].IsProven)
                {
                    support.Add(runs[i].Script);
                }
            }

            for (int i = start; i < end; i++)
            {
                double points = support.PointsOf(runs[i]) - doubt;
                points = collector.IsAboutDamage ? Math.Min(points, RunScore.Example) : points;
                if (points >= RunScore.Notable)
                {
                    Propose(text, reader, runs[i], points, collector.Proven, proposals);
                }
            }

            start = end;
        }
    }

    // Where all that is beyond ASCII is damaged, the text is one stretch; else a stretch ends with the line or before something intact.
    private static int EndOfStretch(IReadOnlyList<RunScore> runs, int start, bool isMixed)
    {
        int end = start + 1;
        while (end < runs.Count && !(isMixed && runs[end].Gap != RunGap.None))
        {
            end++;
        }

        return end;
    }

    private static void Propose(ReadOnlySpan<byte> text, RunReader reader, in RunScore run, double points, int proven, ProposalList proposals)
    {
        reader.Read(text, run.Start, run.End);
        if (SpokenOf.Is(text, run, reader))
        {
            return;
        }

        int sequences = 0;
        int losses = 0;
        int layers = 1;
        Misreaders readers = Misreaders.Any;
        Edit[] edits = new Edit[reader.Groups.Count];
        for (int i = 0; i < edits.Length; i++)
        {
            Group group = reader.Groups[i];
            sequences += group.Sequences;
            losses += group.Losses;
            layers = Math.Max(layers, group.Layers);
            readers |= group.Readers;
            TextSpan span = TextSpan.FromBounds(reader.OffsetOf(group.Start), reader.OffsetOf(group.End));
            edits[i] = new Edit(span, reader.Decode(group));
        }

        MojibakeRule rule = losses > 0 ? LostBytes.Rule : layers > 1 ? Layers.Rule : readers == Misreaders.Latin1 ? Latin1.Rule : Windows1252.Rule;
        proposals.Add(rule, RunScore.ConfidenceOf(points), Reason(readers, layers, sequences, losses, proven), edits);
    }

    private static string Reason(Misreaders readers, int layers, int sequences, int losses, int proven)
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
        reason.Append(losses == 0 ? "" : $", {losses} with a lost byte");
        return reason.Append(proven == 0 ? "" : $"; sure places in the text: {proven}").ToString();
    }
}
