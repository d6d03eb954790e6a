using Sanitizer.Language.Sources;
using Sanitizer.Stages.Injection.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Puts punctuation back where a foreign token was written over it.</summary>
internal sealed class InjectionStage : Stage
{
    private readonly SourceProfile? _profile;

    /// <summary>Creates the stage.</summary>
    /// <param name="profile">What is known of the documents' source, or null.</param>
    public InjectionStage(SourceProfile? profile = null)
        : base(
            "injection",
            "Puts punctuation back where a foreign token was written over it",
            StageScope.Document,
            ByteClasses.Printable | ByteClasses.NonAscii,
            [TokenForQuote.Rule, TokenForApostrophe.Rule, TokenForDash.Rule, TokenForBullet.Rule, TokenForSpace.Rule, InsertedToken.Rule, SpamSentence.Rule]) =>
        _profile = profile;

    public override StageSession Open() => new InjectionSession(_profile);
}
