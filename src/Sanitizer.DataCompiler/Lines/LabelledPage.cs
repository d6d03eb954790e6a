using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>The rows of a page's lines, and which states each may have: text where the article holds most of it, else one of the others, any where it cannot be told.</summary>
/// <param name="Rows">The rows, one after the other.</param>
/// <param name="Masks">A bit for each state.</param>
/// <param name="Weight">What the page counts.</param>
internal sealed record LabelledPage(float[] Rows, byte[] Masks, double Weight)
{
    private const byte IsText = 1 << (int)LineState.Text;

    /// <summary>Labels a page; null where it has no lines or too many.</summary>
    public static LabelledPage? Of(Page page)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(page.Text);
        using LineTable? table = LineTable.Read(bytes);
        if (table is null || table.Count == 0)
        {
            return null;
        }

        DocumentRows rows = new(table, bytes);
        float[] figures = new float[rows.Count * LineTraits.RowLength];
        for (int i = 0; i < rows.Count; i++)
        {
            rows.Fill(i, figures.AsSpan(i * LineTraits.RowLength, LineTraits.RowLength));
        }

        byte[] masks = page.Family == Page.Bare ? [.. Enumerable.Repeat(IsText, rows.Count)] : Label(page, table, bytes);
        return new LabelledPage(figures, masks, 10 / Math.Pow(masks.Length + 5.0, 0.9));
    }

    private static byte[] Label(Page page, LineTable table, byte[] bytes)
    {
        List<ulong> tokens = [];
        int[] starts = new int[table.Count + 1];
        for (int i = 0; i < table.Count; i++)
        {
            PageTokens.Read(Encoding.UTF8.GetString(bytes.AsSpan(table[i].Content.Start, table[i].Content.Length)), tokens);
            starts[i + 1] = tokens.Count;
        }

        PageLabels labels = new(page, [.. tokens], starts);
        return labels.Masks();
    }
}
