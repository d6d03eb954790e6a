namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Reads the text of one kind of file.</summary>
internal interface ICorpusReader
{
    /// <summary>Whether the file, by its path alone, is of this kind and in a language that can be told.</summary>
    bool Accepts(CorpusFile file);

    /// <summary>The file's passages in the file's order, before exam text, duplicates and untranslated text are dropped.</summary>
    IEnumerable<Passage> Read(CorpusFile file);
}
