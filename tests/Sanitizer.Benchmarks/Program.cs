using System.CommandLine;
using BenchmarkDotNet.Running;
using Sanitizer.Benchmarks;
using Sanitizer.Benchmarks.Fuzzing;

Option<string> program = new("--program") { Description = "The built program, sanitize.dll.", DefaultValueFactory = _ => "src/Sanitizer.Cli/bin/Release/net10.0/sanitize.dll" };
Option<int> megabytes = new("--megabytes") { Description = "The length of the English text.", DefaultValueFactory = _ => 512 };
Command processes = new("processes", "Whole processes beside iconv, as ratios of CPU seconds.") { program, megabytes };
processes.SetAction(result => ProcessComparison.Run(result.GetValue(program)!, result.GetValue(megabytes)));

Option<int> length = new("--megabytes") { Description = "The length of each text.", DefaultValueFactory = _ => 16 };
Command detector = new("detector", "The detector and the encoding stage beside the platform's decoders, as ratios of CPU seconds.") { length };
detector.SetAction(result => DetectorComparison.Run(result.GetValue(length)));

Command parts = new("parts", "BenchmarkDotNet over the parts that decide the speed.");
parts.SetAction(_ => BenchmarkRunner.Run<CleanerBenchmarks>());

return new RootCommand("Measures Sanitizer. Nothing here is asserted by the tests.") { processes, detector, parts, FuzzCommand.Create() }.Parse(args).Invoke();
