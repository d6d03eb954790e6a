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

    /// <summary>Runs the comparison.</summary>
    /// <param name="program">The built program, sanitize.dll.</param>
    /// <param name="megabytes">The length of the English text.</param>
    public static void Run(string program, int megabytes)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".txt");
        try
        {
            File.WriteAllBytes(file, SampleText.English(megabytes << 20, seed: 1));
            double length = new FileInfo(file).Length / 1e6;
            string iconv = $"iconv -f utf-8 -t utf-8 '{file}'";
            string legacy = $"iconv -f windows-1252 -t utf-8 '{file}'";
            foreach (string arguments in (string[])["fix --only encoding", "fix", "clean"])
            {
                Compare($"dotnet '{program}' {arguments} --quiet '{file}'", arguments, iconv, length);
            }

            File.WriteAllBytes(file, SampleText.Accented(megabytes << 20, seed: 1));
            Compare($"dotnet '{program}' fix --only encoding --quiet '{file}'", "windows-1252", legacy, new FileInfo(file).Length / 1e6);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Compare(string command, string name, string peer, double megabytes)
    {
        List<double> ratios = [];
        List<double> speeds = [];
        for (int i = 0; i <= Rounds; i++)
        {
            double ours = CpuSeconds(command);
            double theirs = CpuSeconds(peer);
            if (i > 0)
            {
                ratios.Add(theirs / ours);
                speeds.Add(megabytes / ours);
            }
        }

        ratios.Sort();
        speeds.Sort();
        Console.WriteLine($"{name,-22} {speeds[Rounds / 2],8:0} MB per CPU second, {ratios[Rounds / 2],6:0.00} times iconv (from {ratios[0]:0.00} to {ratios[^1]:0.00})");
    }

    private static double CpuSeconds(string command)
    {
        ProcessStartInfo start = new("bash") { RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"time -p {command} > /dev/null");
        using Process process = Process.Start(start)!;
        string report = process.StandardError.ReadToEnd();
        process.WaitForExit();
        double seconds = 0;
        foreach (Match match in CpuLine().Matches(report))
        {
            seconds += double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture);
        }

        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"{command} failed: {report}");
    }

    [GeneratedRegex(@"^(user|sys) (?<seconds>[0-9.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CpuLine();
}
