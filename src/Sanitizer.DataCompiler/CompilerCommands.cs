using System.CommandLine;
using Sanitizer.DataCompiler.Encodings;

namespace Sanitizer.DataCompiler;

/// <summary>The list of what the compiler can build.</summary>
internal static class CompilerCommands
{
    public static IReadOnlyList<Command> All { get; } =
    [
        Characters.UnicodeCommand.Create(),
        EncodingsCommand.Create(),
        Models.ModelsCommand.Create(),
        Languages.LanguagesCommand.Create(),
        CodePagesCommand.Create(),
        Corpus.CorpusCommand.Create(),
        Injection.LeanersCommand.Create(),
        Injection.ContextsCommand.Create(),
        Lines.LinesCommand.Create(),
    ];
}
