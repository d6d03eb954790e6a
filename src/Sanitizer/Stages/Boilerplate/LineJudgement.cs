using System.Text;
using Sanitizer.Language.Sources;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Boilerplate;

/// <summary>The lines of a window in the course of judging them: what rules read, and where they note what is to go.</summary>
internal sealed class LineJudgement
{
    // Where a source has three families of documents, odds of 1.4 to 1; of thirty, 2.8 to 1. On pages of 98 sites it took a tenth to a third of the words that balanced lost with profiles.
    private const double OwnProse = 0.3;

    private readonly StageWindow _window;
    private readonly ProposalList _proposals;
    private readonly LineTable _table;
    private readonly List<(TextSpan Span, Removal Removal)> _suggestions = [];
    private HashSet<ulong>? _goneHints;
    private int _gone;

    private readonly LineEnsemble? _model;
    private DocumentRows? _rows;
    private LineVerdicts? _verdicts;
    private DocumentKind? _kind;

    public LineJudgement(in StageWindow window, ProposalList proposals, LineTable table, LineLimits limits, LineEnsemble? model, TemplateTable? templates)
    {
        Limits = limits;
        _model = model;
        _window = window;
        _proposals = proposals;
        _table = table;
        Templates = templates;
        Body = templates is null ? Body.Find(table) : TemplateGuard.Mark(table, window.Text, templates);
    }

    /// <summary>From what the model's verdicts change text.</summary>
    public LineLimits Limits { get; }

    /// <summary>The lines that the source repeats, or null where there is no profile.</summary>
    public TemplateTable? Templates { get; }

    /// <summary>The number of lines left.</summary>
    public int Count => _table.Count;

    /// <summary>Where the document's own text is.</summary>
    public Body Body { get; private set; }

    /// <summary>What kind of text the document is.</summary>
    public DocumentKind Kind => _kind ??= DocumentKindReader.Read(_table, _window.Text);

    /// <summary>Whether the document starts in this window.</summary>
    public bool IsFirst => _window.IsFirst;

    /// <summary>Whether the document ends in this window.</summary>
    public bool IsLast => _window.IsLast;

    /// <summary>A line that is left.</summary>
    public ref readonly DocumentLine this[int index] => ref _table[index];

    /// <summary>Whether a rule before has taken the line in this round.</summary>
    public bool IsRemoved(int index) => _table.IsRemoved(index);

    /// <summary>What the model thinks of the lines that are left.</summary>
    public LineVerdicts Verdicts()
    {
        LineEnsemble model = _model ?? LineEnsemble.Shipped;
        _rows ??= new DocumentRows(_table, _window.Text, model.Words);
        return _verdicts ??= LineVerdicts.Of(model, _rows, StatesOfLines(), OwnOfLines());
    }

    // What the source repeats is not text, whatever the model thinks of it; the chain draws the consequences for the lines beside it.
    private byte[] StatesOfLines()
    {
        if (Templates is null)
        {
            return [];
        }

        byte[] states = new byte[Count];
        for (int i = 0; i < states.Length; i++)
        {
            states[i] = this[i].IsTemplate ? LineChain.NoText : LineChain.AnyState;
        }

        return states;
    }

    // Prose that a source does not repeat is the likelier its document's own the more families of documents there are to repeat it.
    private float[] OwnOfLines()
    {
        if (Templates is null)
        {
            return [];
        }

        float gain = (float)(OwnProse * Math.Log(Templates.Families));
        float[] own = new float[Count];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = this[i].Template is null && this[i].Shape.IsProse ? gain : 0;
        }

        return own;
    }

    /// <summary>The bytes of a line.</summary>
    public ReadOnlySpan<byte> TextOf(int index) => _window.Text.Slice(this[index].Content.Start, this[index].Content.Length);

    /// <summary>No less than what <see cref="GoneHints"/> can come to.</summary>
    public int MostHints
    {
        get
        {
            int hints = _gone;
            for (int i = 0; i < Count; i++)
            {
                hints += this[i].Hints;
            }

            return hints;
        }
    }

    /// <summary>What the lines that the packs know weigh that went in any round or are among those given; a form repeats its fields, and a list of answers its labels: each counts once, and headings of paragraphs not at all.</summary>
    public int GoneHints(ReadOnlySpan<bool> going)
    {
        int hints = _gone;
        HashSet<ulong>? seen = null;
        for (int i = 0; i < going.Length; i++)
        {
            if (going[i] && this[i].IsEvidence && !IsRemoved(i) && !IsHeading(i))
            {
                seen ??= _goneHints is null ? [] : [.. _goneHints];
                hints += seen.Add(Hash64.Of(TextOf(i))) ? this[i].Hints : 0;
            }
        }

        return hints;
    }

    // A known phrase that the paragraph below takes up is what that paragraph is about: "Login" over what members log in with.
    private bool IsHeading(int index)
    {
        if (index + 1 == Count || !this[index + 1].Shape.IsProse)
        {
            return false;
        }

        ReadOnlySpan<byte> phrase = TextOf(index);
        ReadOnlySpan<byte> below = TextOf(index + 1);
        for (int start = 0; start + phrase.Length <= below.Length; start++)
        {
            if (Ascii.EqualsIgnoreCase(phrase, below.Slice(start, phrase.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes that a line is to go: at once where the policy lets the rule, else as a suggestion.</summary>
    public void Remove(int index, Removal removal)
    {
        if (_proposals.WouldApply(removal.Rule, removal.Confidence))
        {
            if (this[index].IsEvidence && !IsRemoved(index) && (_goneHints ??= []).Add(Hash64.Of(TextOf(index))))
            {
                _gone += this[index].Hints;
            }

            _table.Remove(index, removal);
        }
        else
        {
            _suggestions.Add((this[index].Full, removal));
        }
    }

    /// <summary>Closes a round in which every rule has seen the lines.</summary>
    /// <returns>Whether lines went, so that the rest has to be judged again.</returns>
    public bool NextRound()
    {
        if (!_table.IsChanged)
        {
            return false;
        }

        _table.Compact();
        _suggestions.Clear();
        Body = Body.Find(_table);
        _rows?.Update();
        _verdicts = null;
        _kind = null;
        return true;
    }

    /// <summary>Proposes what was noted.</summary>
    public void Propose()
    {
        RemovalWriter.Write(_table, _window.Text.Length, _proposals);
        foreach ((TextSpan span, Removal removal) in _suggestions)
        {
            _proposals.Add(removal.Rule, removal.Confidence, removal.Why, Edit.Delete(span));
        }
    }
}
