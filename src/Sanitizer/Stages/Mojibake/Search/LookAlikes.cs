using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>Foreign letters that look like Latin ones: where a word is likelier with these, they were put there for their looks.</summary>
internal static class LookAlikes
{
    /// <summary>What the model asks for some islands with the Latin letters in their place, in nats.</summary>
    public static double CostWithout(List<Island> islands)
    {
        double cost = 0;
        foreach (Island island in islands)
        {
            Island latin = new()
            {
                Text = Array.ConvertAll(island.Text, character => Confusables.TryGetLookalike(character, Script.Latin, out int letter) ? letter : character),
                Start = island.Start,
                End = island.End,
                From = island.From,
                To = island.To,
                IsCopy = island.IsCopy,
            };
            cost += latin.Cost;
        }

        return cost;
    }
}
