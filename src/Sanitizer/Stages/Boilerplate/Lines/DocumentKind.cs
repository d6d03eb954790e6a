namespace Sanitizer.Stages.Boilerplate.Lines;

/// <summary>What kind of text a document is by the look of its lines: the rules that take many lines at once are for pages only.</summary>
internal enum DocumentKind
{
    /// <summary>Paragraphs, headings and lists, each a line: what a page gives.</summary>
    Page,

    /// <summary>Sentences go on over the ends of lines: licences, mails, manuals, logs of changes, poems.</summary>
    Wrapped,

    /// <summary>A program, its settings or a marked-up text.</summary>
    Code,

    /// <summary>Parts between lines of signs: collections of sayings, forms in plain text.</summary>
    Separated,

    /// <summary>Lines that each start with a time or a name: logs, chats, minutes, interviews, questions and answers.</summary>
    Records,
}
