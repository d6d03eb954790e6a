using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class LetterSeedsTests
{
    [Theory]
    [InlineData(2, "вода|река|водоём|ορος|δρος|אבגד|سبدن|рекав", "врдоекаёмορςδאבспа .")]
    [InlineData(3, "가나|나다|다라마|नदी|पहाड़|마가", "가나다라마नदीपहाड़ x.")]
    public void It_agrees_with_the_search_of_strings(int letterLength, string strings, string letters)
    {
        string[] all = strings.Split('|');
        LetterSeeds seeds = new(letterLength, all);
        Random random = new(5);
        int found = 0;
        for (int round = 0; round < 20000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(40); i > 0; i--)
            {
                text.Append(random.Next(60) == 0 ? all[random.Next(all.Length)] : letters[random.Next(letters.Length)]);
            }

            bool expected = all.Any(seed => text.ToString().Contains(seed, StringComparison.Ordinal));
            Assert.Equal(expected, seeds.AnyIn(Encoding.UTF8.GetBytes(text.ToString())));
            found += expected ? 1 : 0;
        }

        Assert.InRange(found, 1000, 19000);
    }

    [Fact]
    public void Strings_are_found_at_every_place()
    {
        LetterSeeds seeds = new(2, "вода", "рекавно");
        for (int padding = 0; padding < 80; padding++)
        {
            string before = new(' ', padding);
            Assert.True(seeds.AnyIn(Encoding.UTF8.GetBytes(before + "вода")));
            Assert.True(seeds.AnyIn(Encoding.UTF8.GetBytes(before + "рекавно" + before)));
            Assert.False(seeds.AnyIn(Encoding.UTF8.GetBytes(before + "вод" + before)));
        }
    }
}
