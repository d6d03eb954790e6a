namespace Sanitizer.Tests.Architecture;

/// <summary>The diagram of the library: which folder may see which. Reports what does not fit.</summary>
internal sealed class Layering
{
    private const string Root = "Sanitizer";
    private const string StageNamespace = "Sanitizer.Stages";

    /// <summary>The one file that names every stage.</summary>
    private const string Catalog = "StageCatalog";

    /// <summary>The layers from the lowest to the highest; a lower one never sees a higher one.</summary>
    private static readonly string[] Layers = ["Sanitizer.Text", "Sanitizer.Language", StageNamespace, "Sanitizer.Pipeline", "Sanitizer.Formats"];

    private readonly IReadOnlyList<SourceFile> _files;
    private readonly HashSet<string> _namespaces;
    private readonly HashSet<string> _types;

    public Layering(IReadOnlyList<SourceFile> files)
    {
        _files = files;
        _namespaces = [.. files.SelectMany(file => Prefixes(file.Namespace))];
        _types = [.. files.SelectMany(file => file.Types.Select(type => $"{file.Namespace}.{type}"))];
    }

    /// <summary>Everything that does not fit the diagram.</summary>
    public IEnumerable<string> Violations()
    {
        Dictionary<string, SortedSet<string>> arrows = new(StringComparer.Ordinal);
        foreach (SourceFile file in _files)
        {
            string from = Unit(file.Namespace);
            if (from != Root && RankOf(from) < 0)
            {
                yield return $"{file.Path}: the namespace '{file.Namespace}' is in no layer";
            }

            foreach (string to in Targets(file).Where(to => to != from))
            {
                if (RankOf(to) > RankOf(from))
                {
                    yield return $"{file.Path}: {from} sees {to}, which is above it";
                }

                if (IsStage(from) && IsStage(to))
                {
                    yield return $"{file.Path}: the stage {from} sees the stage {to}";
                }

                if (!file.Types.Contains(Catalog, StringComparer.Ordinal))
                {
                    (arrows.TryGetValue(from, out SortedSet<string>? seen) ? seen : arrows[from] = new SortedSet<string>(StringComparer.Ordinal)).Add(to);
                }
            }
        }

        foreach (string circle in Circles(arrows))
        {
            yield return circle;
        }
    }

    private static bool IsStage(string unit) => unit.StartsWith(StageNamespace + ".", StringComparison.Ordinal);

    // A stage or another folder of a layer is one unit, whatever folders it has inside.
    private static string Unit(string name) => string.Join('.', name.Split('.').Take(3));

    private static int RankOf(string unit) => Array.FindIndex(Layers, layer => unit == layer || unit.StartsWith(layer + ".", StringComparison.Ordinal));

    private static IEnumerable<string> Prefixes(string name)
    {
        string[] parts = name.Split('.');
        return Enumerable.Range(1, parts.Length).Select(count => string.Join('.', parts.Take(count)));
    }

    private IEnumerable<string> Targets(SourceFile file)
    {
        // What stands in an outer namespace needs no using: the arrow is there without a word.
        IEnumerable<string> outer = Prefixes(file.Namespace).SkipLast(1).Where(name => name != Root && _files.Any(other => other.Namespace == name));
        return file.Names.Select(name => Resolve(file.Namespace, name)).OfType<string>().Concat(outer).Select(Unit).Where(unit => unit != Root).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The namespace that a name with dots means where it stands in another namespace; null where it is no namespace or type of the library.</summary>
    private string? Resolve(string from, string name)
    {
        foreach (string outer in Prefixes(from).Reverse().Append(string.Empty))
        {
            string full = outer.Length == 0 ? name : $"{outer}.{name}";
            string? found = Prefixes(full).Reverse().FirstOrDefault(prefix => prefix.Length > outer.Length && (_namespaces.Contains(prefix) || _types.Contains(prefix)));
            if (found is not null && _types.Contains(found))
            {
                return found[..found.LastIndexOf('.')];
            }

            // A relative name that leads to no type may be a property of that name; a full one is always meant.
            if (found is not null && outer.Length == 0)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<string> Circles(Dictionary<string, SortedSet<string>> arrows)
    {
        foreach (string start in arrows.Keys.Order(StringComparer.Ordinal))
        {
            string[] ways = [.. arrows[start].Where(unit => Reaches(arrows, unit, start))];
            if (ways.Length > 0)
            {
                yield return $"{start} sees itself in a circle, by way of {string.Join(" or ", ways)}";
            }
        }
    }

    private static bool Reaches(Dictionary<string, SortedSet<string>> arrows, string from, string to)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> open = new([from]);
        while (open.TryPop(out string? unit))
        {
            if (unit == to)
            {
                return true;
            }

            if (reached.Add(unit) && arrows.TryGetValue(unit, out SortedSet<string>? next))
            {
                foreach (string other in next)
                {
                    open.Push(other);
                }
            }
        }

        return false;
    }
}
