namespace Sanitizer.Language.Sources;

/// <summary>The lines that a source repeats, counted in families of documents.</summary>
internal sealed class TemplateTable
{
    /// <summary>A line of fewer families is that of one text.</summary>
    public const int LeastFamilies = 2;

    /// <summary>Names of documents that the log gives for a line.</summary>
    public const int MostExamples = 3;

    /// <summary>The part of the families, from 0 to 1, that a template line has to stand in; in large sources everyday lines stand in two.</summary>
    public const double LeastShare = 0.1;

    private readonly Dictionary<LineKey, TemplateLine> _lines = [];

    private TemplateTable(int families) => Families = families;

    /// <summary>All families.</summary>
    public int Families { get; }

    /// <summary>The number of template lines.</summary>
    public int Count => _lines.Count;

    /// <summary>Counts the lines of documents.</summary>
    /// <param name="documents">The documents, in the order of their hashes.</param>
    /// <param name="families">The family of each.</param>
    public static TemplateTable Of(IReadOnlyList<SourceDocument> documents, int[] families)
    {
        TemplateTable table = new(families.Distinct().Count());
        Dictionary<LineKey, List<int>> firsts = [];
        HashSet<(LineKey Line, int Family)> seen = [];
        for (int i = 0; i < documents.Count; i++)
        {
            foreach (LineKey line in documents[i].Lines)
            {
                if (seen.Add((line, families[i])))
                {
                    (firsts.TryGetValue(line, out List<int>? known) ? known : firsts[line] = []).Add(i);
                }
            }
        }

        foreach ((LineKey line, List<int> where) in firsts)
        {
            if (where.Count >= LeastFamilies && where.Count >= LeastShare * table.Families)
            {
                table._lines[line] = new TemplateLine(where.Count, [.. where.Take(MostExamples).Select(i => documents[i].Name)]);
            }
        }

        return table;
    }

    /// <summary>What is known of a line; null where it is no template line.</summary>
    public TemplateLine? Find(LineKey line) => _lines.GetValueOrDefault(line);
}
