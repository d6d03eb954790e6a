using System.Text;
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

    /// <summary>Nats by which a language may be less likely than the likeliest and still be the one.</summary>
    private const float Doubt = 8;

    /// <summary>Letters from here on are too many for a profile to know.</summary>
    private const int EndOfAlphabets = 0x2E80;

    private readonly List<int> _languages = [];
    private readonly Dictionary<int, float> _costs = [];

    /// <summary>Learns the language of some islands.</summary>
    public LetterHabits(IEnumerable<Island> islands)
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
        float least = costs.Min();
        for (int language = 0; language < costs.Length; language++)
        {
            if (costs[language] <= least + Doubt)
            {
                _languages.Add(language);
            }
        }
    }

    /// <summary>Nats for a character in this text beyond what the model asks for it in any.</summary>
    public float CostOf(int character)
    {
        if (character is < 0x80 or >= EndOfAlphabets || !Rune.IsLetter(new Rune(character)))
        {
            return 0;
        }

        if (!_costs.TryGetValue(character, out float cost))
        {
            cost = _languages.Exists(language => LanguageProfiles.Shared.CostOfLetter(new Rune(character), language) < LanguageProfiles.UnknownLetter) ? 0 : OfForeign;
            _costs.Add(character, cost);
        }

        return cost;
    }
}
