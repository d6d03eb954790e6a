using Sanitizer.Text.Patches;

namespace Sanitizer.Formats;

/// <summary>What a run over one file did.</summary>
public sealed class RunSummary
{
    /// <summary>Problems kept for messages; more are only counted.</summary>
    public const int MaximumProblems = 100;

    private SortedDictionary<string, long>? _counts;
    private readonly List<Problem> _problems = [];
    private readonly List<Note> _notes = [];
    private readonly SortedSet<string> _encodings = new(StringComparer.Ordinal);

    /// <summary>Bytes read.</summary>
    public long SourceLength { get; internal set; }

    /// <summary>Bytes written.</summary>
    public long OutputLength { get; internal set; }

    /// <summary>Records read; 1 where the format has no records.</summary>
    public long Records { get; internal set; }

    /// <summary>Records that were changed.</summary>
    public long ChangedRecords { get; internal set; }

    /// <summary>Suggestions made.</summary>
    public long Suggestions { get; internal set; }

    /// <summary>Whether the output differs from the source.</summary>
    public bool IsChanged => ChangedRecords > 0;

    /// <summary>The encodings other than UTF-8 that text was read in, by their names in the Encoding Standard.</summary>
    public IReadOnlyCollection<string> Encodings => _encodings;

    /// <summary>The number of edits by rule id.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts ??= new(StringComparer.Ordinal);

    /// <summary>The first notes (labels that the bytes belie, say), at most <see cref="MaximumProblems"/>, in the order of the source.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    /// <summary>The first problems, at most <see cref="MaximumProblems"/>, in the order of the source.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The number of all problems.</summary>
    public long ProblemCount { get; private set; }

    internal void Add(IReadOnlyDictionary<string, long>? counts)
    {
        if (counts is not { Count: > 0 })
        {
            return;
        }

        _counts ??= new(StringComparer.Ordinal);
        foreach ((string rule, long count) in counts)
        {
            _counts[rule] = _counts.GetValueOrDefault(rule) + count;
        }
    }

    internal void Add(EntryList entries) => entries.AddEncodings(_encodings);

    internal void Add(IReadOnlyList<Note> notes) => _notes.AddRange(notes.Take(MaximumProblems - _notes.Count));

    internal void AddUncounted(long count) => ProblemCount += count;

    /// <summary>Adds the problems of a part of the file.</summary>
    internal void AddProblems(RunSummary part)
    {
        foreach (Problem problem in part.Problems)
        {
            Add(problem);
        }

        ProblemCount += part.ProblemCount - part.Problems.Count;
    }

    internal void Add(Problem problem)
    {
        ProblemCount++;
        if (_problems.Count < MaximumProblems)
        {
            _problems.Add(problem);
        }
    }
}
