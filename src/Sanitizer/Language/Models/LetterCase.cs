namespace Sanitizer.Language.Models;

/// <summary>What the case model sees of a character.</summary>
internal enum LetterCase : byte
{
    /// <summary>Neither a letter nor a mark: spaces, digits, punctuation, symbols.</summary>
    None,

    /// <summary>A small letter that has a capital.</summary>
    Lower,

    /// <summary>A capital letter.</summary>
    Upper,

    /// <summary>A letter or mark without case.</summary>
    Uncased,
}
