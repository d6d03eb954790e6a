namespace Sanitizer.Language.Words;

/// <summary>What a character is to a word.</summary>
internal enum WordPart : byte
{
    None,
    Letter,
    SpacelessLetter,
    Digit,
    Mark,
}
