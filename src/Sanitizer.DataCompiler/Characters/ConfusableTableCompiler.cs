using Sanitizer.Language.Characters;

namespace Sanitizer.DataCompiler.Characters;

/// <summary>The confusables of UTS #39 that are one letter for one letter, in classes with letters of at least two scripts.</summary>
internal static class ConfusableTableCompiler
{
    public static DataFileWriter Compile(CharacterDatabase database, ScriptTableCompiler scripts, string path, string origin)
    {
        HashSet<int> letters = ReadLetters(database);
        letters.RemoveWhere(letter => scripts.Scripts[letter] is (byte)Script.Unknown or (byte)Script.Common or (byte)Script.Inherited);
        SortedDictionary<int, SortedSet<int>> classes = [];
        foreach ((int source, int prototype) in ConfusableReader.Read(path))
        {
            if (source == prototype || !letters.Contains(source) || !letters.Contains(prototype))
            {
                continue;
            }

            if (!classes.TryGetValue(prototype, out SortedSet<int>? members))
            {
                classes.Add(prototype, members = []);
            }

            members.Add(source);
        }

        List<KeyValuePair<int, SortedSet<int>>> kept = classes
            .Where(pair => pair.Value.Any(letter => scripts.Scripts[letter] != scripts.Scripts[pair.Key]))
            .ToList();
        DataFileWriter writer = new([.. database.HeaderOf("confusable letters", "DerivedGeneralCategory.txt and Scripts.txt"), $"Confusables: {origin}"]);
        writer.WriteInt32(kept.Count);
        foreach ((int prototype, SortedSet<int> members) in kept)
        {
            writer.WriteInt32(prototype);
            writer.WriteInt32(members.Count);
            foreach (int member in members)
            {
                writer.WriteInt32(member);
            }
        }

        return writer;
    }

    private static HashSet<int> ReadLetters(CharacterDatabase database) =>
        database.Read("extracted/DerivedGeneralCategory.txt")
            .Where(static line => line.Fields[1][0] == 'L')
            .SelectMany(static line => Enumerable.Range(line.First, line.Last - line.First + 1))
            .ToHashSet();
}
