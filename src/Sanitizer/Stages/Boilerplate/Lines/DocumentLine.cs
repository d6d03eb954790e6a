using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate.Patterns;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>A line that is not blank.</summary>
/// <param name="Content">The line without spaces around it.</param>
/// <param name="Full">The line with its line break.</param>
/// <param name="Shape">What it looks like.</param>
/// <param name="Match">What the packs say of it.</param>
internal readonly record struct DocumentLine(TextSpan Content, TextSpan Full, LineShape Shape, PatternMatch Match)
{
    // With three, one line would make a page of an article: 14 of 656 bare ones changed under the balanced preset, against 5.
    private const int CertainHints = 2;

    /// <summary>What the source's profile says of the line; null where it is no line of the source's template, or there is no profile.</summary>
    public TemplateLine? Template { get; init; }

    /// <summary>Whether the line goes as part of the source's template.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>Whether a pack says for certain that the line is part of a page's interface.</summary>
    public bool IsCertain => Match.Strength == PatternStrength.Certain;

    /// <summary>Whether the line is a paragraph that merely starts or ends like a prompt.</summary>
    public bool IsOpenProse => Match.IsOpen && Shape.IsProse;

    /// <summary>Whether the line may go by itself.</summary>
    public bool IsCertainAlone => IsCertain && !IsOpenProse && Match.Kind is not
        (PatternKind.Navigation or PatternKind.Legal or PatternKind.Newsletter or PatternKind.Listing);

    /// <summary>Whether the packs know the line at all.</summary>
    public bool IsEvidence => Match.Strength != PatternStrength.None;

    /// <summary>What the line weighs as a sign of a page: a certain line is two hints, and prose that merely starts or ends like a prompt is none.</summary>
    public int Hints => IsOpenProse ? 0 : IsCertain ? CertainHints : IsEvidence ? 1 : 0;

    /// <summary>Whether the line counts where lines stand side by side: numbers and dots stand in tables and lists.</summary>
    public bool IsCompany => IsEvidence && !(Match.Kind == PatternKind.Time && !IsCertain);

    /// <summary>Whether the line is running text of the document's own.</summary>
    public bool IsProse => Shape.IsProse && !IsEvidence;
}
