namespace Sanitizer.Stages.Injection;

/// <summary>The frequent words of up to 64 languages, and of which of them each is one.</summary>
internal sealed class LanguageWords
{
    /// <summary>What a hash starts from.</summary>
    public const ulong Seed = 0x9E3779B97F4A7C15;

    private readonly (ulong Hash, string Word, ulong Frequent, ulong Leaning)[] _places;
    private readonly int _mask;

    /// <summary>Takes the words of the languages.</summary>
    public LanguageWords(IReadOnlyList<Convention> languages)
    {
        Dictionary<string, (ulong Frequent, ulong Leaning)> words = new(StringComparer.Ordinal);
        for (int i = 0; i < languages.Count; i++)
        {
            foreach (string word in languages[i].Words)
            {
                (ulong frequent, ulong leaning) = words.GetValueOrDefault(word);
                words[word] = (frequent | (1UL << i), leaning);
            }

            foreach (string word in languages[i].Leaners)
            {
                // A frequent word counts as such.
                (ulong frequent, ulong leaning) = words.GetValueOrDefault(word);
                words[word] = (frequent, leaning | ((1UL << i) & ~frequent));
            }
        }

        // A quarter full, so that what is no such word seldom meets one.
        int size = 16;
        while (size < 4 * words.Count)
        {
            size *= 2;
        }

        _mask = size - 1;
        _places = new (ulong, string, ulong, ulong)[size];
        foreach ((string word, (ulong frequent, ulong leaning)) in words)
        {
            ulong hash = Seed;
            foreach (char letter in word)
            {
                hash = Hash(hash, letter);
            }

            int place = PlaceOf(hash);
            while (_places[place].Word is not null)
            {
                place = (place + 1) & _mask;
            }

            _places[place] = (hash, word, frequent, leaning);
        }
    }

    /// <summary>Adds a letter to a hash.</summary>
    public static ulong Hash(ulong hash, char letter) => (hash ^ letter) * 0xD6E8FEB86659FD93;

    /// <summary>The languages of which a word is a frequent one, and those in which it leans on the next one without being as frequent.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="hash">Its hash.</param>
    public (ulong Frequent, ulong Leaning) Of(ReadOnlySpan<char> word, ulong hash)
    {
        for (int place = PlaceOf(hash); _places[place].Word is string known; place = (place + 1) & _mask)
        {
            if (_places[place].Hash == hash && word.SequenceEqual(known))
            {
                return (_places[place].Frequent, _places[place].Leaning);
            }
        }

        return default;
    }

    // The upper bits of a product are the well mixed ones.
    private int PlaceOf(ulong hash) => (int)(hash >> 40) & _mask;
}
