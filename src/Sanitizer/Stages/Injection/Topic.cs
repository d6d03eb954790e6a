using System.Text;
using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>Tells whether a text itself speaks of what advertisements sell.</summary>
internal static class Topic
{
    /// <summary>Whether a text says so in its own script; words of other scripts may be tokens.</summary>
    public static bool Speaks(ReadOnlySpan<byte> text, Script host)
    {
        foreach (LexiconMatch match in SpamLexicon.Instance.Find(SpamLexicon.Lower(text)))
        {
            _ = Rune.TryGetRuneAt(match.Entry.Text, 0, out Rune first);
            Script script = ScriptTable.ScriptOf(first.Value);
            bool own = script == host || script == Script.Latin || (host == Script.Hiragana && script is Script.Han or Script.Katakana);
            if (match.Entry.Kind == LexiconKind.Subject && own)
            {
                return true;
            }
        }

        return false;
    }
}
