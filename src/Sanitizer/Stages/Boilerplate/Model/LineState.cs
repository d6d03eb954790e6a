namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>What a line is in a page, in the order in which the model's figures stand.</summary>
internal enum LineState
{
    /// <summary>The document's own text.</summary>
    Text,

    /// <summary>The page's frame before the text.</summary>
    Before,

    /// <summary>What stands between parts of the text and is none.</summary>
    Between,

    /// <summary>The page's frame behind the end of the text.</summary>
    After,
}
