using Sanitizer.Stages.Boilerplate.Model;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>
/// Finds which lines of a page are its article: those most of whose words stand in runs of four that the article holds. Where a run stands more
/// often in the page than in the article (a title in a breadcrumb), the lines nearest to the rest of the text count.
/// </summary>
internal sealed class PageLabels
{
    private const byte IsText = 1 << (int)LineState.Text;
    private const int RunLength = 4;

    // Half of a line's words and more: titles with a site's name behind them count as text.
    private const double MinimumShare = 0.5;
    private const double SmallShare = 0.03;
    private const int FarLines = 8;
    private readonly ulong[] _tokens;
    private readonly int[] _starts;
    private readonly Dictionary<ulong, int> _left;
    private readonly bool[] _covered;
    private readonly bool[] _surplus;
    private readonly bool[] _isText;

    public PageLabels(Page page, ulong[] tokens, int[] starts)
    {
        _tokens = tokens;
        _starts = starts;
        _left = new Dictionary<ulong, int>(page.GoldShingles.Counts);
        _covered = new bool[tokens.Length];
        _surplus = new bool[tokens.Length];
        _isText = new bool[starts.Length - 1];
        Cover(page);
    }

    private int Length => Math.Max(1, Math.Min(RunLength, _tokens.Length));

    /// <summary>A bit for each state that a line may have.</summary>
    public byte[] Masks()
    {
        List<int> doubtful = [];
        for (int i = 0; i < _isText.Length; i++)
        {
            if (!IsCovered(i))
            {
                continue;
            }

            if (HasSurplus(i))
            {
                doubtful.Add(i);
            }
            else
            {
                Take(i);
            }
        }

        int first = Array.IndexOf(_isText, true);
        int last = Array.LastIndexOf(_isText, true);
        foreach (int i in doubtful.OrderBy(i => first < 0 ? i : i < first ? first - i : Math.Max(0, i - last)))
        {
            if (IsStillWanted(i))
            {
                Take(i);
            }
        }

        return Write();
    }

    private byte[] Write()
    {
        (int first, int last) = Range();
        byte[] masks = new byte[_isText.Length];
        for (int i = 0; i < masks.Length; i++)
        {
            byte residue = (byte)(1 << (int)(first < 0 || i < first ? LineState.Before : i > last ? LineState.After : LineState.Between));
            bool isEmpty = _starts[i] == _starts[i + 1];
            bool isInside = i >= first && i <= last;
            masks[i] = _isText[i] && isInside ? IsText : isEmpty && isInside ? (byte)(residue | IsText) : residue;
        }

        return masks;
    }

    // A title in a list far away, or a sentence that a comment quotes, does not stretch the text.
    private (int First, int Last) Range()
    {
        int total = 0;
        for (int i = 0; i < _isText.Length; i++)
        {
            total += WordsOf(i);
        }

        int first = 0;
        int last = _isText.Length - 1;
        Trim(ref first, 1, total);
        Trim(ref last, -1, total);
        return total == 0 ? (-1, -1) : (first, last);
    }

    // Goes inward while the words passed are few and stand thinly.
    private void Trim(ref int edge, int step, int total)
    {
        int passed = 0;
        int lines = 0;
        int best = -1;
        for (int i = edge; i >= 0 && i < _isText.Length; i += step)
        {
            if (_isText[i])
            {
                best = best < 0 || lines > FarLines ? i : best;

                passed += WordsOf(i);
                if (passed > total * SmallShare)
                {
                    break;
                }

                lines = 0;
            }
            else
            {
                lines++;
            }
        }

        edge = Math.Max(0, best);
    }

    private int WordsOf(int line) => _isText[line] ? _starts[line + 1] - _starts[line] : 0;

    private void Cover(Page page)
    {
        Dictionary<ulong, int> own = ShingleSet.Of(_tokens).Counts;
        for (int i = 0; i + Length <= _tokens.Length; i++)
        {
            ulong shingle = ShingleSet.At(_tokens, i, Length);
            if (page.GoldShingles.Counts.TryGetValue(shingle, out int gold))
            {
                _covered.AsSpan(i, Length).Fill(true);
                _surplus[i] = own[shingle] > gold;
            }
        }
    }

    private bool IsCovered(int line)
    {
        int count = _starts[line + 1] - _starts[line];
        return count > 0 && _covered.AsSpan(_starts[line].._starts[line + 1]).Count(true) >= count * MinimumShare;
    }

    private bool HasSurplus(int line) => _surplus.AsSpan(_starts[line].._starts[line + 1]).Count(true) * 2 > _starts[line + 1] - _starts[line];

    private bool IsStillWanted(int line)
    {
        int wanted = 0;
        int known = 0;
        for (int i = _starts[line]; i < _starts[line + 1] && i + Length <= _tokens.Length; i++)
        {
            if (_left.TryGetValue(ShingleSet.At(_tokens, i, Length), out int left))
            {
                known++;
                wanted += left > 0 ? 1 : 0;
            }
        }

        return wanted * 2 > known;
    }

    private void Take(int line)
    {
        _isText[line] = true;
        for (int i = _starts[line]; i < _starts[line + 1] && i + Length <= _tokens.Length; i++)
        {
            ulong shingle = ShingleSet.At(_tokens, i, Length);
            if (_left.TryGetValue(shingle, out int left))
            {
                _left[shingle] = left - 1;
            }
        }
    }
}
