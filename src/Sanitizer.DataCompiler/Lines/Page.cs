namespace Sanitizer.DataCompiler.Lines;

/// <summary>A page as text, and what of it is the article.</summary>
/// <param name="Family">By what way the text was made.</param>
/// <param name="Kind">What kind of page it is.</param>
/// <param name="Site">Where it comes from.</param>
/// <param name="Language">Its language.</param>
/// <param name="Text">The page as text.</param>
/// <param name="Gold">The article.</param>
internal sealed record Page(string Family, string Kind, string Site, string Language, string Text, string Gold)
{
    /// <summary>The family of the articles by themselves, which have no frame.</summary>
    public const string Bare = "bare";

    /// <summary>The words of the article.</summary>
    public ShingleSet GoldShingles { get; } = ShingleSet.Of(PageTokens.Read(Gold));
}
