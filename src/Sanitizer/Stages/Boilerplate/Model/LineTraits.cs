namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>How the traits of a line and of its place are laid out in a row of figures.</summary>
internal static class LineTraits
{
    /// <summary>Traits of a line by itself.</summary>
    public const int Count = (int)LineTrait.KindTime + 1;

    /// <summary>Traits that are also seen of the neighbours.</summary>
    public const int NeighbourCount = (int)LineTrait.IsProse + 1;

    /// <summary>Traits that are also seen times the prose around.</summary>
    public const int DenseCount = (int)LineTrait.IsProse + 1;

    /// <summary>Traits of the place.</summary>
    public const int PlaceCount = (int)PlaceTrait.FamiliarLongAround + 1;

    /// <summary>Where the traits of the place start in a row.</summary>
    public const int PlaceStart = Count;

    /// <summary>Where the neighbours start in a row.</summary>
    public const int NeighbourStart = PlaceStart + PlaceCount;

    /// <summary>Where the products start in a row.</summary>
    public const int DenseStart = NeighbourStart + (NeighbourCount * 4);

    /// <summary>The length of a row.</summary>
    public const int RowLength = DenseStart + (DenseCount * 3);

    /// <summary>The offsets of the neighbours, in the order of a row.</summary>
    public static ReadOnlySpan<int> Neighbours => [-1, 1, -2, 2];

    /// <summary>The name of a column: in the file of the model, and for the log.</summary>
    public static string NameOf(int column) => column switch
    {
        < PlaceStart => $"line.{(LineTrait)column}",
        < NeighbourStart => $"place.{(PlaceTrait)(column - PlaceStart)}",
        < DenseStart => $"{PlaceNames[(column - NeighbourStart) / NeighbourCount]}.{(LineTrait)((column - NeighbourStart) % NeighbourCount)}",
        _ => $"{ProductNames[(column - DenseStart) / DenseCount]}.{(LineTrait)((column - DenseStart) % DenseCount)}",
    };

    /// <summary>The name of a column in words for a person: <c>line before: few words</c>.</summary>
    public static string WordsFor(int column) => Words[column];

    private static readonly string[] ProductNames = ["amongProse", "behindProse", "familiar"];

    private static readonly string[] PlaceNames = ["before", "behind", "secondBefore", "secondBehind"];

    private static readonly string[] Words = [.. Enumerable.Range(0, RowLength).Select(ReadableName)];

    private static string ReadableName(int column)
    {
        string[] parts = NameOf(column).Split('.');
        string trait = Spaced(parts[1]);
        return parts[0] switch
        {
            "line" => trait,
            "place" => "place: " + trait,
            "amongProse" => trait + " among prose",
            "behindProse" => trait + " behind prose",
            "familiar" => trait + " in familiar words",
            _ => $"line {Spaced(parts[0])}: {trait}",
        };
    }

    private static string Spaced(string name) =>
        string.Concat(name.Select((letter, index) => char.IsAsciiLetterUpper(letter) ? (index == 0 ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()));
}
