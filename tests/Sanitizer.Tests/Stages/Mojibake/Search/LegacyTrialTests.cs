using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class LegacyTrialTests
{
    private const string Characters = "Ïðèâåòàéêòøüß¤§µ­ÄÓп▒ЖїњЁ語学漢ｱｲ ,aZ?\uFFFD";

    [Fact]
    public void A_pair_costs_what_a_search_says_it_costs()
    {
        PathSearch search = new();
        LegacyTrial trial = new(search);
        Random random = new(11);
        int possible = 0;
        for (int round = 0; round < 4000; round++)
        {
            Misreading misreading = Misreadings.OfLegacy[random.Next(Misreadings.OfLegacy.Count)];
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Characters[random.Next(Characters.Length)]));
            Island island = Islands.Whole(text);

            double expected = search.Find(island, misreading, isForced: true, enter: 0);

            Assert.Equal(expected, trial.CostOf(island, misreading));
            possible += double.IsInfinity(expected) ? 0 : 1;
        }

        Assert.InRange(possible, 400, 3600);
    }

    [Fact]
    public void Far_worse_is_not_measured_to_the_end()
    {
        Misreading misreading = Misreadings.OfLegacy.First(pair => pair.Written!.Name == "windows-1251" && pair.Read.Name == "windows-1252");
        List<Island> islands = [Islands.Whole(string.Concat(Enumerable.Repeat("Größe für Mädchen, schöne Grüße, ", 40)))];

        Assert.Equal(double.NegativeInfinity, new LegacyTrial(new PathSearch()).SavedBy(misreading, islands));
        Assert.True(new LegacyTrial(new PathSearch()).SavedBy(misreading, [Islands.Whole("Ïðèâåò")]) > 10);
    }
}
