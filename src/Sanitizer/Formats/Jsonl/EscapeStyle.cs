namespace Sanitizer.Formats.Jsonl;

/// <summary>How a JSON string literal spells characters that need no escape.</summary>
internal enum EscapeStyle
{
    /// <summary>As they are.</summary>
    Plain,

    /// <summary>Characters outside ASCII as \u escapes with lower-case digits.</summary>
    Ascii,

    /// <summary>Characters outside ASCII as \u escapes with upper-case digits.</summary>
    AsciiUpper,
}
