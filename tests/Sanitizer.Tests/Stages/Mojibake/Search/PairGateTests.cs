using System.Numerics;
using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class PairGateTests
{
    private static readonly int[] Numbers = [.. Enumerable.Range(0, Misreadings.OfUtf8.Count).Where(number => Misreadings.OfUtf8[number].Read.IsDouble)];
    private const int Letter = -1;
    private static readonly string[] Pieces = ["é", "я ", "語", "文", "の", "챕", "a", " ", "。", "한", "ﾃ", "\uFFFD", "鈥", "檚", "锌", "褉", "𠃊", "😀", "Å"];

    [Fact]
    public void Three_whole_characters_in_a_row_or_fewer_at_an_edge_are_found()
    {
        Random random = new(23);
        int found = 0;
        for (int round = 0; round < 4000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            int position = 0;
            while (IslandFinder.TryFind(utf8, ref position, withQuotes: true, out IslandSpan span))
            {
                ulong expected = BySearching(IslandFinder.Cut(utf8, span));
                Assert.Equal(expected, PairGate.Of(utf8, span));
                Assert.Equal(expected, PairGate.Of(IslandFinder.Cut(utf8, span)));
                found += BitOperations.PopCount(expected);
            }
        }

        Assert.InRange(found, 500, int.MaxValue);
    }

    [Fact]
    public void What_has_a_strange_character_in_it_is_found_in_a_long_text_too()
    {
        Random random = new(29);
        string[] everyday = ["語", "文", "の", "한", "中", "国", "。", " "];
        string[] lines = ["старая мельница", "古い水車", "方言", "η πόλη"];
        string[] misread = [.. Numbers.SelectMany(number => lines
            .Select(line => MisreadingMaker.Read(Encoding.UTF8.GetBytes(line), Misreadings.OfUtf8[number].Read.Name)))];
        int found = 0;
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(i => i == 5 ? misread[random.Next(misread.Length)] : everyday[random.Next(everyday.Length)]));
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            int position = 0;
            while (IslandFinder.TryFind(utf8, ref position, withQuotes: true, out IslandSpan span))
            {
                Island island = IslandFinder.Cut(utf8, span);
                int end = island.Text[island.End - 1] < 0x80 ? island.End : Math.Min(island.Text.Length, island.End + 1);
                bool isStrange = island.Text[Math.Max(0, island.Start - 1)..end].Any(character => !EverydayCharacters.Has(character));
                ulong strange = PairGate.OfStrange(utf8, span);
                Assert.Equal(isStrange ? PairGate.Of(utf8, span) : 0, strange);
                found += BitOperations.PopCount(strange);
            }
        }

        Assert.InRange(found, 500, int.MaxValue);
    }

    [Fact]
    public void Where_every_character_is_strange_none_is_passed_over()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(MisreadingMaker.Read(Encoding.UTF8.GetBytes("ни одна из лодок не вернулась"), "gb18030"));
        int position = 0;
        Assert.True(IslandFinder.TryFind(utf8, ref position, withQuotes: true, out IslandSpan span));

        Assert.NotEqual(0ul, PairGate.OfStrange(utf8, span));
        Assert.Equal(PairGate.Of(utf8, span), PairGate.OfStrange(utf8, span));
    }

    // What is meant: all runs of characters whose bytes are whole sequences.
    private static ulong BySearching(Island island)
    {
        ulong found = 0;
        foreach (int number in Numbers)
        {
            for (int start = island.Start; start < island.End; start++)
            {
                for (int end = start + 1; end <= Math.Min(island.End, start + 8); end++)
                {
                    bool isEnough = end - start > 2 || island.Text[end - 1] == 0xFFFD || !IsEastAsian(island, start - 1) || end == island.End || !IsEastAsian(island, end);
                    if (isEnough && IsWhole(island, start, end, Misreadings.OfUtf8[number].Read))
                    {
                        found |= 1UL << number;
                    }
                }
            }
        }

        return found;
    }

    // Each lost character is one byte, which may be any; the last may stand for the rest of its sequence's trail.
    private static bool IsWhole(Island island, int start, int end, Reading read)
    {
        List<int> bytes = [];
        for (int i = start; i < end; i++)
        {
            if (island.Text[i] == 0xFFFD)
            {
                // A loss ends what is looked at: the sequence before it is open.
                return i == end - 1 && i > start && IsOpenSequence(bytes);
            }

            uint packed = island.Text[i] < 0x80 ? 0x0100_0000u | (uint)island.Text[i] : read.BytesInUtf8Of(island.Text[i]);
            if (packed >> 24 is 0 or > 2)
            {
                return false;
            }

            if (packed >> 24 == 2)
            {
                bytes.Add((int)(packed >> 8) & 0xFF);
            }

            // The second byte of a pair may be a letter of ASCII, which is itself.
            bool isLetter = packed >> 24 == 2 && (packed & 0xFF) < 0x80 && (packed >> 8 & 0xC0) == 0x80;
            bytes.Add(isLetter ? Letter : (int)packed & 0xFF);
        }

        int at = 0;
        while (at < bytes.Count)
        {
            int length = LengthOf(bytes, at);
            if (length == 0 || at + length > bytes.Count)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    private static bool IsOpenSequence(List<int> bytes)
    {
        int at = 0;
        while (at < bytes.Count && LengthOf(bytes, at) is int length and > 0)
        {
            if (at + length > bytes.Count)
            {
                return true;
            }

            at += length;
        }

        return false;
    }

    private static int LengthOf(List<int> bytes, int at)
    {
        int length = bytes[at] switch { Letter => 1, < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF5 => 4, _ => 0 };
        for (int i = 1; i < length && at + i < bytes.Count; i++)
        {
            if ((bytes[at + i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return length;
    }

    private static bool IsEastAsian(Island island, int place) => (uint)place < (uint)island.Text.Length && island.Text[place] >= IslandMeasure.FirstEastAsian && island.Text[place] != 0xFFFD;
}
