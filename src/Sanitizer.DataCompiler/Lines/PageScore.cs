using System.Globalization;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>What became of a group of pages: precision and recall of the article's runs of four words, and how much of it was lost.</summary>
internal sealed class PageScore
{
    private readonly Lock _gate = new();
    private double _precision;
    private double _recall;
    private long _have;
    private long _lost;
    private int _hurt;
    private int _pages;
    private int _filled;
    private int _changed;

    /// <summary>Adds a page.</summary>
    public void Add(Page page, string output)
    {
        ShingleSet before = ShingleSet.Of(PageTokens.Read(page.Text));
        ShingleSet after = ReferenceEquals(output, page.Text) ? before : ShingleSet.Of(PageTokens.Read(output));
        int right = after.Overlap(page.GoldShingles);
        int have = before.Overlap(page.GoldShingles);
        int lost = have - after.Overlap(before, page.GoldShingles);
        lock (_gate)
        {
            _pages++;
            _filled += after.Total > 0 ? 1 : 0;
            _precision += after.Total > 0 ? right / (double)after.Total : 0;
            _recall += page.GoldShingles.Total > 0 ? right / (double)page.GoldShingles.Total : after.Total == 0 ? 1 : 0;
            _have += have;
            _lost += lost;
            _hurt += have > 0 && lost > 0.05 * have ? 1 : 0;
            _changed += after.Total != before.Total ? 1 : 0;
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        double precision = _precision / Math.Max(1, _filled);
        double recall = _recall / Math.Max(1, _pages);
        double both = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_pages,5} pages  P {100 * precision,6:0.00}  R {100 * recall,6:0.00}  F1 {100 * both,6:0.00}  lost {100.0 * _lost / Math.Max(1, _have),6:0.00} %  hurt {100.0 * _hurt / Math.Max(1, _pages),6:0.00} %  changed {_changed}");
    }
}
