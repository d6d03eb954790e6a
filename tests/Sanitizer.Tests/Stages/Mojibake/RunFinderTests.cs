using System.Text;
using Sanitizer.Stages.Mojibake;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake;

public sealed class RunFinderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("\u00C3")]
    [InlineData("l'\u00E9t\u00E9 \u00E0 la mer, o\u00F9 \u00E7a")]
    [InlineData("\u4E2D\u6587\u3002\u0440\u0443\u0441")]
    public void Clean_text_has_no_run(string text) => Assert.Equal(-1, RunFinder.Next(Encoding.UTF8.GetBytes(text), 0, false, out _));

    [Theory]
    [InlineData("ab\u00C3\u00A9cd", "\u00C3\u00A9")]
    [InlineData("\u00C3\u00A9", "\u00C3\u00A9")]
    [InlineData("x\u201C\u00C3\u2030\u201D.", "\u201C\u00C3\u2030\u201D")]
    [InlineData("voil\u00C3 !", "\u00C3 ")]
    [InlineData("\u00D1?\u00D0\u00BA", "\u00D1?\u00D0\u00BA")]
    [InlineData("\u00ED \u00C3\u00AC", "\u00C3\u00AC")]
    [InlineData("\u00EC \u2022\u00EB\u00B3\u00B4", "\u00EC \u2022\u00EB\u00B3\u00B4")]
    [InlineData("co\u00E2\u20AC\uFFFDop", "\u00E2\u20AC\uFFFD")]
    public void A_run_reaches_from_end_to_end(string text, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int start = RunFinder.Next(bytes, 0, false, out int end);
        Assert.True(start >= 0);
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes.AsSpan(start..end)));
    }

    [Fact]
    public void A_second_look_takes_a_plain_space_behind_any_lead_of_two()
    {
        byte[] text = "\u00D0 \u00D0"u8.ToArray();
        Assert.Equal(-1, RunFinder.Next(text, 0, false, out _));
        Assert.Equal(0, RunFinder.Next(text, 0, true, out int end));
        Assert.Equal(5, end);
    }
}
