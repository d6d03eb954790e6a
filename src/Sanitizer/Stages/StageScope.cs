namespace Sanitizer.Stages;

/// <summary>How much of a document a stage has to see to decide.</summary>
public enum StageScope
{
    /// <summary>A line. The result does not depend on where a long document is cut.</summary>
    Line,

    /// <summary>A paragraph. The result does not depend on where a long document is cut, since it is cut between paragraphs where it can be.</summary>
    Block,

    /// <summary>The whole document. In a document longer than a window the stage carries bounded state from window to window.</summary>
    Document,
}
