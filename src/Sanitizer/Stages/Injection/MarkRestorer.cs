using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Injection.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Injection;

/// <summary>Finds for every occurrence of the accepted tokens the mark that fits, line by line.</summary>
internal sealed class MarkRestorer
{
    // Before anything is known of the tokens: double quotation marks are what is replaced most, then apostrophes.
    private static readonly int[] FirstPriors = [0, 0, 25, 25, 5, 20, 0, 20, 45, 20];

    private const int NotInserted = 100;
    private const int FewestItems = 3;

    private readonly ReadOnlyMemory<byte> _text;
    private readonly MarkStyle _style;
    private readonly List<MarkEvent> _events;
    private readonly Writing _writing;
    private readonly IReadOnlyList<AcceptedToken> _tokens;
    private readonly int[] _costs;
    private readonly MarkKind[] _kinds;

    private MarkRestorer(ReadOnlyMemory<byte> text, MarkStyle style, List<MarkEvent> events, Writing writing, IReadOnlyList<AcceptedToken> tokens)
    {
        _tokens = tokens;
        _text = text;
        _style = style;
        _events = events;
        _writing = writing;
        _costs = new int[events.Count * MarkCosts.Kinds];
        _kinds = new MarkKind[events.Count];
    }

    /// <summary>The marks of a window, in order.</summary>
    public static List<RestoredMark> Restore(ReadOnlyMemory<byte> text, TokenTable table, IReadOnlyList<AcceptedToken> tokens, Convention language)
    {
        Script host = tokens[0].Token.Host;
        MarkStyle style = MarkStyles.Find(text.Span, language, tokens.Sum(token => token.Token.Sites.Count));
        List<MarkEvent> events = MarkEvents.Collect(text.Span, table, tokens, style);
        MarkRestorer restorer = new(text, style, events, Writings.Of(host), tokens);
        restorer.Solve(FirstPriors);
        restorer.Solve(restorer.Priors());
        restorer.SetHeadlines(table);
        return restorer.Marks();
    }

    private void Solve(ReadOnlySpan<int> priors)
    {
        ReadOnlySpan<byte> text = _text.Span;
        for (int i = 0; i < _events.Count; i++)
        {
            Span<int> costs = _costs.AsSpan(i * MarkCosts.Kinds, MarkCosts.Kinds);
            MarkCosts.Fill(text, _events[i], _writing, _style.Language, costs);
            if (_events[i].Token >= 0)
            {
                bool inserted = _tokens[_events[i].Token].Judgement.IsInsertion;
                for (int kind = 0; kind < MarkCosts.Kinds; kind++)
                {
                    costs[kind] += priors[kind] + (inserted && kind != (int)MarkKind.Nothing ? NotInserted : 0);
                }
            }
        }

        int first = 0;
        while (first < _events.Count)
        {
            int last = first;
            while (last < _events.Count && _events[last].Line == _events[first].Line)
            {
                last++;
            }

            bool goesOn = last < _events.Count && _events[last].Line == _events[last - 1].Line + 1 && _events[last].Token >= 0
                && _events[last].Site.Before(text) == Neighbour.Edge && Postures.Of(text, _events[last].Site) == Posture.Opening;
            MarkPath.Solve(_costs.AsSpan(first * MarkCosts.Kinds, (last - first) * MarkCosts.Kinds), _kinds.AsSpan(first, last - first), goesOn);
            first = last;
        }
    }

