using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Sanitizer.Language.Models;
using Sanitizer.Stages.Encodings.Detection;
using Sanitizer.Stages.Encodings.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>Compares what a label says of a window with how its runs were read, and tells where and why they differ.</summary>
internal static class LabelCheck
{
    /// <summary>Bytes of a run that are read both ways; where these are the same, the encodings are the same for this text.</summary>
    private const int SampleLength = 4 << 10;

    /// <summary>ASCII in front of the first byte that may differ.</summary>
    private const int ContextLength = 24;

    /// <summary>Characters of each reading that the note shows.</summary>
    private const int ShownLength = 40;

    private static readonly SearchValues<byte> BeyondAscii = SearchValues.Create([.. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    /// <summary>The same and the marks of the encodings that write in seven bits.</summary>
    private static readonly SearchValues<byte> Marks = SearchValues.Create([0x0E, 0x1B, (byte)'~', (byte)'+', .. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    /// <summary>The notes of a window: at most one for a label and an encoding.</summary>
    /// <param name="source">The window's bytes.</param>
    /// <param name="sourceStart">Offset of the first one in the document.</param>
    /// <param name="markLength">The length of the byte order mark at the window's start; 0 without one.</param>
    /// <param name="labels">What was said of the document.</param>
    /// <param name="segments">How the window was read.</param>
    public static List<Note> Find(ReadOnlySpan<byte> source, long sourceStart, int markLength, IReadOnlyList<GivenLabel> labels, ReadOnlySpan<Segment> segments)
    {
        List<Note> notes = [];
        foreach (GivenLabel label in labels)
        {
            int first = notes.Count;
            foreach (Segment segment in segments)
            {
                int start = Math.Max((int)(segment.Source.Start - sourceStart), markLength);
                int end = (int)(segment.Source.End - sourceStart);
                ReadOnlySpan<byte> sample = start < end ? SampleOf(source[start..end], label.Codec, segment.Codec) : [];
                if (sample.IsEmpty || Read(sample, label.Codec) is var named && Read(sample, segment.Codec) is var used && named.AsSpan().SequenceEqual(used))
                {
                    continue;
                }

                int known = notes.FindIndex(first, note => note.Encoding == segment.Codec.Name);
                if (known >= 0)
                {
                    notes[known] = notes[known] with { Source = SourceSpan.FromBounds(notes[known].Source.Start, segment.Source.End) };
                }
                else
                {
                    notes.Add(Describe(sample, label, segment, hasMark: markLength > 0));
                }
            }
        }

        return notes;
    }

    /// <summary>The bytes from which on two encodings may differ; none where they cannot.</summary>
    private static ReadOnlySpan<byte> SampleOf(ReadOnlySpan<byte> run, TextCodec label, TextCodec used)
    {
        if (label == used)
        {
            return [];
        }

        if (!ContainsAscii(label) || !ContainsAscii(used))
        {
            return run[..Math.Min(run.Length, SampleLength)];
        }

        int high = run.IndexOfAny(label.IsStateful || used.IsStateful ? Marks : BeyondAscii);
        if (high < 0)
        {
            return [];
        }

        int lineStart = run[..high].LastIndexOf((byte)'\n') + 1;
        ReadOnlySpan<byte> rest = run[Math.Max(lineStart, high - ContextLength)..];
        return rest[..Math.Min(rest.Length, SampleLength)];
    }

    private static bool ContainsAscii(TextCodec codec) =>
        codec.UnitLength == 1 && CandidateList.WithoutAscii.All(candidate => candidate.Codec != codec);

    private static byte[] Read(ReadOnlySpan<byte> sample, TextCodec codec)
    {
        List<byte> text = [];
        codec.DecodeRun(sample, text);
        return [.. text];
    }

    private static Note Describe(ReadOnlySpan<byte> sample, GivenLabel label, Segment segment, bool hasMark)
    {
        string evidence = hasMark ? "a byte order mark says so" : segment.Codec.Name switch
        {
            "utf-8" when sample.ContainsAny(BeyondAscii) => "what lies beyond ASCII is well-formed UTF-8, which text of another encoding hardly ever is",
            "utf-8" => "all bytes are ASCII, and read as ASCII they are text",
            _ when segment.Codec.IsStateful => "marks lead into characters of two bytes and back, and all of them are assigned",
            _ => Costs(sample, label, segment.Codec),
        };
        (string named, string used) = Excerpts(Read(sample, label.Codec), Read(sample, segment.Codec));
        string why = $"{evidence}; the label would make \u201C{named}\u201D of \u201C{used}\u201D";
        return new Note(segment.Source, OverruledLabel.Rule.Step with { Confidence = segment.Confidence, Why = why })
        {
            Label = label.Codec.Name,
            LabelledBy = label.Giver,
            Encoding = segment.Codec.Name,
        };
    }

    private static string Costs(ReadOnlySpan<byte> sample, GivenLabel label, TextCodec used)
    {
        if (label.Codec.IsStateful)
        {
            return $"bytes beyond ASCII stand in no text in {label.Codec.Name}";
        }

        double lead = CostOf(sample, label.Codec) - CostOf(sample, used);
        return lead > label.Weight
            ? string.Create(CultureInfo.InvariantCulture, $"in {used.Name} the bytes read as text and cost {lead:0} nats less than as the label has them, which counts for {label.Weight:0}")
            : $"all such lines together read better in {used.Name}";
    }

    private static double CostOf(ReadOnlySpan<byte> sample, TextCodec codec)
    {
        Candidate candidate = CandidateList.All.FirstOrDefault(other => other.Codec == codec) ?? new Candidate(codec, 0) { IsSingleByte = false };
        Trial trial = new(CharacterModel.Shared, candidate, 0);
        trial.Read([], sample, isCut: true);
        return trial.Total;
    }

    /// <summary>What the two readings have at the first place where they differ.</summary>
    private static (string Named, string Used) Excerpts(byte[] named, byte[] used)
    {
        string left = Encoding.UTF8.GetString(named);
        string right = Encoding.UTF8.GetString(used);
        int same = left.AsSpan().CommonPrefixLength(right);
        int start = Math.Max(0, same - ContextLength);
        int word = left.LastIndexOfAny([' ', '\n', '\t'], Math.Max(0, same - 1), Math.Max(0, same - start)) + 1;
        start = word > start && word <= same ? word : start;
        return (Shown(left, start), Shown(right, start));
    }

    private static string Shown(string text, int start)
    {
        start -= start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        int end = Math.Min(text.Length, start + ShownLength);
        int feed = text.AsSpan(start, end - start).IndexOfAny('\n', '\r');
        end = feed > 0 ? start + feed : end;
        end -= end > start && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[start..end];
    }
}
