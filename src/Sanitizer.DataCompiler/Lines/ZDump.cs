using System.Globalization;
using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.DataCompiler.Lines;

internal static class ZDump
{
    public static void Write(string path, IReadOnlyList<Page> pages, Func<Page, LineModel> modelOf)
    {
        string[] parts = new string[pages.Count];
        _ = Parallel.For(0, pages.Count, i => parts[i] = One(pages[i], modelOf(pages[i])));
        File.WriteAllLines(path, parts);
    }

    private static string One(Page page, LineModel model)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(page.Text);
        using LineTable? table = LineTable.Read(bytes);
        if (table is null || table.Count == 0) { return ""; }
        DocumentRows rows = new(table, bytes);
        LabelledLines labels = LabelledLines.Of(page)!;
        StringBuilder text = new();
        Vector128<float>[] scores = new Vector128<float>[rows.Count];
        float[] row = new float[LineTraits.RowLength];
        float[] room = new float[model.Room];
        for (int i = 0; i < scores.Length; i++) { rows.Fill(i, row); scores[i] = model.Score(row, room); }
        double[] states = new double[rows.Count * 4];
        ReadOnlySpan<float> flat = MemoryMarshal.Cast<Vector128<float>, float>(scores);
        double free = model.Chain.Judge(flat, [], states, []);
        double[] other = new double[states.Length];
        double bound = model.Chain.Judge(flat, [.. Enumerable.Repeat((byte)1, rows.Count)], other, []);
        ulong[] gold = PageTokens.Read(page.Gold);
        text.Append(CultureInfo.InvariantCulture, $"{page.Family}\t{page.Kind}\t{page.Site}\t{gold.Length}\t{bound - free:0.##}\t{table.Count}");
        for (int i = 0; i < rows.Count; i++)
        {
            int words = PageTokens.Read(Encoding.UTF8.GetString(bytes.AsSpan(table[i].Content.Start, table[i].Content.Length))).Length;
            int hint = table[i].IsCertain ? 3 : table[i].IsEvidence ? 1 : 0;
            text.Append(CultureInfo.InvariantCulture, $"\t{states[i * 4]:0.####} {words} {labels.Masks[i]} {(table[i].Shape.IsProse ? 1 : 0)} {hint}");
        }
        return text.ToString();
    }
}
