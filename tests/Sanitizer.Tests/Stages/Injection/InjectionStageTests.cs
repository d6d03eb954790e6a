using System.Security.Cryptography;
using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class InjectionStageTests
{
    private static readonly Cleaner Stage = new CleanerBuilder().Only("injection").Build();

    // One token of each of ten scripts, none of which any table of the stage knows.
    public static TheoryData<string> Tokens() =>
        ["도서관책", "гараж", "图书馆", "ห้องสมุด", "مكتبة", "पुस्तक", "トショカン", "ספרייה", "βιβλιοθήκη", "ბიბლიოთეკა"];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Token_of_any_script_is_replaced_in_english(string token) =>
        Check("“It rains,” said the guard. “Take the coat.” The gate was “open” all night.", token, "“”");

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Token_of_any_script_is_replaced_in_polish(string token) =>
        Check("Strażnik powiedział: „Pada i nie przestanie”. Brama była „otwarta” całą noc, ale nikt się na to nie skarżył.", token, "„”");

    [Fact]
    public void Marks_of_a_line_come_with_the_evidence_in_words()
    {
        CleanResult result = Stage.Run("온실It rains,온실 said the guard. 온실Take the coat.온실"u8.ToArray());
        Assert.All(result.Patch.Hunks.SelectMany(hunk => hunk.Steps), step => Assert.Contains("4 of 4 occurrences", step.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void One_place_is_at_most_a_suggestion()
    {
        CleanResult result = Stage.Run("The Kelora온실Boat was gone."u8.ToArray());
        Assert.False(result.IsChanged);
        Assert.StartsWith("injection/", Assert.Single(result.Suggestions).Step.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        byte[] text = Encoding.UTF8.GetBytes("온실It won온실t rain,온실 said the guard. 온실Take the coat.온실 The 온실gate온실 was shut 온실 or so he thought.");
        byte[] once = Stage.Run(text).Output.ToArray();
        Assert.Equal(once, Stage.Run(once).Output.ToArray());
    }

    [Theory]
    [InlineData("Beste Poker-Boni heute: jetzt anmelden auf http://cards-7.example/join und gewinnen!")]
    [InlineData("믿을 수 있는 포커 사이트 【play12.COM】 지금 가입 보너스 100%.")]
    [InlineData("Лучшее казино: бонус за регистрацию, играть на www.cards-7.example!")]
    [InlineData("最好的博彩平台，立即注册送彩金：www.cards-7.example！")]
    public void Advertisement_goes_wherever_it_stands(string advertisement)
    {
        string[] sentences = ["Der Hafen ist im Winter leer, und die Möwen sitzen auf den Pfählen.", "Nur der alte Lotse geht jeden Morgen bis zum Ende der Mole.", "Dann trinkt er Tee."];
        foreach (string gap in (string[])[" ", "\n\n"])
        {
            string clean = string.Join(gap, sentences);
            for (int place = 0; place <= sentences.Length; place++)
            {
                string spoilt = string.Join(gap, sentences.Take(place).Append(advertisement).Concat(sentences.Skip(place)));
                CleanResult result = Stage.Run(Encoding.UTF8.GetBytes(spoilt));
                Assert.Equal(clean, result.ToString());
                Assert.All(result.Patch.Hunks.SelectMany(hunk => hunk.Steps), step => Assert.Equal("injection/spam-sentence", step.Rule));
            }
        }
    }

    [Fact]
    public void Advertisement_stays_where_characters_alone_are_repaired()
    {
        byte[] text = Encoding.UTF8.GetBytes("Der Hafen ist im Winter leer, und die Möwen sitzen auf den Pfählen. Beste Poker-Boni heute: jetzt anmelden auf http://cards-7.example/join und gewinnen! Dann trinkt der alte Lotse seinen Tee und geht.");
        CleanResult result = new CleanerBuilder { Policy = Policy.Fix }.Only("injection").Build().Run(text);
        Assert.False(result.IsChanged);
        Assert.Equal("injection/spam-sentence", Assert.Single(result.Suggestions).Step.Rule);
    }

    [Fact]
    public void Text_that_speaks_of_the_subject_keeps_its_words()
    {
        string[] texts =
        [
            "The casino table was old. A sign said 카지노 in red, and below it 카지노 in green. Nobody read the 카지노 sign.",
            "이 카지노는 오래되었다. 카지노 직원은 친절했고, 카지노에서 나온 손님은 웃었다. 새 카지노가 곧 문을 연다.",
        ];
        Assert.All(texts, text => Assert.False(Stage.Run(Encoding.UTF8.GetBytes(text)).IsChanged));
    }

    [SharedFact("seeds", "002_fd5c710c079705a0.txt")]
    public void Founding_case_is_restored_to_the_byte()
    {
        byte[] seed = File.ReadAllBytes(SharedFolder.File("seeds", "002_fd5c710c079705a0.txt"));
        ReadOnlyMemory<byte> output = Cleaner.Fix.Run(seed).Output;
        Assert.Equal(6252, output.Length);
        Assert.Equal("f4f870fa12a93d2fcd9629407c1072a4d3700ba916de1415c073be5bc9341bce", Convert.ToHexStringLower(SHA256.HashData(output.Span)));
    }

    private static void Check(string clean, string token, string marks)
    {
        string damaged = clean;
        foreach (char mark in marks)
        {
            damaged = damaged.Replace(mark.ToString(), token, StringComparison.Ordinal);
        }

        Assert.Equal(clean, Stage.Run(Encoding.UTF8.GetBytes(damaged)).ToString());
    }
}
