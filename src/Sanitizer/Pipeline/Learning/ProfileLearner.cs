using Sanitizer.Language.Sources;
using Sanitizer.Stages;
using Sanitizer.Text;

namespace Sanitizer.Pipeline.Learning;

/// <summary>
/// Learns a source's profile from its documents, in bounded memory. Not safe for use by several threads: give each its own, and merge their profiles, which gives the
/// same. For files and records see <c>Sanitizer.Formats</c>.
/// </summary>
public sealed class ProfileLearner
{
    private readonly ProfileDraft _draft = new();
    private readonly LineKeyReader _reader = new();
    private readonly ProposalList _proposals = new();

    /// <summary>Creates a learner.</summary>
    /// <param name="cleaner">
    /// What repairs characters before lines are compared; <see cref="Cleaner.Fix"/> unless there is a reason. Its stages that take lines away would hide the template.
    /// </param>
    public ProfileLearner(Cleaner cleaner)
    {
        ArgumentNullException.ThrowIfNull(cleaner);
        Cleaner = cleaner;
    }

    /// <summary>What repairs characters before lines are compared.</summary>
    public Cleaner Cleaner { get; }

    /// <summary>Learns from a document.</summary>
    /// <param name="document">The source bytes, in any encoding.</param>
    /// <param name="name">What the log is to call it where it is an example; of long names the end is kept.</param>
    public void Add(ReadOnlyMemory<byte> document, string name) => Add(document, name, isText: false);

    /// <summary>Adds what was learned elsewhere.</summary>
    /// <exception cref="OverflowException">The documents are more than can be counted.</exception>
    public void Add(SourceProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        _draft.Add(profile);
    }

    /// <summary>The profile of the documents so far.</summary>
    public SourceProfile ToProfile() => _draft.ToProfile();

    internal void Add(ReadOnlyMemory<byte> document, string name, bool isText)
    {
        ArgumentNullException.ThrowIfNull(name);
        DocumentSession session = new(Cleaner, isText);
        DocumentNotes notes = Begin();
        bool isLast = false;
        for (int start = 0; !isLast;)
        {
            ReadOnlyMemory<byte> rest = document[start..];
            isLast = rest.Length <= Cleaner.Options.WindowLength;
            ReadOnlyMemory<byte> head = isLast ? rest : rest[..Cleaner.Options.WindowLength];
            ReadOnlyMemory<byte> window = isLast ? head : head[..WindowCutter.Cut(head.Span, session.Judge(head.Span))];
            Add(session.Clean(window, start, 0, start == 0, isLast, _proposals), notes);
            start += window.Length;
        }

        Finish(notes, name);
    }

    /// <summary>Starts a document that comes in windows.</summary>
    internal DocumentNotes Begin() => new(_reader);

    /// <summary>Takes a window of it down.</summary>
    internal static void Add(WindowResult window, DocumentNotes notes)
    {
        notes.Add(window.Output.Span);
        SignReader.Read(window.Entries, notes.Signs);
    }

    /// <summary>Ends it.</summary>
    internal void Finish(DocumentNotes notes, string name)
    {
        _draft.Add(1);
        _draft.Add(notes.Finish(name));
    }
}
