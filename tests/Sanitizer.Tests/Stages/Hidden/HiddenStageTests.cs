using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Xunit;

namespace Sanitizer.Tests.Stages.Hidden;

/// <summary>Cases beyond the rules' own examples: what stays beside what goes.</summary>
public sealed class HiddenStageTests
{
    [Theory]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F\U000E0068\U000E0069", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("\u8FBA\U000E0101\U000E0102", "\u8FBA\U000E0101")]
    [InlineData("\U0001F468\u200B\u200D\U0001F469", "\U0001F468\u200D\U0001F469")]
    [InlineData("iPhone\u200C\u0647\u0627 x\u200Cy", "iPhone\u200C\u0647\u0627 xy")]
    [InlineData("\u05D0 \u2067\u05D1\u2069 \u2069", "\u05D0 \u2067\u05D1\u2069 ")]
    [InlineData("\u05D0 \u202Aab\u202C cd\nab\u202A\u202C", "\u05D0 \u202Aab\u202C cd\nab")]
    [InlineData("\u05D0 \u202Eab\u202C", "\u05D0 ab")]
    [InlineData("\u1100\u1160 a\u1160b", "\u1100\u1160 ab")]
    [InlineData("x\u2060y \u2014\u2060y", "xy \u2014\u2060y")]
    [InlineData("\u001B[31m\u001B[1mred\u001B[0m\u001B]8;;http://a.example\u001B\\link\u001B]8;;\u001B\\", "redlink")]
    [InlineData("a&amp;amp;amp;#8211;b", "a\u2013b")]
    [InlineData("Ν\u03BFrd and Sύd", "Nord and Sύd")]
    public void Repair_is_exact(string before, string after) => Assert.Equal(after, Clean(Policy.Clean, before));

    [Theory]
    [InlineData("so\u00ADft hy\u00ADphen")]
    [InlineData("a p\u0430ssword")]
    [InlineData("caf&eacute;")]
    [InlineData("\uFF26\uFF52\uFF45\uFF45 gifts for all")]
    [InlineData("one\u2028two")]
    public void What_could_break_code_is_only_suggested_by_fix(string text)
    {
        CleanResult result = Run(Policy.Fix, text);
        Assert.Equal(text, result.ToString());
        Assert.NotEmpty(result.Suggestions);
    }

    [Fact]
    public void Cleaning_again_changes_nothing_and_the_patch_reverts()
    {
        string[] atoms =
        [
            "a", "word ", "_", "&", "amp;", "#8203;", "&#x26;", "lt;", "\n", "[31m", "]", "\\", "\u200B", "\u200C", "\u200D", "\u2060", "\u2062", "\uFEFF", "\u00AD", "\u034F", "\u180E", "\u115F", "\u1160",
            "\u3164", "\u202E", "\u202A", "\u202C", "\u2066", "\u2069", "\u200F", "\U000E0067", "\U000E007F", "\U0001F3F4", "\uFE0F", "\U000E0155", "\u2764", "\U0001F468", "\u001B", "\u0007", "\b", "\0",
            "\u000B", "\u001F", "\u0085", "\u0081", "\u009B", "\u2028", "\uFFF9", "\uFFFA", "\uFFFB", "\uFFFE", "\uF0B7 ", "\u2800", "\u05D0", "\u06A9", "\u0915", "\u094D", "\u0E17", "\u1100", "\u8FBA",
            "\u043E", "\u0430", "\u03BF", "o", "\u0261", "\u0301", "\u0336", "\u0308", "\U0001D41F", "\u212F", "\uFF21", "\u24D0",
        ];
        Random random = new(20261122);
        for (int i = 0; i < 4000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => atoms[random.Next(atoms.Length)]));
            CleanResult once = Run(Policy.Clean, text);
            Assert.Equal(Encoding.UTF8.GetBytes(text), once.Patch.Revert(once.Output.Span));
            Assert.Equal(once.ToString(), Clean(Policy.Clean, once.ToString()));
        }
    }

    // Quadratic work would take hours on these; the test then does not end.
    [Theory]
    [InlineData("a\u0430")]
    [InlineData("\u202E")]
    [InlineData("\u05D0\u202E\u202C")]
    [InlineData("a\u0301\u0302\u0303\u0304")]
    [InlineData("\U0001D41F")]
    [InlineData("\uFFF9")]
    [InlineData("\u001B]")]
    [InlineData("\u200B")]
    [InlineData("&amp;")]
    [InlineData("\u2800a")]
    [InlineData("a\b")]
    public void Long_hostile_text_is_read_in_linear_time(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 100_000));
        Assert.NotNull(Clean(Policy.Clean, text));
    }

    private static string Clean(Policy policy, string text) => Run(policy, text).ToString();

    private static CleanResult Run(Policy policy, string text) =>
        new CleanerBuilder { Policy = policy }.Only("hidden").Build().Run(Encoding.UTF8.GetBytes(text));
}
