namespace Sanitizer.Stages.Injection;

/// <summary>What a token may stand for at one place.</summary>
internal enum MarkKind
{
    /// <summary>An opening double quotation mark.</summary>
    DoubleOpen,

    /// <summary>A closing double quotation mark.</summary>
    DoubleClose,

    /// <summary>An opening single quotation mark.</summary>
    SingleOpen,

    /// <summary>A closing single quotation mark.</summary>
    SingleClose,

    /// <summary>An apostrophe.</summary>
    Apostrophe,

    /// <summary>A dash.</summary>
    Dash,

    /// <summary>A bullet at the start of a line.</summary>
    Bullet,

    /// <summary>A space.</summary>
    Space,

    /// <summary>Nothing: the string was put between what stands there.</summary>
    Nothing,

    /// <summary>Itself: the string is a word here.</summary>
    Word,
}
