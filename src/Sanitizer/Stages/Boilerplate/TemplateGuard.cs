using System.Buffers;
using System.Runtime.InteropServices;
using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate.Lines;

namespace Sanitizer.Stages.Boilerplate;

/// <summary>
/// Decides which of the lines that a source repeats go. A template is not all that a source repeats: its articles have the same headings, its tables the same rows, its code
/// the same lines, and the title of one page stands in the lists of others.
/// </summary>
internal readonly ref struct TemplateGuard
{
    /// <summary>
    /// The part of a document's prose that may go, from 0 to 1. A page that is all template, such as the terms of use, is a text too. On the pages of 98 sites a limit of a
    /// half took half a point of F1 and saved no word.
    /// </summary>
    private const double MostProse = 0.7;

    /// <summary>The part of the families from which a line is taken for template where nothing of the kind stands beside it.</summary>
    private const double AloneShare = 0.5;

    /// <summary>The part of the families from which a line is taken for the page's frame wherever it stands.</summary>
    private const double FrameShare = 0.8;

    private const int FewestTitleWords = 3;
    private const int FewestCells = 2;
    private const int FewestLabels = 3;

    // Of the two lines beside it; the first and the last line of a menu have one of the document's own.
    private const double OwnBeside = 1.5;

    private static readonly SearchValues<byte> CodeEnds = SearchValues.Create("{};"u8);

    private readonly LineTable _table;
    private readonly ReadOnlySpan<byte> _text;
    private readonly TemplateTable _templates;
    private readonly Dictionary<TemplateLine, (int Times, int Own)> _places;

    private TemplateGuard(LineTable table, ReadOnlySpan<byte> text, TemplateTable templates)
    {
        _table = table;
        _text = text;
        _templates = templates;
        _places = new Dictionary<TemplateLine, (int Times, int Own)>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < table.Count; i++)
        {
            if (table[i].Template is TemplateLine line)
            {
                ref (int Times, int Own) places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, line, out _);
                places.Times++;
                places.Own += (IsTemplateAt(i - 1) ? 0 : 1) + (IsTemplateAt(i + 1) ? 0 : 1);
            }
        }
    }

    /// <summary>Marks the lines that go.</summary>
    /// <returns>Where the document's own text is, seen without them.</returns>
    public static Body Mark(LineTable table, ReadOnlySpan<byte> text, TemplateTable templates)
    {
        TemplateGuard guard = new(table, text, templates);
        for (int i = 0; i < table.Count; i++)
        {
            if (table[i].Template is not null && !guard.IsLabel(i) && !guard.IsHeading(i) && !guard.IsTitle(i) && !guard.IsCode(i) && !guard.IsCode(i - 1) && !guard.IsCode(i + 1))
            {
                table.MarkTemplate(i, isTemplate: true);
            }
        }

        guard.KeepRows();
        guard.KeepProse();
        Body body = Body.Find(table);
        if (body.IsArticle)
        {
            return body;
        }

        // A list, a table or a poem, or a page that is all template: nothing in it tells one from the other.
        guard.Release(onlyProse: false);
        return Body.Find(table);
    }

    private bool IsTemplateAt(int index) => index >= 0 && index < _table.Count && _table[index].Template is not null;

    // A short line that stands again and again, mostly beside the document's own lines: a label of the parts of a review, of a table's cells, of speakers.
    private bool IsLabel(int index)
    {
        (int times, int own) = _places[_table[index].Template!];
        return times >= FewestLabels && own >= times * OwnBeside && !_table[index].IsCertain && !_table[index].Shape.IsProse;
    }

    // A short line that stands alone between the document's own lines: a heading that every article has, or this one's title, which other pages list.
    private bool IsHeading(int index)
    {
        if (IsTemplateAt(index - 1) || IsTemplateAt(index + 1) || _table[index].IsCertain || _table[index].Shape.IsProse)
        {
            return false;
        }

        bool isRare = _table[index].Template!.Families < AloneShare * _templates.Families;
        return isRare || (index > 0 && index + 1 < _table.Count && !_table[index].Shape.EndsSentence && _table[index + 1].Shape.IsProse);
    }

    // The last short lines before a paragraph, where not nearly all pages have them: a page's title, which the lists of other pages repeat.
    private bool IsTitle(int index)
    {
        LineShape shape = _table[index].Shape;
        bool may = !shape.EndsSentence && !shape.IsProse && shape.Words >= FewestTitleWords && !_table[index].IsEvidence
            && _table[index].Template!.Families < FrameShare * _templates.Families;
        return may && (IsProseAt(index + 1) || IsProseAt(index + 2));
    }

    private bool IsProseAt(int index) => index < _table.Count && _table[index].Shape.IsProse && _table[index].Template is null;

    // Rows of a table in which there are others that the source does not repeat.
    private void KeepRows()
    {
        int start = 0;
        while (start < _table.Count)
        {
            int cells = CellsOf(start);
            bool hasOwn = false;
            int end = start;
            for (; end < _table.Count && (end == start || CellsOf(end) == cells); end++)
            {
                hasOwn |= _table[end].Template is null;
            }

            for (int i = start; i < end && hasOwn && cells >= FewestCells; i++)
            {
                _table.MarkTemplate(i, isTemplate: false);
            }

            start = end;
        }
    }

    private int CellsOf(int index) => 1 + Math.Max(TextOf(index).Count((byte)'\t'), TextOf(index).Count((byte)'|'));

    private bool IsCode(int index)
    {
        if (index < 0 || index >= _table.Count)
        {
            return false;
        }

        ReadOnlySpan<byte> line = TextOf(index);
        return CodeEnds.Contains(line[^1]) || line.IndexOf(" = "u8) >= 0 || line.IndexOf("()"u8) >= 0 || line.IndexOf("::"u8) >= 0;
    }

    private ReadOnlySpan<byte> TextOf(int index) => _text.Slice(_table[index].Content.Start, _table[index].Content.Length);

    private void KeepProse()
    {
        double all = 0;
        double going = 0;
        for (int i = 0; i < _table.Count; i++)
        {
            double words = _table[i].Shape.IsProse ? _table[i].Shape.Words : 0;
            all += words;
            going += _table[i].IsTemplate ? words : 0;
        }

        if (going > all * MostProse)
        {
            Release(onlyProse: true);
        }
    }

    private void Release(bool onlyProse)
    {
        for (int i = 0; i < _table.Count; i++)
        {
            if (_table[i].IsTemplate && (!onlyProse || _table[i].Shape.IsProse))
            {
                _table.MarkTemplate(i, isTemplate: false);
            }
        }
    }
}
