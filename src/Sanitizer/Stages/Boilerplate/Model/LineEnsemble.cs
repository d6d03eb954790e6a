using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>Several models that were trained alike from different starts and on different variations of the pages, and whose probabilities are averaged: where one is surely wrong, the others doubt. Immutable.</summary>
internal sealed class LineEnsemble
{
    // Between the files of two members.
    private const string Separator = "\nmember\n";

    private readonly LineModel[] _members;

    public LineEnsemble(IEnumerable<LineModel> members)
    {
        _members = [.. members];
    }

    /// <summary>The models that the library ships.</summary>
    public static LineEnsemble Shipped { get; } = Parse(Encoding.UTF8.GetString(DataFile.Open("Stages/Boilerplate/Data/line-model.tsv").Content.Span));

    /// <summary>The models.</summary>
    public ReadOnlySpan<LineModel> Members => _members;

    /// <summary>What single words say, to all members alike.</summary>
    public WordLeanings Words => _members[0].Words;

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static LineEnsemble Parse(string file) => new(file.Split(Separator).Select(member => LineModel.Of(LineModelFile.Parse(member))));

    /// <summary>Writes models, one after the other; the words stand with the first.</summary>
    public static string Write(IEnumerable<LineFigures> members) =>
        string.Join(Separator[1..], members.Select((figures, index) => LineModelFile.Write(index == 0 ? figures : figures with { Words = WordLeanings.None })));
}
