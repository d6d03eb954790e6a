using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>A page's lines, and which states each may have: text where the article holds most of it, else one of the others, any where it cannot be told.</summary>
/// <param name="Texts">The lines that are not blank.</param>
/// <param name="Masks">A bit for each state.</param>
internal sealed record LabelledLines(string[] Texts, byte[] Masks)
{
    private const byte IsText = 1 << (int)LineState.Text;

    /// <summary>Labels a page; null where it has no lines or too many.</summary>
    public static LabelledLines? Of(Page page)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(page.Text);
        using LineTable? table = LineTable.Read(bytes);
        if (table is null || table.Count == 0)
        {
            return null;
        }

        string[] texts = new string[table.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Encoding.UTF8.GetString(bytes.AsSpan(table[i].Content.Start, table[i].Content.Length));
        }

        return new LabelledLines(texts, page.Family == Page.Bare ? [.. Enumerable.Repeat(IsText, texts.Length)] : Label(page, texts));
    }

    /// <summary>The rows of the lines.</summary>
    public LabelledPage Rows(WordLeanings leanings)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', Texts));
        using LineTable table = LineTable.Read(bytes)!;
        DocumentRows rows = new(table, bytes, leanings);
        float[] figures = new float[rows.Count * LineTraits.RowLength];
        for (int i = 0; i < rows.Count; i++)
        {
            rows.Fill(i, figures.AsSpan(i * LineTraits.RowLength, LineTraits.RowLength));
        }

        return new LabelledPage(figures, Masks, 10 / Math.Pow(Masks.Length + 5.0, 0.9));
    }

    /// <summary>The page with some of its lines, and with a text of another page where one is given.</summary>
    public LabelledLines? Varied(LabelledLines? donor, Random random)
    {
        List<string> texts = [];
        List<byte> masks = [];
        int first = Array.IndexOf(Masks, IsText);
        bool drops = false;
        for (int i = 0; i < Texts.Length; i++)
        {
            bool isText = Masks[i] == IsText;
            if (donor is not null && i == first)
            {
                int start = Array.IndexOf(donor.Masks, IsText);
                int end = Array.LastIndexOf(donor.Masks, IsText);
                for (int line = start; line >= 0 && line <= end; line++)
                {
                    texts.Add(donor.Texts[line]);
                    masks.Add(donor.Masks[line]);
                }
            }

            drops = random.NextDouble() < TurnShare ? random.NextDouble() < DropShare : drops;
            bool goes = isText ? donor is not null || random.NextDouble() < TextDropShare : drops || (donor is not null && Masks[i] == 1 << (int)LineState.Between);
            if (!goes)
            {
                texts.Add(Texts[i]);
                masks.Add(Masks[i]);
            }
        }

        return masks.Contains(IsText) ? new LabelledLines([.. texts], Renewed([.. masks])) : null;
    }

    // The first and the last line of the text may be others now.
    private static byte[] Renewed(byte[] masks)
    {
        int first = Array.IndexOf(masks, IsText);
        int last = Array.LastIndexOf(masks, IsText);
        for (int i = 0; i < masks.Length; i++)
        {
            byte residue = (byte)(1 << (int)(i < first ? LineState.Before : i > last ? LineState.After : LineState.Between));
            bool isOpen = (masks[i] & IsText) != 0 && i > first && i < last;
            masks[i] = masks[i] == IsText ? IsText : isOpen ? (byte)(residue | IsText) : residue;
        }

        return masks;
    }

    // Every fifth line the lot is drawn again, so that blocks go and blocks stay.
    private const double TurnShare = 0.2;
    private const double DropShare = 0.4;
    private const double TextDropShare = 0.05;

    private static byte[] Label(Page page, string[] texts)
    {
        List<ulong> tokens = [];
        int[] starts = new int[texts.Length + 1];
        for (int i = 0; i < texts.Length; i++)
        {
            PageTokens.Read(texts[i], tokens);
            starts[i + 1] = tokens.Count;
        }

        return new PageLabels(page, [.. tokens], starts).Masks();
    }
}
