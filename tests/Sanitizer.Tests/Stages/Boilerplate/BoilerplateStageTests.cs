using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate;

public sealed class BoilerplateStageTests
{
    private const string Article =
        "The choir of the lower town sang in the station hall last night while the trains stood still for an hour.\n\n"
        + "Nobody had told the passengers, and most of them missed the next connection because they wanted to hear the end.\n\n"
        + "The stationmaster has already asked the singers to come back in the autumn, when the new roof will be ready.\n\n";

    private static readonly string[] Pieces =
    [
        Article, "Share\n", "close Video\n\n", "×\n", "Recent Posts\n", "A title of something\n", "It was said that the…\n\n", "3 hours ago\n", "Home\n", "Privacy Policy\n",
        "World\n\n", "ABOUT THE MAN WHO SOLD HIS HOUSE FOR A BOAT AND A DOG\n\n", "ab/cd\n", "\n", "\r\n", "  \n", "Contact us\r\n", "相关新闻\n", "Реклама\n\n",
        "One more paragraph that says enough words to be prose, and then it ends.\n",
    ];

    [Fact]
    public void A_second_run_finds_nothing()
    {
        Random random = new(20);
        for (int i = 0; i < 2_000; i++)
        {
            StringBuilder text = new();
            for (int count = random.Next(1, 30); count > 0; count--)
            {
                _ = text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            byte[] source = Encoding.UTF8.GetBytes(text.ToString());
            CleanResult once = Run(source);
            CleanResult twice = Run(once.Output);
            Assert.Equal(once.ToString(), twice.ToString());
            Assert.Equal(source, once.Patch.Revert(once.Output.Span));
        }
    }

    [Fact]
    public void Removed_lines_leave_no_pile_of_blank_lines()
    {
        string text = Article + "close Video\n\n×\n\n" + Article + "close Video\n\n" + Article + "×\n";
        Assert.Equal((Article + Article + Article)[..^1], Run(Encoding.UTF8.GetBytes(text)).ToString());
    }

    [Fact]
    public void Only_the_line_goes_where_no_blank_line_stands_before_it()
    {
        string text = Article + "A caption\ninfo_icon\n\n" + Article;
        Assert.Equal(Article + "A caption\n\n" + Article, Run(Encoding.UTF8.GetBytes(text)).ToString());
    }

    [Fact]
    public void A_rule_that_is_off_is_not_run()
    {
        Policy policy = Policy.Clean with { Rules = Policy.Clean.Rules.Add("boilerplate/interface-line", new RuleSetting(StageMode.Off)) };
        byte[] text = Encoding.UTF8.GetBytes(Article + "close Video\n\n" + Article);
        Assert.False(new CleanerBuilder { Policy = policy }.Only("boilerplate").Build().Run(text).IsChanged);
    }

    [Fact]
    public void Hostile_texts_are_left_alone()
    {
        foreach (string unit in (string[])["\n", "a\n", "Share\n", "(((", "© ", "{text}", "20 ", "…\n", "\u00D7\n"])
        {
            byte[] text = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, unit, 200_000).ToString());
            Assert.False(Run(text).IsChanged);
        }
    }

    private static CleanResult Run(ReadOnlyMemory<byte> text) => new CleanerBuilder().Only("boilerplate").Build().Run(text);
}
