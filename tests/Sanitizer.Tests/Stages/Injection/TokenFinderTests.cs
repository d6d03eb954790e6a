using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class TokenFinderTests
{
    [Theory]
    [InlineData("plain text")]
    [InlineData("caf\u00E9 \u201Cwith quotes\u201D \u2014 \u0161koda")]
    [InlineData("только кириллица")]
    [InlineData("一行\n二行")]
    [InlineData("English line\n한국어 줄\nрусская строка")]
    public void Lines_of_one_script_hold_no_token(string text) =>
        Assert.True(TokenFinder.Find(Encoding.UTF8.GetBytes(text)) is null or { Tokens.Count: 0 });

    [Fact]
    public void Foreign_runs_of_a_line_are_found_with_all_their_places()
    {
        byte[] text = Encoding.UTF8.GetBytes("one\n복권two복권 three казино four");
        TokenTable table = TokenFinder.Find(text)!;
        Assert.Equal([Script.Hangul, Script.Cyrillic], table.Tokens.Select(token => token.Script));
        Assert.Equal([new TokenSite(4, 10, 0), new TokenSite(13, 19, 0)], table.Tokens[0].Sites);
        Assert.Equal(Script.Latin, Assert.Single(table.Lines).Script);
    }

    [Fact]
    public void A_short_line_of_tokens_keeps_the_script_of_its_document()
    {
        byte[] text = Encoding.UTF8.GetBytes("A long first line that leaves no doubt about the script of the text.\n온라인복권방Tea온라인복권방");
        Token token = Assert.Single(TokenFinder.Find(text)!.Tokens);
        Assert.Equal(2, token.Sites.Count);
        Assert.Equal(Script.Latin, token.Host);
    }

    [Fact]
    public void Japanese_mixes_its_scripts() =>
        Assert.Null(TokenFinder.Find("今日はカメラを買いました。とても嬉しい。"u8));
}
