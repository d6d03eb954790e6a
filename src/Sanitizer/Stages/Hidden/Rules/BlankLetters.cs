namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Removes the fillers of Hangul outside Hangul.</summary>
internal static class BlankLetters
{
    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/blank-letter",
        Title = "Hangul fillers outside Hangul",
        Why = "The four fillers of Hangul are letters that show nothing: they make blank names and split words without a trace. They have a use only "
            + "in incomplete syllables, beside other parts of Hangul.",
        Threshold = 0.9,
        Examples = [new RuleExample("spe\u3164cial of\u115Ffer", "special offer"), new RuleExample("by \uFFA0", "by ")],
        CounterExamples = ["\u115F\u1161 \u1112\u1160\u11AB", "\u3131\u3164"],
    });

    public static bool Keeps(in HiddenNeighbours around, int character) => character switch
    {
        0x115F => IsVowel(around.After) || IsFinal(around.After),
        0x1160 => IsInitial(around.Before) || around.LastKept == 0x115F || IsFinal(around.After),
        0x3164 => IsCompatible(around.Before) || IsCompatible(around.After),
        _ => around.Before is >= 0xFFA1 and <= 0xFFDC || around.After is >= 0xFFA1 and <= 0xFFDC,
    };

    private static bool IsInitial(int character) => character is (>= 0x1100 and <= 0x115E) or (>= 0xA960 and <= 0xA97C);

    private static bool IsVowel(int character) => character is (>= 0x1161 and <= 0x11A7) or (>= 0xD7B0 and <= 0xD7C6);

    private static bool IsFinal(int character) => character is (>= 0x11A8 and <= 0x11FF) or (>= 0xD7CB and <= 0xD7FB);

    private static bool IsCompatible(int character) => character is >= 0x3131 and <= 0x318E;
}
