using Sanitizer.DataCompiler.Corpus;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Corpus;

public sealed class PassageCutterTests
{
    [Fact]
    public void AnOpenParagraphIsKeptOnOneLine() => Assert.Equal([Paragraphs.Open("Der Hafen")], Cut("  " + Paragraphs.Open("Der Hafen").Replace(" ", "   ", StringComparison.Ordinal) + " "));

    [Fact]
    public void AnExamParagraphIsDropped() => Assert.Empty(Cut(Paragraphs.Exam("Der Hafen")));

    [Fact]
    public void AnExamParagraphIsKnownByItsMarkup()
    {
        string open = Paragraphs.Open("Der Hafen");
        string raw = Enumerable.Range(1, 1000).Select(number => $"<b{number}>{open}").First(ExamRule.IsExam);
        Assert.Empty(PassageCutter.Cut(new Passage("de", raw, open)));
    }

    [Fact]
    public void NothingOfAnExamPassageIsKept()
    {
        string line = Paragraphs.Open("Das Schiff");
        string passage = Enumerable.Range(1, 1000).Select(number => $"{line}\nDas Ufer {number}").First(ExamRule.IsExam);
        Assert.Empty(Cut(passage));
    }

    [Fact]
    public void AnExamLineOfAnOpenPassageIsDropped()
    {
        string line = Paragraphs.Open("Das Schiff");
        string exam = Paragraphs.Exam("Das Ufer");
        string passage = Enumerable.Range(1, 1000).Select(number => $"{line}\n{exam}\n{number}").First(text => !ExamRule.IsExam(text));
        Assert.Equal([line], Cut(passage));
    }

    [Theory]
    [InlineData("1234 5678 90")]
    [InlineData("a broken \uFFFD letter")]
    [InlineData("a private \uE000 letter")]
    [InlineData("a control \u0085\u0007 character")]
    public void WhatTeachesNothingIsDropped(string text) => Assert.Empty(Enumerable.Range(1, 20).SelectMany(number => Cut(text + new string('!', number))));

    private static string[] Cut(string text) => [.. PassageCutter.Cut(new Passage("de", text))];
}
