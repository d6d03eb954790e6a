namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>What the line model sees of a line's place in the document, and of the document.</summary>
internal enum PlaceTrait
{
    /// <summary>Always 1.</summary>
    Constant,

    /// <summary>Place among the lines, from 0 to 1.</summary>
    Place,

    /// <summary>Share of the document's words before the line.</summary>
    WordsBefore,

    /// <summary>Logarithm of the lines before.</summary>
    LinesBefore,

    /// <summary>Logarithm of the lines behind.</summary>
    LinesBehind,

    /// <summary>Logarithm of the document's lines.</summary>
    Lines,

    /// <summary>Logarithm of the document's words.</summary>
    Words,

    /// <summary>Share of prose among the document's words.</summary>
    Prose,

    /// <summary>Logarithm of the average words a line.</summary>
    AverageWords,

    /// <summary>Share of prose among the words of nine lines around.</summary>
    ProseAround,

    /// <summary>Share of prose among the words of the eight lines before.</summary>
    ProseBefore,

    /// <summary>Share of prose among the words of the eight lines behind.</summary>
    ProseBehind,

    /// <summary>Logarithm of the average words of nine lines around.</summary>
    WordsAround,

    /// <summary>Logarithm of the words of prose in the four lines before.</summary>
    ProseWordsBefore,

    /// <summary>Logarithm of the words of prose in the four lines behind.</summary>
    ProseWordsBehind,

    /// <summary>Share of the document's prose before the line.</summary>
    ProseDone,

    /// <summary>Logarithm of the words of prose behind the line, to the end.</summary>
    ProseLeft,

    /// <summary>Logarithm of the words of prose before the line, from the start.</summary>
    ProsePassed,

    /// <summary>Logarithm of the lines since the last prose.</summary>
    SinceProse,

    /// <summary>Logarithm of the lines to the next prose.</summary>
    ToProse,

    /// <summary>Nearness of the last line before that the packs know for certain.</summary>
    SinceCertain,

    /// <summary>Nearness of the next line behind that the packs know for certain.</summary>
    ToCertain,

    /// <summary>Logarithm of the lines known to the packs among the nine around.</summary>
    EvidenceAround,

    /// <summary>Logarithm of the lines known to the packs before the line.</summary>
    EvidenceBefore,

    /// <summary>Logarithm of the lines known to the packs behind the line.</summary>
    EvidenceBehind,

    /// <summary>Logarithm of the lines known for certain in the document.</summary>
    CertainInDocument,

    /// <summary>Logarithm of the lines known for certain since the last prose.</summary>
    CertainSinceProse,

    /// <summary>Share of lines known to the packs in the document.</summary>
    EvidenceInDocument,

    /// <summary>The first line.</summary>
    IsFirst,

    /// <summary>The last line.</summary>
    IsLast,

    /// <summary>No prose stands before the line.</summary>
    NoProseBefore,

    /// <summary>No prose stands behind the line.</summary>
    NoProseBehind,

    /// <summary>How alike the line and the one before are in length.</summary>
    LikeBefore,

    /// <summary>How alike the line and the one behind are in length.</summary>
    LikeBehind,

    /// <summary>Share of lines in the document that end like sentences.</summary>
    SentencesInDocument,

    /// <summary>Share of letters of scripts without spaces in the document.</summary>
    SpacelessInDocument,

    /// <summary>Share of lines in the document that are prose.</summary>
    ProseLines,

    /// <summary>Average share of familiar words in the nine lines around.</summary>
    FamiliarAround,

    /// <summary>Share of lines in the document with signs of code, money or digits only.</summary>
    TechnicalLines,

    /// <summary>Share of lines in the document that stand more than once.</summary>
    RepeatedLines,

    /// <summary>The line is before the run of lines with the most prose.</summary>
    BeforeBody,

    /// <summary>The line is behind the run of lines with the most prose.</summary>
    BehindBody,

    /// <summary>Logarithm of the lines to the run with the most prose, where the line is before it.</summary>
    ToBody,

    /// <summary>Logarithm of the lines since the run with the most prose, where the line is behind it.</summary>
    SinceBody,

    /// <summary>Share of that run in the prose of the document.</summary>
    BodyShare,

    /// <summary>Logarithm of the words of prose in that run.</summary>
    BodyWords,

    /// <summary>Share of familiar words where the line is behind that run.</summary>
    FamiliarBehindBody,

    /// <summary>Share of familiar words where the line is before that run.</summary>
    FamiliarBeforeBody,

    /// <summary>Words in capitals, few of them and no end: a name.</summary>
    LooksLikeName,

    /// <summary>Share of lines that end like sentences among the nine around.</summary>
    SentencesAround,

    /// <summary>Share of lines with a date or a clock among the nine around.</summary>
    TimesAround,

    /// <summary>Logarithm of the average words of the four lines before.</summary>
    WordsNearBefore,

    /// <summary>Logarithm of the average words of the four lines behind.</summary>
    WordsNearBehind,

    /// <summary>Whether lines at one distance, two to five lines off, look like this one while those beside it do not: entries of several lines.</summary>
    Pattern,

    /// <summary>How many of the eight lines around look like this one.</summary>
    Alike,

    /// <summary>Logarithm of the words of prose in the run of prose that the line is in, gaps of two lines bridged.</summary>
    RunWords,

    /// <summary>Share of that run in the prose of the document.</summary>
    RunShare,

    /// <summary>Nearness of the last line before that the packs know.</summary>
    SinceEvidence,

    /// <summary>Nearness of the next line behind that the packs know.</summary>
    ToEvidence,

    /// <summary>Average share of words of lines outside the body in the nine lines around.</summary>
    ElsewhereAround,

    /// <summary>Average share of familiar longer words in the nine lines around.</summary>
    FamiliarLongAround,
}
