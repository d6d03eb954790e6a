using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate;

/// <summary>
/// Decides which of the lines that a source repeats go. A template is not all that a source repeats: its articles have the same headings, its tables the same first column, its
/// poems the same refrain.
/// </summary>
internal static class TemplateGuard
{
    /// <summary>Marks the lines that go.</summary>
    /// <returns>The document's own text, seen without them.</returns>
    public static Body Mark(LineTable table, ReadOnlySpan<byte> text, TemplateTable templates)
    {
        for (int i = 0; i < table.Count; i++)
        {
            bool goes = table[i].Template is not null && !IsHeading(table, i) && !IsRow(table, text, i);
            if (goes)
            {
                table.MarkTemplate(i, isTemplate: true);
            }
        }

        KeepProse(table, templates);
        Body body = Body.Find(table);
        if (body.IsArticle)
        {
            return body;
        }

        // A list, a table, code or a poem, or a page that is all template: nothing in it tells one from the other.
        for (int i = 0; i < table.Count; i++)
        {
            if (table[i].IsTemplate)
            {
                table.MarkTemplate(i, isTemplate: false);
            }
        }

        return Body.Find(table);
    }

    // A short line that stands alone between the text's own lines, with a paragraph behind it.
    private static bool IsHeading(LineTable table, int index)
    {
        if (index == 0 || index + 1 >= table.Count || table[index].Shape.EndsSentence || table[index].Shape.IsProse)
        {
            return false;
        }

        return table[index - 1].Template is null && table[index + 1].Template is null && table[index + 1].Shape.IsProse;
    }

    // Beside a row that the source does not repeat.
    private static bool IsRow(LineTable table, ReadOnlySpan<byte> text, int index)
    {
        int cells = CellsOf(table, text, index);
        return cells > 1 && (IsOwnRow(table, text, index - 1, cells) || IsOwnRow(table, text, index + 1, cells));
    }

    private static bool IsOwnRow(LineTable table, ReadOnlySpan<byte> text, int index, int cells) =>
        index >= 0 && index < table.Count && table[index].Template is null && CellsOf(table, text, index) == cells;

    private static int CellsOf(LineTable table, ReadOnlySpan<byte> text, int index)
    {
        ReadOnlySpan<byte> line = text.Slice(table[index].Content.Start, table[index].Content.Length);
        return 1 + Math.Max(line.Count((byte)'\t'), line.Count((byte)'|'));
    }

    private const int LeastFamiliesForProse = 2;
    private static readonly double MostProse = double.Parse(Environment.GetEnvironmentVariable("MOSTPROSE") ?? "0.7");

    private static void KeepProse(LineTable table, TemplateTable templates)
    {
        double all = 0;
        double going = 0;
        for (int i = 0; i < table.Count; i++)
        {
            double words = table[i].Shape.IsProse ? table[i].Shape.Words : 0;
            all += words;
            going += table[i].IsTemplate ? words : 0;
        }

        for (int i = 0; i < table.Count && (going > all * MostProse || templates.Families < LeastFamiliesForProse); i++)
        {
            if (table[i].IsTemplate && table[i].Shape.IsProse)
            {
                table.MarkTemplate(i, isTemplate: false);
            }
        }
    }
}
