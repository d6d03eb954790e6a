namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>What the line model sees of a line by itself. The first <see cref="LineTraits.NeighbourCount"/> are also seen of the two lines before and behind.</summary>
internal enum LineTrait
{
    /// <summary>Logarithm of the number of words.</summary>
    Words,

    /// <summary>Logarithm of the number of letters.</summary>
    Letters,

    /// <summary>The line ends like a sentence.</summary>
    EndsSentence,

    /// <summary>Commas a word.</summary>
    Commas,

    /// <summary>Sentences that end inside the line.</summary>
    InnerSentences,

    /// <summary>Share of capitals among the letters.</summary>
    Capitals,

    /// <summary>Share of digits among the characters that are not white space.</summary>
    Digits,

    /// <summary>Share of words that start with a capital.</summary>
    CapitalWords,

    /// <summary>Share of characters that are neither letters nor digits.</summary>
    Symbols,

    /// <summary>At most three words.</summary>
    FewWords,

    /// <summary>Four to eleven words.</summary>
    SomeWords,

    /// <summary>Twenty words or more.</summary>
    ManyWords,

    /// <summary>Share of the words that also stand in prose of the document.</summary>
    Familiar,

    /// <summary>Share of short words that start small: articles, prepositions, conjunctions.</summary>
    SmallWords,

    /// <summary>The packs know the line for certain.</summary>
    Certain,

    /// <summary>The packs know the line as a hint.</summary>
    Hint,

    /// <summary>The line stands more than once.</summary>
    Repeated,

    /// <summary>The line ends in an ellipsis.</summary>
    IsCutOff,

    /// <summary>What the line's words say on average, in prose or in other lines: below zero for text.</summary>
    Leaning,

    /// <summary>What the line's words say together, many of them no more than the root of their number.</summary>
    LeaningSum,

    /// <summary>The line is prose that the packs do not know.</summary>
    IsProse,

    /// <summary>The line ends in a colon.</summary>
    EndsColon,

    /// <summary>The line starts like an item of a list.</summary>
    StartsItem,

    /// <summary>The line holds a year, a date or a time.</summary>
    HasTime,

    /// <summary>Average length of a word in letters.</summary>
    WordLength,

    /// <summary>The line holds separators of menus.</summary>
    HasSeparator,

    /// <summary>The line holds quotation marks.</summary>
    HasQuotes,

    /// <summary>Forty words or more.</summary>
    IsLong,

    /// <summary>The line starts small.</summary>
    StartsSmall,

    /// <summary>The line holds an address.</summary>
    HasAddress,

    /// <summary>Logarithm of how often the line stands.</summary>
    Repeats,

    /// <summary>The line ends in a question mark.</summary>
    EndsQuestion,

    /// <summary>The line ends in an exclamation mark.</summary>
    EndsExclamation,

    /// <summary>The line has several letters and all are capitals.</summary>
    AllCapitals,

    /// <summary>The line ends in a digit.</summary>
    EndsDigit,

    /// <summary>The line holds brackets.</summary>
    HasBrackets,

    /// <summary>The line holds an amount of money or a percentage.</summary>
    HasMoney,

    /// <summary>The line holds a sign of copyright or a trade mark.</summary>
    HasRights,

    /// <summary>The line holds signs of program code.</summary>
    HasCode,

    /// <summary>Share of letters of scripts without spaces.</summary>
    Spaceless,

    /// <summary>The line has no letter.</summary>
    NoLetter,

    /// <summary>The line is one word.</summary>
    OneWord,

    /// <summary>Share of longer words that also stand in prose of the document.</summary>
    FamiliarLong,

    /// <summary>The line starts with a digit.</summary>
    StartsDigit,

    /// <summary>The line starts with a quotation mark or a dash.</summary>
    StartsSpeech,

    /// <summary>The line is a paragraph that merely starts or ends like a prompt.</summary>
    OpenProse,

    /// <summary>Share of the longer words with a capital that the document's prose has too.</summary>
    FamiliarNames,

    /// <summary>Share of the longer words that other lines outside the document's body have too.</summary>
    Elsewhere,

    /// <summary>What the word of the line says that speaks most against text.</summary>
    LeaningMost,

    /// <summary>What the word of the line says that speaks most for text.</summary>
    LeaningLeast,

    /// <summary>A menu line by the packs.</summary>
    KindNavigation,

    /// <summary>A share bar by the packs.</summary>
    KindSharing,

    /// <summary>A heading of a list of other stories by the packs.</summary>
    KindListing,

    /// <summary>A comment form by the packs.</summary>
    KindComment,

    /// <summary>A player by the packs.</summary>
    KindPlayer,

    /// <summary>An icon by the packs.</summary>
    KindIcon,

    /// <summary>A prompt to install an app by the packs.</summary>
    KindApp,

    /// <summary>A prompt to subscribe by the packs.</summary>
    KindNewsletter,

    /// <summary>Consent to cookies by the packs.</summary>
    KindCookie,

    /// <summary>An advertisement's label by the packs.</summary>
    KindAdvert,

    /// <summary>A legal notice by the packs.</summary>
    KindLegal,

    /// <summary>A relative time by the packs.</summary>
    KindTime,
}
