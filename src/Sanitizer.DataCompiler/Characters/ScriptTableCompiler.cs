using Sanitizer.Language.Characters;

namespace Sanitizer.DataCompiler.Characters;

/// <summary>Scripts.txt and ScriptExtensions.txt.</summary>
internal sealed class ScriptTableCompiler
{
    private readonly CharacterDatabase _database;

    public ScriptTableCompiler(CharacterDatabase database)
    {
        _database = database;
        foreach (DatabaseLine line in database.Read("Scripts.txt"))
        {
            Scripts.AsSpan(line.First, line.Last - line.First + 1).Fill((byte)ParseScript(line.Fields[1]));
        }
    }

    /// <summary>The script of each code point.</summary>
    public byte[] Scripts { get; } = new byte[CharacterDatabase.CodePoints];

    public DataFileWriter Compile()
    {
        DataFileWriter writer = new(_database.HeaderOf("scripts", "Scripts.txt and ScriptExtensions.txt"));
        PagedTableCompiler.Write(writer, Scripts);
        (byte[] places, List<byte[]> sets, int size) = PackExtensions();
        PagedTableCompiler.Write(writer, places);
        writer.WriteInt32(size);
        writer.WriteInt32(sets.Count);
        sets.ForEach(set => writer.WriteBytes(set));
        return writer;
    }

    private (byte[] Places, List<byte[]> Sets, int Size) PackExtensions()
    {
        Dictionary<string, Script> aliases = ReadAliases();
        int size = ((int)Enum.GetValues<Script>().Max() / 8) + 1;
        byte[] places = new byte[CharacterDatabase.CodePoints];
        List<string> known = [];
        List<byte[]> sets = [];
        foreach (DatabaseLine line in _database.Read("ScriptExtensions.txt"))
        {
            int place = known.IndexOf(line.Fields[1]);
            if (place < 0)
            {
                place = known.Count;
                known.Add(line.Fields[1]);
                byte[] set = new byte[size];
                foreach (string alias in line.Fields[1].Split(' '))
                {
                    int script = (int)aliases[alias];
                    set[script / 8] |= (byte)(1 << (script % 8));
                }

                sets.Add(set);
            }

            // 0 is a code point without extensions.
            places.AsSpan(line.First, line.Last - line.First + 1).Fill(checked((byte)(place + 1)));
        }

        return (places, sets, size);
    }

    private Dictionary<string, Script> ReadAliases() =>
        _database.ReadAliases("sc")
            .Where(static alias => !string.Equals(alias.Long, "Katakana_Or_Hiragana", StringComparison.Ordinal))
            .ToDictionary(static alias => alias.Short, static alias => ParseScript(alias.Long), StringComparer.Ordinal);

    private static Script ParseScript(string name) =>
        Enum.TryParse(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: false, out Script script)
            ? script
            : throw new InvalidDataException($"The enumeration Script has no member for {name}; add it at the end.");
}
