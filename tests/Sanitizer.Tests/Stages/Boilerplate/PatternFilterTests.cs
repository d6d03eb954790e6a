using System.Text;
using Sanitizer.Stages.Boilerplate.Patterns;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate;

/// <summary>What stands before the patterns to save time lets every line through that a pattern matches.</summary>
public sealed class PatternFilterTests
{
    [Theory]
    [InlineData("quay")]
    [InlineData("all boats reserved")]
    [InlineData("все")]
    [InlineData("船渠入口")]
    public void A_literal_is_found_wherever_it_stands(string needle)
    {
        NeedleGate gate = new();
        gate.Add(Encoding.UTF8.GetBytes(needle));
        gate.Add("zzz"u8);
        for (int before = 0; before < 40; before++)
        {
            for (int behind = 0; behind < 40; behind++)
            {
                Assert.True(gate.MayHaveOne(Encoding.UTF8.GetBytes(new string('-', before) + needle + new string('-', behind))));
            }

            Assert.False(gate.MayHaveOne(Encoding.UTF8.GetBytes(new string('-', before))));
        }
    }

    [Fact]
    public void The_stronger_pattern_of_a_list_counts_whatever_its_place()
    {
        for (int others = 0; others < 10; others++)
        {
            SlotPatternList list = new();
            for (int i = 0; i < others; i++)
            {
                list.Add(Pattern($"see {{number}} boats of quay {i}", PatternStrength.Certain));
            }

            list.Add(Pattern("see {number} boats", PatternStrength.Hint));
            list.Add(Pattern("see {number} boats", PatternStrength.Certain));
            byte[] line = "see 12 boats"u8.ToArray();
            Assert.Equal(PatternStrength.Certain, list.Best(line, LineEnds.Of(line), PatternMatch.None).Strength);
            byte[] other = "see 12 ships"u8.ToArray();
            Assert.Equal(PatternStrength.None, list.Best(other, LineEnds.Of(other), PatternMatch.None).Strength);
        }
    }

    [Theory]
    [InlineData("see {name}", "see a", true)]
    [InlineData("see {name}", "see", false)]
    [InlineData("{number} s", "7 s", true)]
    [InlineData("{number} comments today", "7 comments today", true)]
    [InlineData("a long head before {number}", "a long head before 7", true)]
    [InlineData("a long head before {number}", "a long heat before 7", false)]
    public void Short_and_long_ends_are_compared(string pattern, string line, bool matches)
    {
        SlotPatternList list = new();
        list.Add(Pattern(pattern, PatternStrength.Certain));
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        Assert.Equal(matches, list.Best(bytes, LineEnds.Of(bytes), PatternMatch.None).Strength == PatternStrength.Certain);
    }

    private static SlotPattern Pattern(string text, PatternStrength strength) => SlotPattern.Parse(text, new PatternMatch(strength, PatternKind.Navigation, "id"));
}
