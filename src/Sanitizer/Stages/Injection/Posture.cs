namespace Sanitizer.Stages.Injection;

/// <summary>How a token stands between its neighbours.</summary>
internal enum Posture
{
    /// <summary>Like a word: nothing unusual.</summary>
    Word,

    /// <summary>Between two spaces.</summary>
    Alone,

    /// <summary>At the start of a line, before a space.</summary>
    LineStart,

    /// <summary>Glued before a word, where an opening mark stands.</summary>
    Opening,

    /// <summary>Glued behind a word, where a closing mark stands; particles stand there too.</summary>
    Closing,

    /// <summary>Glued behind punctuation and before nothing, where only a closing mark stands.</summary>
    AfterStop,

    /// <summary>Glued behind punctuation and before a word.</summary>
    Wedged,

    /// <summary>Between two letters.</summary>
    Inside,

    /// <summary>Between two digits.</summary>
    BetweenDigits,
}
