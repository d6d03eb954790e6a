using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sanitizer.Benchmarks;

/// <summary>
/// Whole processes side by side: CPU seconds of the program and of iconv on the same file, in turns, as ratios. Wall time and absolute
/// figures depend on the machine and its load; the ratio of runs that follow one another does not much.
/// </summary>
internal static partial class ProcessComparison
{
    private const int Rounds = 5;

    // CPU seconds until the program gets to its work.
    private static double _start;

    /// <summary>Runs the comparison.</summary>
    /// <param name="program">The built program, sanitize.dll.</param>
    /// <param name="megabytes">The length of the English text; clean text in many languages has a quarter of it, damaged text and records a sixteenth.</param>
    public static void Run(string program, int megabytes)
    {
        string folder = Directory.CreateTempSubdirectory("sanitize-").FullName;
        try
        {
            int length = megabytes << 20;
            int less = length / 16;
            string english = Write(folder, "english.txt", SampleText.English(length, seed: 1));
            string many = Write(folder, "languages.txt", SampleLanguages.Text(length / 4, seed: 1, damaged: 0));
            string damaged = Write(folder, "damaged.txt", SampleLanguages.Text(less, seed: 2, damaged: 1));
            string twentieth = Write(folder, "twentieth.txt", SampleLanguages.Text(less, seed: 3, damaged: 0.05));
            string records = Write(folder, "records.jsonl", SampleLanguages.Records(less, seed: 4, damaged: 0));
            string damagedRecords = Write(folder, "twentieth.jsonl", SampleLanguages.Records(less, seed: 5, damaged: 0.05));
            _start = StartOf(program, Write(folder, "word.txt", "a word"u8.ToArray()));
            Console.WriteLine($"{"fix",-22} {"word.txt",-16} {_start * 1000,8:0} ms, which the figures in brackets leave out");
            Compare(program, "fix --only encoding", english);
            Compare(program, "fix --only mojibake", english);
            Compare(program, "fix", english);
            Compare(program, "clean", english);
            Compare(program, "fix --only mojibake", many);
            Compare(program, "fix", many);
            Compare(program, "fix --only mojibake", damaged);
            Compare(program, "fix", damaged);
            Compare(program, "fix", twentieth);
            Compare(program, "fix --jobs 1", records);
            Compare(program, "fix --jobs 1", damagedRecords);
            Compare(program, "fix --only encoding", Write(folder, "windows-1252.txt", SampleText.Accented(length, seed: 1)), "windows-1252");
            CompareWorkers(program, damagedRecords);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Write(string folder, string name, byte[] text)
    {
        string file = Path.Combine(folder, name);
        File.WriteAllBytes(file, text);
        return file;
    }

    // Wall time, since two workers are about that.
    private static void CompareWorkers(string program, string file)
    {
        List<double> ratios = [];
        for (int i = 0; i <= Rounds; i++)
        {
            double alone = WallSeconds($"dotnet '{program}' fix --jobs 1 --quiet '{file}'");
            double together = WallSeconds($"dotnet '{program}' fix --jobs 2 --quiet '{file}'");
            if (i > 0)
            {
                ratios.Add(alone / together);
            }
        }

        ratios.Sort();
        Console.WriteLine($"{"fix --jobs 2",-22} {Path.GetFileName(file),-16} {ratios[Rounds / 2],6:0.00} times as fast as one worker (from {ratios[0]:0.00} to {ratios[^1]:0.00})");
    }

    private static void Compare(string program, string arguments, string file, string encoding = "utf-8")
    {
        List<double> ratios = [];
        List<double> speeds = [];
        List<double> ratiosBehindStart = [];
        List<double> speedsBehindStart = [];
        double megabytes = new FileInfo(file).Length / 1e6;
        for (int i = 0; i <= Rounds; i++)
        {
            double ours = CpuSeconds($"dotnet '{program}' {arguments} --quiet '{file}'");
            double theirs = CpuSeconds($"iconv -f {encoding} -t utf-8 '{file}'");
            if (i > 0)
            {
                ratios.Add(theirs / ours);
                speeds.Add(megabytes / ours);
                ratiosBehindStart.Add(theirs / (ours - _start));
                speedsBehindStart.Add(megabytes / (ours - _start));
            }
        }

        ratios.Sort();
        speeds.Sort();
        ratiosBehindStart.Sort();
        speedsBehindStart.Sort();
        Console.WriteLine(
            $"{arguments,-22} {Path.GetFileName(file),-16} {speeds[Rounds / 2],8:0.0} ({speedsBehindStart[Rounds / 2]:0.0}) MB per CPU second, "
            + $"{ratios[Rounds / 2],7:0.000} ({ratiosBehindStart[Rounds / 2]:0.000}) times iconv, from {ratios[0]:0.000} to {ratios[^1]:0.000}");
    }

    private static double StartOf(string program, string file)
    {
        List<double> seconds = [];
        for (int i = 0; i <= Rounds * 2; i++)
        {
            seconds.Add(CpuSeconds($"dotnet '{program}' fix --quiet '{file}'"));
        }

        seconds.Sort();
        return seconds[Rounds];
    }

    private static double WallSeconds(string command) => Measure(command).Wall;

    private static double CpuSeconds(string command) => Measure(command).Cpu;

    private static (double Cpu, double Wall) Measure(string command)
    {
        ProcessStartInfo start = new("bash") { RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"TIMEFORMAT=$'real %3R\\nuser %3U\\nsys %3S'; time {command} > /dev/null");
        using Process process = Process.Start(start)!;
        string report = process.StandardError.ReadToEnd();
        process.WaitForExit();
        double cpu = 0;
        double wall = 0;
        foreach (Match match in TimeLine().Matches(report))
        {
            double seconds = double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture);
            bool isWall = string.Equals(match.Groups["kind"].Value, "real", StringComparison.Ordinal);
            wall += isWall ? seconds : 0;
            cpu += isWall ? 0 : seconds;
        }

        return process.ExitCode == 0 ? (cpu, wall) : throw new InvalidOperationException($"{command} failed: {report}");
    }

    [GeneratedRegex(@"^(?<kind>real|user|sys) (?<seconds>[0-9.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex TimeLine();
}
