namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Some islands after one misreading was undone.</summary>
internal sealed class Undoing
{
    /// <summary>The islands that came out.</summary>
    public required List<Island> Islands { get; init; }

    /// <summary>What the model asks for them together, in nats.</summary>
    public required double Cost { get; init; }

    /// <summary>Sequences of UTF-8, or characters of an old encoding, that were undone.</summary>
    public required int Changes { get; init; }

    /// <summary>Sequences whose characters would all be at home in a word: letters that nobody wonders at.</summary>
    public required int Homely { get; init; }

    /// <summary>Sequences that start with a capital right behind a small letter.</summary>
    public required int Odd { get; init; }

    /// <summary>Homely ones that end with what may stand behind a word.</summary>
    public required int Closers { get; init; }

    /// <summary>Characters of East Asia that came out; there are many, so that each costs more.</summary>
    public required int EastAsian { get; init; }

    /// <summary>Changed characters that look like a letter of ASCII.</summary>
    public required int LookAlikes { get; init; }

    /// <summary>Sequences every byte of which shows; a space that stands for a no-break space is none that does.</summary>
    public required int Solid { get; init; }

    /// <summary>Sequences with a U+FFFD in them that became one.</summary>
    public required int Lost { get; init; }

    /// <summary>Sequences of three bytes or more, of which two show.</summary>
    public required int Firm { get; init; }

    /// <summary>Marks of general punctuation that came out beside a letter: quotes, hyphens. A letter alone may be a word.</summary>
    public required int Marks { get; init; }

    /// <summary>Characters beyond ASCII that were left as they were.</summary>
    public required int Left { get; init; }

    /// <summary>Changed characters that are no letters, before or after.</summary>
    public required int Signs { get; init; }

    /// <summary>Changed letters that stand for themselves, not in a word.</summary>
    public required int Lone { get; init; }

    /// <summary>Changed signs that belong inside words: apostrophes and hyphens.</summary>
    public required int Joiners { get; init; }

    /// <summary>How often the commonest of the characters that came out did.</summary>
    public required int Commonest { get; init; }

    /// <summary>Whether at least half of the islands were changed.</summary>
    public required bool IsOfMost { get; init; }

    /// <summary>The nats a character of the changed islands costs now.</summary>
    public required double Residue { get; init; }

    /// <summary>Whether the misreading explains nearly all that is not ASCII, with more sequences than chance makes.</summary>
    public bool ExplainsAll => Changes >= 3 && Left * 20 <= Changes;
}
