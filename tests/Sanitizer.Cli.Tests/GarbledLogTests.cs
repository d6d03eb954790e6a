using System.Text;
using Sanitizer.Formats.DiffLog;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Formats.PlainText;
using Sanitizer.Formats.Reverting;
using Sanitizer.Pipeline;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>
/// Logs with a byte, a number or a line changed, by the thousand and therefore inside one process. Restoring gives the original or
/// says that it cannot; nothing else may come out of it.
/// </summary>
public sealed class GarbledLogTests
{
    private const int Trials = 20_000;

    private static readonly string[] Numbers = ["-1", "0", "1", "7", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808", "1e3", "0.5", "null", "[]", "\"\""];

    [Fact]
    public void Log_of_a_text_that_was_garbled_never_restores_something_else()
    {
        byte[] source = [0xEF, 0xBB, 0xBF, .. "The caf"u8, 0xE9, .. " is open\r\nuntil "u8, 0xC3, 0x28, 0xFF, 0xFE, .. " and the ta"u8, 0x8F, .. "ble is round\n"u8];
        using MemoryStream output = new();
        using MemoryStream log = new();
        _ = new PlainTextCleaner(new CleanerBuilder().Build()).Run(new MemoryStream(source), output, log, "a.txt");
        Garble(source, output.ToArray(), log.ToArray(), 11);
    }

    [Fact]
    public void Log_of_records_that_was_garbled_never_restores_something_else()
    {
        byte[] source = Encoding.UTF8.GetBytes("{\"text\":\"\uFEFFone é\"}\n{\"text\":\"plain\"}\n{\"text\":\"\\ufeffcaf\\u00e9 \\ud83d\\ude00\"}\r\n{\"id\":3,\"text\":\"\uFEFF\\\"\\n\"}");
        using MemoryStream output = new();
        using MemoryStream log = new();
        _ = new JsonlCleaner(new CleanerBuilder().Build(), new JsonlOptions()).Run(new MemoryStream(source), output, log, "a.jsonl");
        Garble(source, output.ToArray(), log.ToArray(), 12);
    }

    private static void Garble(byte[] source, byte[] output, byte[] log, int seed)
    {
        Random random = new(seed);
        int refused = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            byte[] garbled = Change(log, random);
            using MemoryStream restored = new();
            try
            {
                _ = Reverter.Revert(() => new MemoryStream(output), () => new MemoryStream(garbled), "a", restored);
                Assert.Equal(source, restored.ToArray());
            }
            catch (LogMismatchException)
            {
                refused++;
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {seed}, trial {trial}: {exception}\n{Encoding.UTF8.GetString(garbled)}");
            }
        }

        Assert.InRange(refused, Trials / 4, Trials);
    }

    private static byte[] Change(byte[] log, Random random)
    {
        List<byte> changed = [.. log];
        for (int times = random.Next(1, 3); times > 0; times--)
        {
            int at = random.Next(changed.Count);
            switch (random.Next(5))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed.RemoveRange(at, Math.Min(random.Next(1, 40), changed.Count - at));
                    break;
                case 2:
                    changed.InsertRange(at, changed.GetRange(random.Next(changed.Count / 2), random.Next(1, changed.Count / 3)));
                    break;
                case 3:
                    ReplaceNumber(changed, at, random);
                    break;
                default:
                    SwapLines(changed, random);
                    break;
            }
        }

        return [.. changed];
    }

    private static void ReplaceNumber(List<byte> log, int from, Random random)
    {
        int start = log.FindIndex(from, value => value is >= (byte)'0' and <= (byte)'9');
        if (start >= 0)
        {
            int end = log.FindIndex(start, value => value is not (>= (byte)'0' and <= (byte)'9'));
            log.RemoveRange(start, (end < 0 ? log.Count : end) - start);
            log.InsertRange(start, Encoding.ASCII.GetBytes(Numbers[random.Next(Numbers.Length)]));
        }
    }

    private static void SwapLines(List<byte> log, Random random)
    {
        string[] lines = Encoding.Latin1.GetString([.. log]).Split('\n');
        int one = random.Next(lines.Length);
        int other = random.Next(lines.Length);
        (lines[one], lines[other]) = (lines[other], lines[one]);
        log.Clear();
        log.AddRange(Encoding.Latin1.GetBytes(string.Join('\n', lines)));
    }
}
