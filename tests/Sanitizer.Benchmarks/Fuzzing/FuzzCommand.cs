using System.CommandLine;

namespace Sanitizer.Benchmarks.Fuzzing;

/// <summary>The command <c>fuzz</c>: a long run over made documents.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        Option<long> count = new("--count") { Description = "How many documents are made.", DefaultValueFactory = _ => 100_000 };
        Option<int> seed = new("--seed") { Description = "The number of the first document; one document of a failure is repeated by its number and --count 1.", DefaultValueFactory = _ => 1 };
        Option<int> workers = new("--workers") { Description = "How many threads work.", DefaultValueFactory = _ => Environment.ProcessorCount };
        Option<int> learned = new("--learned") { Description = "How many of the documents from the first on a source profile is learned from, which all are then cleaned with." };
        Option<string> output = new("--output") { Description = "The file that a failing document is written to.", DefaultValueFactory = _ => "failing-document.bin" };
        Command command = new("fuzz", "Cleans made documents and checks what holds for every one: undone, well-formed, patched, stable.") { count, seed, workers, learned, output };
        command.SetAction(result => new FuzzRun(
            result.GetRequiredValue(count), result.GetRequiredValue(seed), result.GetRequiredValue(workers), result.GetValue(learned), result.GetRequiredValue(output)).Run());
        return command;
    }
}
