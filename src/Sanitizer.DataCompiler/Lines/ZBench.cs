using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Sanitizer.Pipeline;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Stages.Boilerplate.Patterns;
using Sanitizer.Text.Views;

namespace Sanitizer.DataCompiler.Lines;

internal static class ZBench
{
    public static void Run(string path)
    {
        List<byte[]> texts = [.. File.ReadLines(path).Select(l => Encoding.UTF8.GetBytes(JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!))];
        double mb = texts.Sum(t => (double)t.Length) / 1e6;
        Cleaner only = new CleanerBuilder().Only("boilerplate").Build();
        Cleaner none = new CleanerBuilder().Only("encoding").Build();
        void Time(string name, Action<byte[]> action)
        {
            double best = double.MaxValue;
            for (int round = 0; round < 6; round++)
            {
                TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
                foreach (byte[] t in texts) { action(t); }
                best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
            }
            Console.WriteLine($"{name,-30} {mb / best,8:0.0} MB/s");
        }
        Time("lines", t => { foreach (TextLine l in new LineEnumerator(t)) { } });
        Time("shape", t => { foreach (TextLine l in new LineEnumerator(t)) { LineShape.Of(t.AsSpan(l.Content.Start, l.Content.Length)); } });
        Time("match", t => { foreach (TextLine l in new LineEnumerator(t)) { PatternPack.Shipped.Match(t.AsSpan(l.Content.Start, l.Content.Length)); } });
        Time("fold", t => { Span<byte> b = stackalloc byte[1200]; foreach (TextLine l in new LineEnumerator(t)) { if (l.Content.Length <= 600) { LineFolder.Fold(t.AsSpan(l.Content.Start, l.Content.Length), b); } } });
        Time("table", t => { using LineTable? x = LineTable.Read(t); });
        Time("table+body+kind", t => { using LineTable? x = LineTable.Read(t); Body.Find(x!); DocumentKindReader.Read(x!, t); });
        Time("rows", t => { using LineTable? x = LineTable.Read(t); _ = new DocumentRows(x!, t); });
        Time("verdicts", t => { using LineTable? x = LineTable.Read(t); LineVerdicts.Of(LineModel.Shipped, new DocumentRows(x!, t)); });
        Time("encoding only", t => none.Run(t));
        Time("boilerplate", t => only.Run(t));
    }
}