    /// <summary>How seldom each kind is among the marks found so far: a token that stood for quotation marks 30 times does so at an unclear place too.</summary>
    private int[] Priors()
    {
        int[] counts = new int[MarkCosts.Kinds];
        int all = 0;
        for (int i = 0; i < _events.Count; i++)
        {
            if (_events[i].Token >= 0)
            {
                counts[(int)_kinds[i]]++;
                all++;
            }
        }

        // A list has three items at least: one or two lines start with a dash, as speech does; and speech has a second one before who says it.
        if (counts[(int)MarkKind.Bullet] < FewestItems || 2 * BulletsBeforeDash() >= counts[(int)MarkKind.Bullet])
        {
            counts[(int)MarkKind.Dash] += counts[(int)MarkKind.Bullet];
            counts[(int)MarkKind.Bullet] = 0;
        }

        JoinInside(counts);
        JoinAlone(counts);
        int doubles = counts[0] + counts[1];
        int singles = counts[2] + counts[3];
        bool sameCharacter = counts[(int)MarkKind.Apostrophe] > 0 && counts[(int)MarkKind.Dash] == 0 && (_style.HasDoubles || _style.HasDashes);
        if (sameCharacter)
        {
            // The apostrophe is the closing single mark: where it was replaced and other marks were spared, the quotation marks are single.
            (doubles, singles) = (singles, doubles);
        }

        int[] priors = new int[MarkCosts.Kinds];
        for (int kind = 0; kind < priors.Length; kind++)
        {
            int count = kind < 2 ? doubles : kind < 4 ? singles : counts[kind];
            double share = (count + 0.3) / (all + 2.1);
            priors[kind] = (int)(-10 * Math.Log(share));
        }

        return priors;
    }

    private int BulletsBeforeDash()
    {
        int count = 0;
        for (int i = 0; i + 1 < _events.Count; i++)
        {
            count += _kinds[i] == MarkKind.Bullet && _kinds[i + 1] == MarkKind.Dash && _events[i + 1].Line == _events[i].Line && _events[i + 1].Token >= 0 ? 1 : 0;
        }

        return count;
    }

    // Between letters stands a dash or a space: all of a text's tokens there are one or the other, if nothing else tells.
    private void JoinInside(Span<int> counts)
    {
        const int OtherMarks = 20;
        const int UnusualDash = -30;
        int punctuation = counts[0] + counts[1] + counts[2] + counts[3] + counts[(int)MarkKind.Apostrophe];
        int difference = _style.Language.HasGluedDash ? 0 : UnusualDash;
        int inside = 0;
        int alreadyDashes = 0;
        Span<int> costs = stackalloc int[MarkCosts.Kinds];
        for (int i = 0; i < _events.Count; i++)
        {
            if (_events[i].Token >= 0 && _kinds[i] is MarkKind.Dash or MarkKind.Space && Postures.Of(_text.Span, _events[i].Site) is Posture.Inside or Posture.Wedged)
            {
                inside++;
                alreadyDashes += _kinds[i] == MarkKind.Dash ? 1 : 0;
                MarkCosts.Fill(_text.Span, _events[i], _writing, _style.Language, costs);
                difference += costs[(int)MarkKind.Space] - costs[(int)MarkKind.Dash];
            }
        }

        difference += punctuation > inside || counts[(int)MarkKind.Dash] > alreadyDashes ? OtherMarks : 0;
        counts[(int)MarkKind.Dash] += (difference >= 0 ? inside : 0) - alreadyDashes;
        counts[(int)MarkKind.Space] += (difference >= 0 ? 0 : inside) - (inside - alreadyDashes);
    }

    // Between spaces stands a dash, or what was put between two words: all of a text's tokens there are one or the other.
    private void JoinAlone(Span<int> counts)
    {
        int difference = 0;
        int alone = 0;
        int alreadyDashes = 0;
        Span<int> costs = stackalloc int[MarkCosts.Kinds];
        for (int i = 0; i < _events.Count; i++)
        {
            if (_events[i].Token >= 0 && _kinds[i] is MarkKind.Dash or MarkKind.Nothing && Postures.Of(_text.Span, _events[i].Site) == Posture.Alone)
            {
                alone++;
                alreadyDashes += _kinds[i] == MarkKind.Dash ? 1 : 0;
                MarkCosts.Fill(_text.Span, _events[i], _writing, _style.Language, costs);
                difference += costs[(int)MarkKind.Nothing] - costs[(int)MarkKind.Dash];
            }
        }

        counts[(int)MarkKind.Dash] += (difference >= 0 ? alone : 0) - alreadyDashes;
        counts[(int)MarkKind.Nothing] += (difference >= 0 ? 0 : alone) - (alone - alreadyDashes);
    }

