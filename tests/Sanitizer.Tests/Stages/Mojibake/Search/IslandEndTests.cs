using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class IslandEndTests
{
    private const int Long = 400;
    private const int Longest = 4000;
    private static readonly string[] Pieces = ["é", "语", "😀", "a", " ", ". ", "ab", "\n", "\r\n", "и", "мир и мир, ", "語語語語語語語"];

    [Theory]
    [InlineData(7)]
    [InlineData(200)]
    [InlineData(3000)]
    public void The_end_is_that_of_a_walk_over_the_characters(int pieces)
    {
        Random random = new(pieces);
        for (int round = 0; round < 300; round++)
        {
            // Mostly few pieces of ASCII, so that islands get long.
            int kinds = random.Next(3, Pieces.Length + 1);
            StringBuilder text = new();
            for (int i = 0; i < pieces; i++)
            {
                _ = text.Append(random.Next(4) == 0 ? Pieces[random.Next(kinds)] : Pieces[random.Next(3)]);
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            for (int start = 0; start < bytes.Length; start += random.Next(1, 60))
            {
                if (bytes[start] >= 0xC0)
                {
                    Assert.Equal(EndByWalking(bytes, start), IslandEnd.Of(bytes, start));
                }
            }
        }
    }

    [Theory]
    [InlineData(395)]
    [InlineData(399)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(3999)]
    [InlineData(4000)]
    [InlineData(4001)]
    public void Long_islands_are_cut_at_the_same_character(int length)
    {
        for (int letter = 0; letter < 3; letter++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Pieces[letter], length)) + " " + Pieces[letter] + " и и");

            Assert.Equal(EndByWalking(bytes, 0), IslandEnd.Of(bytes, 0));
        }
    }

    // What is meant, a character at a time.
    private static int EndByWalking(byte[] text, int start)
    {
        int end = start;
        int plain = 0;
        int count = 0;
        for (int position = start; position < text.Length && count < Longest; count++)
        {
            _ = Rune.DecodeFromUtf8(text.AsSpan(position), out Rune rune, out int length);
            plain = rune.IsAscii ? plain + 1 : 0;
            if (rune.IsAscii && (plain == 3 || count > Long || rune.Value is '\n' or '\r'))
            {
                break;
            }

            position += length;
            end = rune.IsAscii ? end : position;
        }

        return end;
    }
}
