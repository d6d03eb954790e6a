using System.Diagnostics;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>Inputs that do not fit in memory, or never end.</summary>
public sealed class LongInputTests : ProgramTest
{
    /// <summary>Four windows of 4 MiB, their text, the log and the runtime take 60 to 150 MB; the line alone would be 200.</summary>
    private const long MostMemory = 400L << 20;

    private const int LineLength = 200_000_000;

    [Fact]
    public void Line_of_200_megabytes_is_cleaned_in_little_memory()
    {
        byte[] block = "a long line of plain words that does not end, "u8.ToArray();
        using (FileStream file = File.Create(PathOf("line.txt"), 1 << 20))
        {
            file.Write([0xEF, 0xBB, 0xBF]);
            for (int written = 0; written < LineLength; written += block.Length)
            {
                file.Write(block);
            }
        }

        using Process process = SanitizeProgram.Start(Folder, SanitizeProgram.Host, [SanitizeProgram.Assembly, "fix", "line.txt", "-o", "out.txt", "--log", "log"]);
        long peak = 0;
        SanitizeProgram.Wait(process, () =>
        {
            process.Refresh();
            peak = process.HasExited ? peak : Math.Max(peak, process.WorkingSet64);
        });
        Assert.Equal(0, process.ExitCode);
        Assert.InRange(peak, 1, MostMemory);
        Assert.Equal(new FileInfo(PathOf("line.txt")).Length - 3, new FileInfo(PathOf("out.txt")).Length);
        _ = Run("revert", "out.txt", "--log", "log", "-o", "back.txt").Ended(0);
        using FileStream original = File.OpenRead(PathOf("line.txt"));
        using FileStream restored = File.OpenRead(PathOf("back.txt"));
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(original), System.Security.Cryptography.SHA256.HashData(restored));
    }

    [Theory]
    [InlineData("fix - --format text")]
    [InlineData("clean - --format jsonl --jobs 1")]
    [InlineData("clean - --format jsonl --jobs 4")]
    public async Task Reader_that_goes_away_ends_an_endless_run_in_silence(string arguments)
    {
        byte[] line = "{\"text\":\"one more record\"}\n"u8.ToArray();
        using Process process = SanitizeProgram.Start(Folder, SanitizeProgram.Host, [SanitizeProgram.Assembly, .. arguments.Split(' ')]);
        Task<string> speech = process.StandardError.ReadToEndAsync();
        Task feed = Task.Run(() => FeedForEver(process.StandardInput.BaseStream, line));
        byte[] head = new byte[10];
        process.StandardOutput.BaseStream.ReadExactly(head);
        process.StandardOutput.Close();
        SanitizeProgram.Wait(process);
        await feed;
        Assert.Equal(line[..10], head);
        Assert.Equal(string.Empty, await speech);
        Assert.Equal(0, process.ExitCode);
    }

    [ToolFact("head")]
    public void Answers_may_be_cut_by_head() => Shell("sanitize explain encoding | head -c 10; sanitize detect '" + SanitizeProgram.Assembly + "' | head -c 5").Ended(0).SaidNothing();

    private static void FeedForEver(Stream input, byte[] line)
    {
        try
        {
            while (true)
            {
                input.Write(line);
            }
        }
        catch (IOException)
        {
            // The program has ended.
        }
    }
}
