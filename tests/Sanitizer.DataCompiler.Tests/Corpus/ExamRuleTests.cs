using System.Security.Cryptography;
using System.Text;
using Sanitizer.DataCompiler.Corpus;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Corpus;

public sealed class ExamRuleTests
{
    [Theory]
    [InlineData("a", false)] // ca97...
    [InlineData("abc", false)] // ba78...
    [InlineData("", true)] // e3b0...
    [InlineData("hello", false)] // 2cf2...
    [InlineData("hello world", true)] // b94d...
    public void TheFirstByteOfTheHashDecides(string paragraph, bool exam) => Assert.Equal(exam, ExamRule.IsExam(paragraph));

    [Fact]
    public void WhiteSpaceDoesNotMatter() => Assert.True(ExamRule.IsExam(" \thello \r\n\u00A0 world\n"));

    [Fact]
    public void TheFormOfLettersDoesNotMatter()
    {
        string[] words = ["caf\u00E9", "\u00E5lesund", "\u00FCber", "se\u00F1or", "\u00E0 bient\u00F4t", "gar\u00E7on", "\u1EBFn"];
        Assert.All(words, word =>
        {
            bool expected = (SHA256.HashData(Encoding.UTF8.GetBytes(word))[0] & 1) != 0;
            Assert.Equal(expected, ExamRule.IsExam(word));
            Assert.Equal(expected, ExamRule.IsExam(word.Normalize(NormalizationForm.FormD)));
        });
    }
}
