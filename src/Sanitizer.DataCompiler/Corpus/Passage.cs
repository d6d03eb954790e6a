namespace Sanitizer.DataCompiler.Corpus;

/// <summary>A passage as its file has it: <paramref name="Raw"/> with markup, for the exam rule, and the text to learn from.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Raw">The passage as the source's format gives it; lines are kept.</param>
/// <param name="Text">The same without markup, placeholders and accelerators; lines are kept.</param>
internal sealed record Passage(string Language, string Raw, string Text)
{
    public Passage(string language, string text)
        : this(language, text, text)
    {
    }
}
