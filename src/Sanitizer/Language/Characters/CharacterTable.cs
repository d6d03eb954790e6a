using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Language.Characters;

/// <summary>Traits of characters from the Unicode Character Database, in one look-up.</summary>
public static class CharacterTable
{
    internal const string Path = "Language/Characters/Data/traits.bin";

    /// <summary>The traits of a code point; none for what is no code point.</summary>
    public static CharacterTraits TraitsOf(int codePoint)
    {
        Tables tables = Tables.Instance;
        return (CharacterTraits)tables.Combinations[tables.Places[codePoint]];
    }

    /// <summary>The traits of a character.</summary>
    public static CharacterTraits TraitsOf(Rune character) => TraitsOf(character.Value);

    /// <summary>True where the code point has at least one of the traits.</summary>
    public static bool HasAny(int codePoint, CharacterTraits traits) => (TraitsOf(codePoint) & traits) != CharacterTraits.None;

    private sealed class Tables
    {
        public static readonly Tables Instance = new(DataFile.Open(Path));

        private Tables(DataFile file)
        {
            DataFileReader reader = new(file.Content.Span);
            Places = PagedTable.Read(ref reader);
            Combinations = reader.ReadInt32Array(reader.ReadInt32());
        }

        public PagedTable Places { get; }

        public int[] Combinations { get; }
    }
}
