using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>The way of writing of each script.</summary>
internal static class Writings
{
    public static Writing Of(Script host) => host switch
    {
        Script.Hangul => Writing.Agglutinated,
        Script.Han or Script.Hiragana or Script.Katakana or Script.Bopomofo or Script.Yi or Script.Tangut or Script.Nushu or Script.KhitanSmallScript => Writing.Solid,
        _ => ScriptHabits.IsSpaceless(host) ? Writing.Phrased : Writing.Spaced,
    };

    /// <summary>
    /// True where words of the guest script stand glued in clean text of the host script: Latin names in Korean and Russian, Han in Korean and Japanese. Such a token needs more evidence.
    /// </summary>
    public static bool IsUsualGuest(Script guest, Script host) =>
        guest == Script.Latin || (guest == Script.Han && (host is Script.Hangul or Script.Hiragana or Script.Katakana))
        || ((guest is Script.Katakana or Script.Hiragana) && host == Script.Han);
}
