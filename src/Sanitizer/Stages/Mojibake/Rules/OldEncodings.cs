namespace Sanitizer.Stages.Mojibake.Rules;

/// <summary>Text in one of the encodings before UTF-8 that somebody read in another.</summary>
internal static class OldEncodings
{
    public static MojibakeRule Rule { get; } = new(new RuleInfo
    {
        Id = "mojibake/old-encodings",
        Title = "An old encoding read as another",
        Why = "Nothing in the bytes of an old encoding proves what they are, so only the text can tell: all characters beyond ASCII have to become "
            + "words that the model knows well, and no other pair of encodings may do as well. Signs prove less than letters, and unfamiliar "
            + "words need far more evidence than familiar ones.",
        Threshold = MojibakeRule.ApplyFrom,
        Examples =
        [
            new RuleExample("Ïîåçä îòïðàâëÿåòñÿ ñ âòîðîãî ïóòè", "Поезд отправляется с второго пути"),
            new RuleExample("Die Tόr war verschlossen und der Schlόssel fort", "Die Tür war verschlossen und der Schlüssel fort"),
        ],
        CounterExamples = ["Ô_Ô", "∂f/∂x ≠ 0", "Ðà Nẵng", "poæ e moæ", "RÉSUMÉ ═══"],
    });
}
