using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes variation selectors behind characters that have no such variant.</summary>
internal static class VariationSelectors
{
    /// <summary>A character has one selector; two are a slip, three a message.</summary>
    private const int FewestInMessage = 3;

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/variation-selector",
        Title = "Variation selectors without a variant",
        Why = "A variation selector picks a form of the character before it. Behind a character without forms it shows nothing and splits words for "
            + "a search; many in a row spell bytes. Listed pairs, emoji, symbols, Han characters and Mongolian letters keep their selector.",
        Threshold = 0.9,
        Examples =
        [
            new RuleExample("c\uFE0Fheap watches", "cheap watches"),
            new RuleExample("Fine \U0001F600\U000E0158\U000E0159\U000E0111", "Fine \U0001F600"),
        ],
        CounterExamples = ["I \u2764\uFE0F it, 7\uFE0F\u20E3", "\u8FBA\U000E0101\u898B", "\u2602\uFE0E rain"],
    });

    public static bool Keeps(in HiddenNeighbours around, int character)
    {
        if (around.SelectorCount >= FewestInMessage)
        {
            return false;
        }

        int before = around.LastKept;
        return VariationSequences.IsPlausible(before, character)
            || (character is 0xFE0E or 0xFE0F && before >= 0x2000 && Letters.IsSymbol(before));
    }
}
