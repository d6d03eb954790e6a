namespace Sanitizer.Stages.Boilerplate.Patterns;

/// <summary>What a line of a page's interface is there for. Each kind is a file of patterns in <c>Data/</c>.</summary>
internal enum PatternKind
{
    /// <summary>Menus, skip links, links to the site's own pages.</summary>
    Navigation,

    /// <summary>Share bars and names of social networks.</summary>
    Sharing,

    /// <summary>Headings of lists of other stories.</summary>
    Listing,

    /// <summary>Comment forms and counts.</summary>
    Comment,

    /// <summary>What is left of video players and picture galleries.</summary>
    Player,

    /// <summary>Names of icons that stood in an icon font.</summary>
    Icon,

    /// <summary>Prompts to install an app.</summary>
    App,

    /// <summary>Newsletter and subscription prompts.</summary>
    Newsletter,

    /// <summary>Consent to cookies.</summary>
    Cookie,

    /// <summary>Labels of advertisements.</summary>
    Advert,

    /// <summary>Copyright and imprint lines.</summary>
    Legal,

    /// <summary>Relative times and reading times.</summary>
    Time,

    /// <summary>Section labels and breadcrumbs; they count on the first line only.</summary>
    Label,
}
