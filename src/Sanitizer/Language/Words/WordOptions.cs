namespace Sanitizer.Language.Words;

/// <summary>What may stand inside a word besides letters, marks and digits.</summary>
[Flags]
public enum WordOptions
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>An apostrophe (U+0027 or U+2019) between two letters: don't, l’eau.</summary>
    InnerApostrophes = 1,

    /// <summary>A hyphen (U+002D, U+2010 or U+2011) between two letters or digits: well-known.</summary>
    InnerHyphens = 2,
}
