namespace Sanitizer.Stages.Injection;

/// <summary>What a word of the lexicon names.</summary>
internal enum LexiconKind
{
    /// <summary>What is sold.</summary>
    Subject,

    /// <summary>How it is sold: a word of every shop.</summary>
    Offer,

    /// <summary>What is sold, in words that mean other things too: it says something only of a string of another script, alone.</summary>
    Ambiguous,
}
