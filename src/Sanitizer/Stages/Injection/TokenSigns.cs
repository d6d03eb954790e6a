using System.Text;
using Sanitizer.Language.Sources;
using Sanitizer.Stages.Injection.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>What a source profile knows of injection: which token was written over which mark.</summary>
internal static class TokenSigns
{
    /// <summary>The confidence of a doubtful mark that the source's other documents support.</summary>
    public const double Supported = 0.91;

    /// <summary>The sign that a repair leaves; null where nothing was written over a mark.</summary>
    public static SourceSign? Of(string rule, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (rule == SpamSentence.Rule.Info.Id || before.Length > SourceSign.LongestPart)
        {
            return null;
        }

        string token = Encoding.UTF8.GetString(before).Trim();
        return token.Length == 0 ? null : new SourceSign(rule, token, Encoding.UTF8.GetString(after).Trim());
    }
}
