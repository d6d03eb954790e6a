using System.CommandLine;

namespace Sanitizer.DataCompiler.Characters;

/// <summary>Compiles the tables of Language/Characters from the Unicode Character Database.</summary>
internal static class UnicodeCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> source = new("--source") { Description = "folder with the files of the Unicode Character Database", Required = true };
        Option<FileInfo> confusables = new("--confusables") { Description = "confusables.txt of UTS #39, or a JSON object from character to prototype", Required = true };
        Option<string> origin = new("--confusables-origin") { Description = "where the confusables come from, for the header", DefaultValueFactory = _ => "UTS #39" };
        Option<DirectoryInfo> output = new("--output") { Description = "folder to write to", Required = true };
        source.AcceptExistingOnly();
        confusables.AcceptExistingOnly();
        Command command = new("unicode", "Compiles scripts, traits, variation sequences and confusables.") { source, confusables, origin, output };
        command.SetAction(parsed => Compile(
            parsed.GetRequiredValue(source).FullName,
            parsed.GetRequiredValue(confusables).FullName,
            parsed.GetRequiredValue(origin),
            parsed.GetRequiredValue(output).FullName));
        return command;
    }

    private static void Compile(string source, string confusables, string origin, string output)
    {
        Directory.CreateDirectory(output);
        CharacterDatabase database = new(source);
        ScriptTableCompiler scripts = new(database);
        scripts.Compile().Save(Path.Combine(output, "scripts.bin"));
        TraitTableCompiler.Compile(database, scripts).Save(Path.Combine(output, "traits.bin"));
        VariationTableCompiler.Compile(database).Save(Path.Combine(output, "variations.bin"));
        ConfusableTableCompiler.Compile(database, scripts, confusables, origin).Save(Path.Combine(output, "confusables.bin"));
    }
}
