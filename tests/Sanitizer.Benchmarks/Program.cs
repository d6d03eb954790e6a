using System.CommandLine;
using BenchmarkDotNet.Running;
using Sanitizer.Benchmarks;

Option<string> program = new("--program") { Description = "The built program, sanitize.dll.", DefaultValueFactory = _ => "src/Sanitizer.Cli/bin/Release/net10.0/sanitize.dll" };
Option<int> megabytes = new("--megabytes") { Description = "The length of the text.", DefaultValueFactory = _ => 64 };
Command processes = new("processes", "Whole processes beside iconv, as ratios of CPU seconds.") { program, megabytes };
processes.SetAction(result => ProcessComparison.Run(result.GetValue(program)!, result.GetValue(megabytes)));

Command parts = new("parts", "BenchmarkDotNet over the parts that decide the speed.");
parts.SetAction(_ => BenchmarkRunner.Run<CleanerBenchmarks>());

return new RootCommand("Measures Sanitizer. Nothing here is asserted by the tests.") { processes, parts }.Parse(args).Invoke();
