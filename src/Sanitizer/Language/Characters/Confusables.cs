using Sanitizer.Text;

namespace Sanitizer.Language.Characters;

/// <summary>
/// Letters of one script that look like a letter of another (UTS #39), one character for one character. Letters that the data
/// gives the script Common (mathematical alphabets) are left out: they are compatibility forms, not look-alikes.
/// </summary>
public static class Confusables
{
    internal const string Path = "Language/Characters/Data/confusables.bin";

    /// <summary>
    /// The letter that stands for all that look like <paramref name="codePoint"/>, where it is of another script. It is the
    /// skeleton of UTS #39, good for comparing: its case may differ (the Cyrillic capital І has the skeleton l).
    /// To replace a letter, ask <see cref="TryGetLookalike"/>.
    /// </summary>
    public static bool TryGetPrototype(int codePoint, out int prototype)
    {
        Tables tables = Tables.Instance;
        if (tables.Prototypes.TryGetValue(codePoint, out prototype)
            && ScriptTable.ScriptOf(codePoint) != ScriptTable.ScriptOf(prototype))
        {
            return true;
        }

        prototype = 0;
        return false;
    }

    /// <summary>The letter that stands for all that look like this one, of any script; the code point itself where it looks like no foreign letter.</summary>
    public static int SkeletonOf(int codePoint) =>
        Tables.Instance.Prototypes.TryGetValue(codePoint, out int prototype) ? prototype : codePoint;

    /// <summary>
    /// The letter of <paramref name="script"/> that looks like <paramref name="codePoint"/>, which is of another script. A capital is
    /// answered with a capital, a small letter with a small letter, a letter without case with either; where there are several,
    /// the skeleton itself is taken, then the lowest.
    /// </summary>
    public static bool TryGetLookalike(int codePoint, Script script, out int lookalike)
    {
        Tables tables = Tables.Instance;
        lookalike = 0;
        if (ScriptTable.ScriptOf(codePoint) == script || !tables.Prototypes.TryGetValue(codePoint, out int prototype))
        {
            return false;
        }

        if (IsCandidate(prototype, codePoint, script))
        {
            lookalike = prototype;
            return true;
        }

        foreach (int letter in tables.Classes[prototype])
        {
            if (IsCandidate(letter, codePoint, script))
            {
                lookalike = letter;
                return true;
            }
        }

        return false;
    }

    private static bool IsCandidate(int letter, int codePoint, Script script)
    {
        bool upper = Letters.IsUpperCase(codePoint);
        bool lower = Letters.IsLowerCase(codePoint);
        return ScriptTable.ScriptOf(letter) == script
            && (!upper || Letters.IsUpperCase(letter))
            && (!lower || Letters.IsLowerCase(letter));
    }

    private sealed class Tables
    {
        public static readonly Tables Instance = new(DataFile.Open(Path));

        private Tables(DataFile file)
        {
            DataFileReader reader = new(file.Content.Span);
            int classes = reader.ReadInt32();
            for (int i = 0; i < classes; i++)
            {
                int prototype = reader.ReadInt32();
                int[] letters = reader.ReadInt32Array(reader.ReadInt32());
                Classes.Add(prototype, letters);
                Prototypes.Add(prototype, prototype);
                foreach (int letter in letters)
                {
                    Prototypes.Add(letter, prototype);
                }
            }
        }

        /// <summary>From each letter, the prototypes included, to its prototype.</summary>
        public Dictionary<int, int> Prototypes { get; } = [];

        /// <summary>From a prototype to the other letters of its class, in ascending order.</summary>
        public Dictionary<int, int[]> Classes { get; } = [];
    }
}
