using System.Diagnostics;
using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages.Encodings;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Benchmarks;

/// <summary>
/// The detector and the encoding stage in one process, in CPU seconds, beside what the platform takes to read the same bytes as UTF-8 or
/// windows-1252 into a string. The two take turns, so that the ratio holds on a busy machine.
/// </summary>
internal static class DetectorComparison
{
    private const int Rounds = 7;

    private const double LeastSeconds = 0.2;

    private const string German = "Über die Brücke fährt heute früh kein Wagen, weil der Fluß größere Äste mitführt als sonst. Schöne Grüße aus Köln. ";

    private const string Russian = "Вечером на станции было тихо, только сторож подметал сухие листья и ждал последнего поезда. ";

    /// <summary>Runs the comparison.</summary>
    /// <param name="megabytes">The length of each text.</param>
    public static void Run(int megabytes)
    {
        byte[] english = SampleText.English(megabytes << 20, seed: 4);
        byte[] ascii = [.. english.Where(value => value < 0x80)];
        byte[] german = Legacy("windows-1252", German, english.Length);
        byte[] russian = Legacy("windows-1251", Russian, english.Length);
        Cleaner stage = new CleanerBuilder { Policy = Stages.Policy.Fix }.Only("encoding").Build();
        Encoding latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        Encoding cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        foreach ((string name, byte[] text, Encoding peer) in new[] { ("ASCII", ascii, Encoding.UTF8), ("UTF-8", english, Encoding.UTF8), ("windows-1252", german, latin), ("windows-1251", russian, cyrillic) })
        {
            Compare($"detector, {name}", text, peer, () => EncodingDetector.Shared.Detect(text).Count);
            Compare($"stage, {name}", text, peer, () => stage.Run(text).Output.Length);
        }

        // A head of 64 KiB is what a caller has of most files; the time of the model's look does not grow with the file.
        byte[] head = german[..(64 << 10)];
        Compare("detector, windows-1252, 64 KiB", head, latin, () => EncodingDetector.Shared.Detect(head).Count);
    }

    private static byte[] Legacy(string encoding, string sentence, int length)
    {
        _ = CodecCatalog.TryGet(encoding, out TextCodec codec);
        List<byte> bytes = [];
        _ = codec.TryEncode(Encoding.UTF8.GetBytes(sentence + "\n"), bytes);
        byte[] line = [.. bytes];
        byte[] text = new byte[length / line.Length * line.Length];
        for (int start = 0; start < text.Length; start += line.Length)
        {
            line.CopyTo(text, start);
        }

        return text;
    }

    private static void Compare(string name, byte[] text, Encoding peer, Func<int> work)
    {
        List<double> ratios = [];
        List<double> speeds = [];
        for (int i = 0; i <= Rounds; i++)
        {
            double ours = SecondsOf(work);
            double theirs = SecondsOf(() => peer.GetString(text).Length);
            if (i > 0)
            {
                ratios.Add(theirs / ours);
                speeds.Add(text.Length / 1e6 / ours);
            }
        }

        ratios.Sort();
        speeds.Sort();
        Console.WriteLine($"{name,-32} {speeds[Rounds / 2],8:0} MB per CPU second, {ratios[Rounds / 2],6:0.00} times GetString (from {ratios[0]:0.00} to {ratios[^1]:0.00})");
    }

    private static double SecondsOf(Func<int> work)
    {
        using Process self = Process.GetCurrentProcess();
        int times = 0;
        double used;
        TimeSpan start = self.TotalProcessorTime;
        do
        {
            _ = work();
            times++;
            self.Refresh();
            used = (self.TotalProcessorTime - start).TotalSeconds;
        }
        while (used < LeastSeconds);
        return used / times;
    }
}
