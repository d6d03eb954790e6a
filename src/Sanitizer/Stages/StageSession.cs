namespace Sanitizer.Stages;

/// <summary>A stage at work on one document, window after window.</summary>
public abstract class StageSession
{
    /// <summary>
    /// Proposes edits on a window. May be called several times on one window, each time on the text that the accepted edits led
    /// to, until no stage proposes anything more; so whatever it notes in the session must not change what it proposes on this window.
    /// </summary>
    /// <param name="window">The window's present text and its place in the document.</param>
    /// <param name="proposals">Where the proposals go.</param>
    public abstract void Propose(in StageWindow window, ProposalList proposals);

    /// <summary>
    /// Called once a window, with its final text, before the next window: the place to remember what later windows need. What is kept has to
    /// be bounded and copied: the window's memory is used again.
    /// </summary>
    /// <param name="window">The window's final text and its place in the document.</param>
    public virtual void Commit(in StageWindow window)
    {
    }
}
