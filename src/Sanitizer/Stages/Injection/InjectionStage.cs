using Sanitizer.Stages.Injection.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Puts punctuation back where a foreign token was written over it.</summary>
internal sealed class InjectionStage : Stage
{
    public InjectionStage()
        : base(
            "injection",
            "Puts punctuation back where a foreign token was written over it",
            StageScope.Document,
            ByteClasses.Printable | ByteClasses.NonAscii,
            [TokenForQuote.Rule, TokenForApostrophe.Rule, TokenForDash.Rule, TokenForBullet.Rule, TokenForSpace.Rule, InsertedToken.Rule, SpamSentence.Rule])
    {
    }

    public override StageSession Open() => new InjectionSession();
}
