using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Injection;

/// <summary>The leading script of a document by its sample, read when it is first asked for: most text never needs it.</summary>
internal ref struct DocumentScript
{
    private readonly ReadOnlySpan<byte> _sample;
    private Script? _script;

    /// <summary>Takes the sample.</summary>
    public DocumentScript(ReadOnlySpan<byte> sample) => _sample = sample;

    /// <summary>The script; Hiragana stands for Japanese.</summary>
    public Script Script => _script ??= LeadingScript.Of(_sample);
}
