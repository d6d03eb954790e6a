namespace Sanitizer.Stages.Mojibake.Rules;

/// <summary>UTF-8 that somebody read in an encoding that is neither windows-1252 nor latin-1.</summary>
internal static class OtherEncodings
{
    public static MojibakeRule Rule { get; } = new(new RuleInfo
    {
        Id = "mojibake/other-encoding",
        Title = "UTF-8 read as another encoding",
        Why = "The bytes of UTF-8 show as letters and signs of whatever encoding they are read in: Cyrillic capitals in windows-1251, box drawing in "
            + "the code pages of DOS, rare ideographs in gb18030 or Shift_JIS. The bytes behind the characters are UTF-8 again in the encoding "
            + "that was used, and the text that comes out is far likelier than the one that stands there, by a model of some hundred languages.",
        Threshold = MojibakeRule.ApplyFrom,
        Examples =
        [
            new RuleExample("РќР°С€ РїРѕРµР·Рґ РѕРїР°Р·РґС‹РІР°РµС‚", "Наш поезд опаздывает"),
            new RuleExample("袣芯褕泻邪 褋锌懈褌 薪邪 芯泻薪械", "Кошка спит на окне"),
            new RuleExample("die T├╝r der K├╝che", "die Tür der Küche"),
        ],
        CounterExamples = ["РСФСР и СССР", "┌──┐ é ü └──┘", "茅台酒和眉山", "АР БИР АДАМ"],
    });
}
