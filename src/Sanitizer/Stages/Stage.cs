using Sanitizer.Text;

namespace Sanitizer.Stages;

/// <summary>
/// A step of the pipeline. It never changes text: it proposes edits on a view. Instances are immutable and shared by all threads;
/// what a stage has to remember of a document lives in its <see cref="StageSession"/>.
/// </summary>
public abstract class Stage
{
    /// <summary>Creates a stage.</summary>
    /// <param name="name">The stage's name, one word in lower case.</param>
    /// <param name="title">What it does, in a few words.</param>
    /// <param name="scope">How much it has to see to decide.</param>
    /// <param name="needs">The classes of byte without which the stage has nothing to do; it is skipped where none of them occurs.</param>
    /// <param name="rules">Its rules; the order breaks ties.</param>
    protected Stage(string name, string title, StageScope scope, ByteClasses needs, IReadOnlyList<Rule> rules)
    {
        Name = name;
        Title = title;
        Scope = scope;
        Needs = needs;
        Rules = rules;
    }

    /// <summary>The stage's name, one word in lower case.</summary>
    public string Name { get; }

    /// <summary>What the stage does, in a few words.</summary>
    public string Title { get; }

    /// <summary>How much the stage has to see to decide.</summary>
    public StageScope Scope { get; }

    /// <summary>The classes of byte without which the stage has nothing to do.</summary>
    public ByteClasses Needs { get; }

    /// <summary>The stage's rules.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Starts work on a document. A stage that remembers nothing may return the same session every time.</summary>
    public abstract StageSession Open();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
