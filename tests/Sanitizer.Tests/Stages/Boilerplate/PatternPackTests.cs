using System.Text;
using Sanitizer.Stages.Boilerplate.Patterns;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate;

public sealed class PatternPackTests
{
    [Theory]
    [InlineData("share (this) [page|story]", "share page|share story|share this page|share this story")]
    [InlineData("a (b (c)) d", "a d|a b d|a b c d")]
    [InlineData("plain words", "plain words")]
    public void A_pattern_stands_for_its_variants(string pattern, string variants)
    {
        IEnumerable<string> expanded = PatternSyntax.Expand(pattern).Select(variant => string.Join(' ', variant.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(variants.Split('|').Order(StringComparer.Ordinal), expanded.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("(open")]
    [InlineData("[open")]
    [InlineData("closed)")]
    [InlineData("(wrong]")]
    public void A_malformed_pattern_is_refused(string pattern) => Assert.Throws<InvalidDataException>(() => PatternSyntax.Expand(pattern));

    [Fact]
    public void A_pattern_of_too_many_variants_is_refused() =>
        Assert.Throws<InvalidDataException>(() => PatternSyntax.Expand(string.Concat(Enumerable.Repeat("(a|b|c|d)", 8))));

    [Theory]
    [InlineData("20 minutes ago", true)]
    [InlineData("1,200 minutes ago", true)]
    [InlineData("twenty minutes ago", false)]
    [InlineData("20 minutes ago we left", false)]
    [InlineData("about 20 minutes ago", false)]
    public void A_number_is_digits(string line, bool matches) => Assert.Equal(matches, Matches("{number} minutes ago", line));

    [Theory]
    [InlineData("Get the Valley Post app", true)]
    [InlineData("GET THE VALLEY POST APP »", true)]
    [InlineData("Get the app", false)]
    [InlineData("Get the one that everybody at home loves app", false)]
    public void A_name_is_a_few_words(string line, bool matches) => Assert.Equal(matches, Matches("get the {name} app", line));

    [Theory]
    [InlineData("«  Open\u00A0  the WINDOW…", true)]
    [InlineData("* open the window:", true)]
    [InlineData("open the windows", false)]
    [InlineData("open thewindow", false)]
    public void Case_spaces_and_edges_do_not_count(string line, bool matches) => Assert.Equal(matches, Matches("open the window", line));

    [Fact]
    public void The_weaker_of_two_patterns_counts()
    {
        PatternPack pack = PatternPack.Parse(PatternKind.Sharing, "a\ten\tsend it away\tcertain\nb\ten\tsend it away\thint\n");
        Assert.Equal(PatternStrength.Hint, pack.Match("Send it away"u8).Strength);
    }

    [Fact]
    public void An_unknown_slot_is_refused() => Assert.Throws<InvalidDataException>(() => PatternPack.Parse(PatternKind.Sharing, "a\ten\tsend {thing} away\tcertain\n"));

    [Fact]
    public void A_line_of_the_wrong_form_is_refused() => Assert.Throws<InvalidDataException>(() => PatternPack.Parse(PatternKind.Sharing, "a\ten\tcertain\n"));

    [Theory]
    [InlineData("close Video", nameof(PatternStrength.Certain))]
    [InlineData("×", nameof(PatternStrength.Certain))]
    [InlineData("info_icon", nameof(PatternStrength.Certain))]
    [InlineData("Recent Posts", nameof(PatternStrength.Certain))]
    [InlineData("Поделиться с друзьями", nameof(PatternStrength.Certain))]
    [InlineData("Home", nameof(PatternStrength.Hint))]
    [InlineData("The mill", nameof(PatternStrength.None))]
    [InlineData("***", nameof(PatternStrength.None))]
    public void The_packs_know_interfaces(string line, string strength) =>
        Assert.Equal(strength, PatternPack.Shipped.Match(Encoding.UTF8.GetBytes(line)).Strength.ToString());

    [Fact]
    public void No_pattern_is_free_text_alone()
    {
        foreach (string line in (string[])["Q", "It rained all day and the river rose by a hand.", "日", "一只老狗在广场上睡觉。", "Собака спала."])
        {
            Assert.Equal(PatternStrength.None, PatternPack.Shipped.Match(Encoding.UTF8.GetBytes(line)).Strength);
        }
    }

    private static bool Matches(string pattern, string line) =>
        PatternPack.Parse(PatternKind.Advert, $"id\ten\t{pattern}\tcertain\n").Match(Encoding.UTF8.GetBytes(line)).Strength == PatternStrength.Certain;
}
