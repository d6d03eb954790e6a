using System.Runtime.InteropServices;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Language.Profiles;

/// <summary>
/// Which languages a text may be in, by its commonest words and its letters beyond ASCII. Costs are in nats. Weaker than the character
/// model on what follows what, it knows what the model does not: that a text is in one language throughout.
/// </summary>
internal sealed class LanguageProfiles
{
    /// <summary>Steps of a stored cost in a nat.</summary>
    public const double CostSteps = 16;

    private const string Path = "Language/Profiles/Data/profiles.bin";

    /// <summary>In nats: a word that is not among a language's commonest.</summary>
    private const float UnknownWord = 8;

    /// <summary>In nats: a letter that a language does not have.</summary>
    public const float UnknownLetter = 9;

    private readonly string[] _names;
    private readonly int[] _hashes;
    private readonly byte[] _languages;
    private readonly byte[] _costs;

    private LanguageProfiles(DataFile file)
    {
        DataFileReader reader = new(file.Content.Span);
        _names = new string[reader.ReadByte()];
        for (int i = 0; i < _names.Length; i++)
        {
            _names[i] = Encoding.ASCII.GetString(reader.ReadBytes(reader.ReadByte()));
        }

        int entries = reader.ReadInt32();
        _hashes = reader.ReadInt32Array(entries);
        _languages = reader.ReadBytes(entries);
        _costs = reader.ReadBytes(entries);
    }

    /// <summary>The profiles that ship with the library; loaded at the first use, for all threads.</summary>
    public static LanguageProfiles Shared => Loaded.Instance;

    /// <summary>The names of the languages (BCP 47), in the order of the costs.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Adds up what a text costs in each language.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="costs">One for each language.</param>
    /// <returns>What the text costs in a language that knows nothing of it.</returns>
    public float AddCosts(ReadOnlyMemory<byte> utf8, Span<float> costs)
    {
        ReadOnlySpan<uint> hashes = MemoryMarshal.Cast<int, uint>(_hashes);
        Span<float> change = stackalloc float[_names.Length];
        float strange = 0;
        foreach (ReadOnlyMemory<byte> token in ProfileTokens.Of(utf8))
        {
            uint hash = ProfileTokens.HashOf(token.Span);
            float unknown = token.Span[0] == (byte)ProfileTokens.LetterMark ? UnknownLetter : UnknownWord;
            change.Fill(unknown);
            int at = hashes.BinarySearch(hash);
            strange += unknown;
            while (at > 0 && hashes[at - 1] == hash)
            {
                at--;
            }

            for (; at >= 0 && at < hashes.Length && hashes[at] == hash; at++)
            {
                change[_languages[at]] = Math.Min(unknown, (float)(_costs[at] / CostSteps));
            }

            for (int i = 0; i < change.Length; i++)
            {
                costs[i] += change[i];
            }
        }

        return strange;
    }

    /// <summary>What a letter beyond ASCII costs in some language, in nats; more than in any language that has it where it does not.</summary>
    /// <param name="letter">The letter, small or capital.</param>
    /// <param name="language">The language, as a place in <see cref="Names"/>.</param>
    public float CostOfLetter(Rune letter, int language)
    {
        uint hash = ProfileTokens.HashOfLetter(letter);
        ReadOnlySpan<uint> hashes = MemoryMarshal.Cast<int, uint>(_hashes);
        int at = hashes.BinarySearch(hash);
        while (at > 0 && hashes[at - 1] == hash)
        {
            at--;
        }

        for (; at >= 0 && at < hashes.Length && hashes[at] == hash; at++)
        {
            if (_languages[at] == language)
            {
                return Math.Min(UnknownLetter, (float)(_costs[at] / CostSteps));
            }
        }

        return UnknownLetter;
    }

    private static class Loaded
    {
        public static readonly LanguageProfiles Instance = new(DataFile.Open(Path));
    }
}
