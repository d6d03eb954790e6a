using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class IslandListTests
{
    private static readonly string[] Pieces = ["é", "Ã©", "ni ", "и", "РІ", "Ё", " the ", "a", "\n", "“", "語", "ßæø", "x y z "];

    [Fact]
    public void Marks_are_those_of_the_islands_however_often_their_lines_were_met()
    {
        Random random = new(7);
        IslandList list = new();
        int suspicious = 0;
        int islands = 0;
        for (int round = 0; round < 600; round++)
        {
            byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            bool withQuotes = random.Next(2) == 0;
            list.Load(text, withQuotes);
            List<Island> expected = Islands.In(text, withQuotes);

            Assert.Equal(expected.Count, list.Count);
            for (int i = 0; i < list.Count; i++)
            {
                Assert.Equal(expected[i].From[expected[i].Start], list[i].Start);
                Assert.True(Explorer.IsSuspicious(expected[i]) || !list.IsSuspicious(i));
                Assert.True(list.IsSuspicious(i) || !list.IsCandidate(text, i));
            }

            // The model is asked about all of them, or about a few that tell that nothing will come of it.
            bool isAsked = list.HasCandidates || list.MayBeOfLegacy || list.Suspicious > 0;
            Assert.Equal(isAsked ? expected.Count(Explorer.IsSuspicious) : 0, list.Suspicious);
            suspicious += list.Suspicious;
            islands += list.Count;
        }

        Assert.InRange(suspicious, islands / 10, islands - 100);
    }

    [Fact]
    public void Candidates_are_the_same_in_whatever_order_they_are_asked_for()
    {
        Random random = new(13);
        IslandList forth = new();
        IslandList back = new();
        int candidates = 0;
        for (int round = 0; round < 200; round++)
        {
            byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            forth.Load(text, withQuotes: false);
            back.Load(text, withQuotes: false);
            bool[] asked = new bool[forth.Count];
            for (int i = asked.Length - 1; i >= 0; i--)
            {
                asked[i] = back.IsCandidate(text, i);
            }

            for (int i = 0; i < asked.Length; i++)
            {
                Assert.Equal(asked[i], forth.IsCandidate(text, i));
                candidates += asked[i] ? 1 : 0;
            }

            Assert.Equal(asked.Contains(true), forth.HasCandidates);
        }

        Assert.InRange(candidates, 100, 100_000);
    }

    [Fact]
    public void Repaired_islands_are_open_no_more()
    {
        IslandList list = new();
        list.Load("Ã¼ber und über"u8, withQuotes: false);
        Assert.Equal([2, 2], [list.Count, list.Open]);
        int before = list.Suspicious;

        list.Close(0);

        Assert.False(list.IsOpen(0));
        Assert.Equal([1, before - 1], [list.Open, list.Suspicious]);
        list.Clear();
        Assert.Equal(0, list.Count);
    }

    [Theory]
    [InlineData(80, 16_384, true)]
    [InlineData(80, 16_385, false)]
    [InlineData(64, 16_385, false)]
    [InlineData(63, 16_385, true)]
    public void Characters_that_words_are_written_with_prove_nothing_in_a_long_text_with_many_islands(int islands, int length, bool isCandidate)
    {
        // One Cyrillic word read as euc-kr, of characters that Chinese is written with, in a text that has others.
        IslandList list = new();

        list.Load(TextWith(islands, length, "戟逵克棘戟", "今天的天气很好，我们去公园散步\n"), withQuotes: false);

        Assert.Equal([islands, isCandidate ? 1 : 0], [list.Count, list.HasCandidates ? 1 : 0]);
    }

    [Fact]
    public void Few_candidates_of_many_islands_need_no_look_at_the_others()
    {
        IslandList list = new();
        list.Load(TextWith(3000, 160_000, "Ð¼Ð¸Ñ€", "старая мельница у реки\n"), withQuotes: false);
        Assert.Equal([true, true], [list.HasCandidates, list.Suspicious == 0]);

        list.Load(TextWith(1000, 160_000, "Ð¼Ð¸Ñ€", "старая мельница у реки\n"), withQuotes: false);
        Assert.Equal([true, true], [list.HasCandidates, list.Suspicious > 0]);
    }

    private static byte[] TextWith(int islands, int length, string word, string line)
    {
        StringBuilder text = new();
        for (int i = 0; i < islands; i++)
        {
            _ = text.Append(i == islands / 2 ? $"abc {word} xyz\n" : line);
        }

        byte[] bytes = new byte[length];
        Array.Fill(bytes, (byte)'.');
        Encoding.UTF8.GetBytes(text.ToString()).CopyTo(bytes, 0);
        return bytes;
    }
}
