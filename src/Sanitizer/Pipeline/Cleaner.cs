using System.Collections.Immutable;
using System.Text;
using Sanitizer.Stages;
using Sanitizer.Stages.Encodings;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Patches;

namespace Sanitizer.Pipeline;

/// <summary>
/// Cleans documents. Immutable and safe for use by many threads; made by a <see cref="CleanerBuilder"/>. For files and streams of
/// any length see <c>Sanitizer.Formats</c>.
/// </summary>
public sealed class Cleaner
{
    internal Cleaner(Policy policy, CleanerOptions options, TextCodec? label, IReadOnlyList<Stage> stages)
    {
        Policy = policy;
        Options = options;
        Label = label;
        Stages = stages;
        DetectsEncodings = stages.Any(stage => stage is EncodingStage);
    }

    /// <summary>Repairs characters only; safe on any text, code included.</summary>
    public static Cleaner Fix { get; } = new CleanerBuilder { Policy = Policy.Fix }.Build();

    /// <summary>Repairs characters and drops boilerplate and duplicated blocks.</summary>
    public static Cleaner Clean { get; } = new CleanerBuilder { Policy = Policy.Clean }.Build();

    /// <summary>What is applied.</summary>
    public Policy Policy { get; }

    /// <summary>How it works.</summary>
    public CleanerOptions Options { get; }

    /// <summary>The stages that run, in order.</summary>
    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The encoding that the caller named, if any.</summary>
    internal TextCodec? Label { get; }

    /// <summary>Whether the encoding stage is on; without it every source is taken as UTF-8.</summary>
    internal bool DetectsEncodings { get; }

    /// <summary>Cleans a document in memory.</summary>
    /// <param name="document">The source bytes, in any encoding. Nothing they contain makes this throw.</param>
    public CleanResult Run(ReadOnlyMemory<byte> document) => Run(document, isText: false);

    /// <summary>Cleans a text.</summary>
    /// <param name="text">The text; lone surrogates become U+FFFD.</param>
    public string Run(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        CleanResult result = Run(Encoding.UTF8.GetBytes(text), isText: true);
        bool isSame = !result.IsChanged && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'); // a surrogate may be a lone one
        return isSame ? text : result.ToString();
    }

    internal CleanResult Run(ReadOnlyMemory<byte> document, bool isText)
    {
        DocumentSession session = new(this, isText);
        ProposalList proposals = new();
        if (document.Length <= Options.WindowLength)
        {
            WindowResult only = session.Clean(document, 0, 0, isFirst: true, isLast: true, proposals);
            Patch patch = only.Entries.Count == 0 ? Patch.Empty : new Patch([.. only.Entries]);
            return new CleanResult(only.Output, patch, only.Suggestions, only.Segments, only.Counts ?? ImmutableSortedDictionary<string, long>.Empty, 1) { Notes = only.Notes };
        }

        return RunWindows(document, session, proposals);
    }

    private CleanResult RunWindows(ReadOnlyMemory<byte> document, DocumentSession session, ProposalList proposals)
    {
        List<byte> output = new(document.Length);
        List<PatchEntry> entries = [];
        List<Suggestion> suggestions = [];
        List<Segment> segments = [];
        List<Note> notes = [];
        SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
        int windows = 0;
        for (int start = 0; start < document.Length; windows++)
        {
            ReadOnlyMemory<byte> rest = document[start..];
            bool isLast = rest.Length <= Options.WindowLength;
            ReadOnlyMemory<byte> head = isLast ? rest : rest[..Options.WindowLength];
            EncodingPrior prior = session.Judge(head.Span);
            ReadOnlyMemory<byte> window = isLast ? head : head[..WindowCutter.Cut(head.Span, prior)];
            WindowResult result = session.Clean(window, start, output.Count, start == 0, isLast, proposals);
            output.AddRange(result.Output.Span);
            entries.AddRange(result.Entries);
            suggestions.AddRange(result.Suggestions);
            segments.AddRange(result.Segments);
            notes.AddRange(result.Notes);
            if (result.Counts is not null)
            {
                foreach ((string rule, long count) in result.Counts)
                {
                    counts[rule] = counts.GetValueOrDefault(rule) + count;
                }
            }

            start += window.Length;
        }

        return new CleanResult(output.ToArray(), new Patch(entries), suggestions, segments, counts, windows) { Notes = notes };
    }
}
