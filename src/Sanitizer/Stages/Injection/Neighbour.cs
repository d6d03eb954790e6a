namespace Sanitizer.Stages.Injection;

/// <summary>What stands directly beside a token.</summary>
internal enum Neighbour
{
    /// <summary>The start or end of the line.</summary>
    Edge,

    /// <summary>White space.</summary>
    Space,

    /// <summary>A letter or mark.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>Punctuation that ends a sentence or a part of one.</summary>
    Stop,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>An opening bracket or an inverted mark of Spanish.</summary>
    Open,

    /// <summary>A dash or hyphen.</summary>
    Dash,

    /// <summary>A quotation mark or apostrophe.</summary>
    Quote,

    /// <summary>Another injected token.</summary>
    Token,

    /// <summary>Anything else.</summary>
    Symbol,
}