    private List<RestoredMark> Marks()
    {
        ReadOnlySpan<byte> text = _text.Span;
        List<RestoredMark> marks = [];
        MarkStyle style = HasGluedDash() ? _style.WithGluedDash() : _style;
        bool[] speech = SpeechDashes.Find(text, _events, _kinds);
        for (int i = 0; i < _events.Count; i++)
        {
            MarkEvent mark = _events[i];
            if (mark.Token < 0 || _kinds[i] == MarkKind.Word)
            {
                continue;
            }

            Posture posture = Postures.Of(text, mark.Site);
            string replaced = speech[i] && !style.HasDashes ? style.Language.SpeechDash : style.TextOf(_kinds[i], posture);
            byte[] replacement = Encoding.UTF8.GetBytes(replaced);
            marks.Add(new RestoredMark(new Edit(SpanOf(text, mark, _kinds[i], posture), replacement), RuleOf(_kinds[i]), mark.Token, mark.Line));
        }

        return marks;
    }

    /// <summary>Gives the headlines of an English text single marks, where double ones stand below and no single ones were spared.</summary>
    private void SetHeadlines(TokenTable table)
    {
        if (!string.Equals(_style.Language.Code, "en", StringComparison.Ordinal) || _text.Span.IndexOf("\u2018"u8) >= 0)
        {
            return;
        }

        List<int> quoted = [];
        bool below = false;
        for (int i = 0; i < _events.Count; i++)
        {
            if (_events[i].Token >= 0 && _kinds[i] is MarkKind.DoubleOpen or MarkKind.DoubleClose)
            {
                HostLine line = table.Lines[_events[i].Line];
                bool headline = !IsWhole(i, line) && Headlines.IsHeadline(_text.Span[line.Start..EndWithoutToken(i, line)]);
                below |= !headline;
                if (headline)
                {
                    quoted.Add(i);
                }
            }
        }

        foreach (int i in below ? quoted : [])
        {
            _kinds[i] = _kinds[i] == MarkKind.DoubleOpen ? MarkKind.SingleOpen : MarkKind.SingleClose;
        }
    }

    // What is said from the start of a line to its end is no headline that quotes.
    private bool IsWhole(int mark, HostLine line)
    {
        int first = mark;
        while (first > 0 && _events[first - 1].Line == _events[mark].Line)
        {
            first--;
        }

        return _events[first].Start == line.Start && EndWithoutToken(mark, line) < line.End;
    }

    private int EndWithoutToken(int mark, HostLine line)
    {
        while (mark + 1 < _events.Count && _events[mark + 1].Line == _events[mark].Line)
        {
            mark++;
        }

        return _events[mark].Token >= 0 && _events[mark].End == line.End ? _events[mark].Start : line.End;
    }

    private bool HasGluedDash()
    {
        for (int i = 0; i < _events.Count; i++)
        {
            if (_kinds[i] == MarkKind.Dash && _events[i].Token >= 0 && Postures.Of(_text.Span, _events[i].Site) == Posture.Inside)
            {
                return true;
            }
        }

        return false;
    }

    // What was put between two words came with a space.
    private static TextSpan SpanOf(ReadOnlySpan<byte> text, in MarkEvent mark, MarkKind kind, Posture posture)
    {
        bool before = kind == MarkKind.Nothing && posture == Posture.Alone && text[mark.Start - 1] == ' ';
        bool after = kind == MarkKind.Nothing && posture == Posture.LineStart && text[mark.End] == ' ';
        return TextSpan.FromBounds(mark.Start - (before ? 1 : 0), mark.End + (after ? 1 : 0));
    }

    private static InjectionRule RuleOf(MarkKind kind) => kind switch
    {
        MarkKind.Apostrophe => TokenForApostrophe.Rule,
        MarkKind.Dash => TokenForDash.Rule,
        MarkKind.Bullet => TokenForBullet.Rule,
        MarkKind.Space => TokenForSpace.Rule,
        MarkKind.Nothing => InsertedToken.Rule,
        _ => TokenForQuote.Rule,
    };
}
