using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Language.Characters;

/// <summary>The properties Script and Script_Extensions of the Unicode Character Database (UAX #24).</summary>
public static class ScriptTable
{
    internal const string Path = "Language/Characters/Data/scripts.bin";

    /// <summary>The script of a code point; <see cref="Script.Unknown"/> for what is unassigned or no code point.</summary>
    public static Script ScriptOf(int codePoint) => (Script)Tables.Instance.Scripts[codePoint];

    /// <summary>The script of a character.</summary>
    public static Script ScriptOf(Rune character) => ScriptOf(character.Value);

    /// <summary>
    /// True where the character is written with <paramref name="script"/>: it belongs to it, or its extensions name it
    /// (the prolonged sound mark of Katakana is Common with Hiragana and Katakana as extensions).
    /// Common and Inherited characters without extensions go with every script.
    /// </summary>
    public static bool MayBe(int codePoint, Script script)
    {
        Tables tables = Tables.Instance;
        int set = tables.Extensions[codePoint];
        if (set != 0)
        {
            int bit = (set - 1) * tables.SetSize * 8 + (byte)script;
            return (byte)script < tables.SetSize * 8 && (tables.Sets[bit >> 3] & (1 << (bit & 7))) != 0;
        }

        Script own = (Script)tables.Scripts[codePoint];
        return own == script || own is Script.Common or Script.Inherited;
    }

    /// <summary>True where Script_Extensions lists scripts for the code point beyond its own.</summary>
    public static bool HasExtensions(int codePoint) => Tables.Instance.Extensions[codePoint] != 0;

    private sealed class Tables
    {
        // A static field of a nested class: the runtime loads it once, at the first use, for all threads.
        public static readonly Tables Instance = new(DataFile.Open(Path));

        private Tables(DataFile file)
        {
            DataFileReader reader = new(file.Content.Span);
            Scripts = PagedTable.Read(ref reader);
            Extensions = PagedTable.Read(ref reader);
            SetSize = reader.ReadInt32();
            Sets = reader.ReadBytes(reader.ReadInt32() * SetSize);
        }

        public PagedTable Scripts { get; }

        public PagedTable Extensions { get; }

        public int SetSize { get; }

        public byte[] Sets { get; }
    }
}
