using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Measures between which words of a language another one may stand. Behind an article a word is missing where none stands; between
/// "of" and "the", or between "has" and "been", hardly anything ever does: what was strewn into a text stands there, and a noun does not.
/// </summary>
internal sealed class WordContexts
{
    public const int QuartersOfNat = 4;
    public const double Least = -4;
    public const double Most = 3.5;

    // Before punctuation stands every fifth word; what was put between words replaced none, and stands before the next word.
    private const double BeforeStop = -1.5;

    private readonly Dictionary<string, (double Left, double Right)> _classes;
    private readonly Dictionary<(string Left, string Right), double> _pairs;

    public WordContexts(Dictionary<string, (double Left, double Right)> classes, Dictionary<(string Left, string Right), double> pairs)
    {
        _classes = classes;
        _pairs = pairs;
    }

    /// <summary>
    /// How many nats likelier it is that a string between spaces was put there than that the text needs a word there: the logarithm of how often its neighbours stand side by
    /// side, against how often they stand around a word. From -4 to 3.5.
    /// </summary>
    public double Gain(ReadOnlySpan<byte> text, TokenSite site)
    {
        TextSpan before = ContextClasses.Before(text, site.Start);
        if (before.Length == 0)
        {
            return 0;
        }

        string left = ClassOf(text, before);
        TextSpan after = site.End < text.Length && text[site.End] == ' ' ? ContextClasses.At(text, site.End + 1) : default;
        if (after.Length == 0)
        {
            return site.After(text) is Neighbour.Stop or Neighbour.Edge ? BeforeStop + _classes.GetValueOrDefault(left).Left : 0;
        }

        string right = ClassOf(text, after);
        double weight = _pairs.TryGetValue((left, right), out double known) ? known : _classes.GetValueOrDefault(left).Left + _classes.GetValueOrDefault(right).Right;
        return Math.Clamp(weight, Least, Most);
    }

    private string ClassOf(ReadOnlySpan<byte> text, TextSpan word)
    {
        ReadOnlySpan<byte> bytes = text.Slice(word.Start, word.Length);
        string lower = ContextClasses.Lower(bytes);
        if (_classes.ContainsKey(lower))
        {
            return lower;
        }

        string shape = ContextClasses.ShapeOf(bytes);
        return shape == ContextClasses.Other && ContextClasses.EndingOf(lower) is string ending && _classes.ContainsKey(ending) ? ending : shape;
    }
}
