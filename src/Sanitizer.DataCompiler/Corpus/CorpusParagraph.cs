namespace Sanitizer.DataCompiler.Corpus;

/// <summary>One paragraph of a source, white space collapsed.</summary>
/// <param name="Language">BCP 47 tag as far as the source tells it, such as <c>pt-BR</c> or <c>zh-Hans</c>.</param>
/// <param name="Source">Name of the source's folder.</param>
/// <param name="Text">The paragraph; never empty, one line.</param>
internal sealed record CorpusParagraph(string Language, string Source, string Text);
