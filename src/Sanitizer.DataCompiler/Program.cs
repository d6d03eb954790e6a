using System.CommandLine;
using Sanitizer.DataCompiler;

// One command a file; each writes the data files of one folder of the library and says so in their headers.
RootCommand root = new("Builds the library's data files from public tables and text.");
foreach (Command command in CompilerCommands.All)
{
    root.Add(command);
}

return root.Parse(args).Invoke();
