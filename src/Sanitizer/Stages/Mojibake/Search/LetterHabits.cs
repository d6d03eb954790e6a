using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Language.Profiles;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Which letters the language of a text has. The character model knows what follows what in all languages together, so that where bytes
/// are lost it may choose a letter of a neighbour's alphabet.
/// </summary>
internal sealed class LetterHabits
{
    /// <summary>Nats for a letter that the language does not have.</summary>
    private const float OfForeign = 6;

    /// <summary>Nats for a capital within a sentence: of the letters whose small forms may be lost too, no language begins its nouns so.</summary>
    private const float OfCapital = 1.5f;

    /// <summary>Nats for a pictograph that is no emoji, as nearly all in texts are, for the lines and shapes of drawings, and for low quotes in other languages.</summary>
    private const float OfSign = 4;
    private const int FirstPictograph = 0x1F000;
    private const int FirstLine = 0x2500;
    private const int BehindShapes = 0x2600;

    /// <summary>Nats by which a language may be less likely than the likeliest and still be the one.</summary>
    private const float Doubt = 8;

    /// <summary>Letters from here on are too many for a profile to know.</summary>
    private const int EndOfAlphabets = 0x2E80;

    /// <summary>The languages that open quotations at the foot of the line (CLDR, delimiters).</summary>
    private static readonly string[] WithLowQuotes =
    [
        "af", "bg", "bs", "cs", "de", "et", "hr", "hsb", "hu", "is", "ka", "ky", "lb", "lt", "lv", "mk", "nds", "nl", "pl", "ro", "rm", "ru", "sk", "sl", "sq", "sr", "uk",
    ];

    private readonly IReadOnlyList<Island> _islands;
    private readonly ReadOnlyMemory<byte> _plain;
    private readonly Dictionary<int, float> _costs = [];

    // Learnt at the first need: most searches choose between no letters.
    private List<int>? _languages;
    private bool _hasLowQuotes;

    /// <summary>Turns to a text.</summary>
    /// <param name="islands">Its islands as they read without the damage.</param>
    /// <param name="plain">The text around them, for its words of plain letters.</param>
    public LetterHabits(IReadOnlyList<Island> islands, ReadOnlyMemory<byte> plain)
    {
        _islands = islands;
        _plain = plain;
    }

    /// <summary>Nats for a character in this text beyond what the model asks for it in any.</summary>
    /// <param name="character">The character.</param>
    /// <param name="before">What stands before it.</param>
    public float CostOf(int character, ReadOnlySpan<int> before)
    {
        _languages ??= LanguagesOf(_islands, _plain);
        if (character is >= FirstLine and < BehindShapes || (character is '\u201A' or '\u201E' && !_hasLowQuotes))
        {
            return OfSign;
        }

        if (character >= FirstPictograph)
        {
            return CharacterTable.HasAny(character, CharacterTraits.EmojiPresentation) ? 0 : OfSign;
        }

        bool isInSentence = before is [.., int last, ' '] && (last is ',' or ';' || Letters.IsLowerCase(last));
        return CostOf(character) + (isInSentence && Letters.IsUpperCase(character) ? OfCapital : 0);
    }

    // The languages that the text may be in.
    private List<int> LanguagesOf(IReadOnlyList<Island> islands, ReadOnlyMemory<byte> plain)
    {
        StringBuilder text = new();
        foreach (Island island in islands)
        {
            foreach (int character in island.Text)
            {
                _ = text.Append(new Rune(character).ToString());
            }

            _ = text.Append(' ');
        }

        LanguageProfiles profiles = LanguageProfiles.Shared;
        float[] costs = new float[profiles.Names.Count];
        _ = profiles.AddCosts(Encoding.UTF8.GetBytes(text.ToString()), costs);
        _ = profiles.AddCosts(plain, costs);
        float least = costs.Min();
        List<int> languages = [];
        for (int language = 0; language < costs.Length; language++)
        {
            if (costs[language] <= least + Doubt)
            {
                languages.Add(language);
                _hasLowQuotes |= Array.IndexOf(WithLowQuotes, profiles.Names[language].Split('-')[0]) >= 0;
            }
        }

        return languages;
    }

    private float CostOf(int character)
    {
        if (character is < 0x80 or >= EndOfAlphabets || !Rune.IsLetter(new Rune(character)))
        {
            return 0;
        }

        if (!_costs.TryGetValue(character, out float cost))
        {
            cost = _languages!.Exists(language => LanguageProfiles.Shared.CostOfLetter(new Rune(character), language) < LanguageProfiles.UnknownLetter) ? 0 : OfForeign;
            _costs.Add(character, cost);
        }

        return cost;
    }
}
