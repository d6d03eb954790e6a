using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class SequenceMasksTests
{
    // The masks leave out the few characters of private use, such as the apple of macintosh.
    private const char PrivateUse = '\uE000';

    [Fact]
    public void Whatever_is_a_sequence_is_marked()
    {
        string[] words = ["é", "“", "Ж", "ש", "語", "ộ", "😀", "ż"];
        for (int i = 0; i < Misreadings.OfUtf8.Count; i++)
        {
            Misreading misreading = Misreadings.OfUtf8[i];
            foreach (string word in words)
            {
                string text = MisreadingMaker.Read(Encoding.UTF8.GetBytes(word), misreading.Read.Name);
                bool isWhole = misreading.Loss == Loss.None && text.Length > 0 && !text.AsSpan().ContainsAnyInRange(PrivateUse, '\uFFFD');
                Assert.True(!isWhole || (SequenceMasks.Of(Islands.Whole(text)) & (1UL << i)) != 0, $"{misreading}: {word}");
            }
        }
    }

    [Fact]
    public void A_slow_search_marks_the_same()
    {
        Random random = new(4711);
        string letters = "ÃÂâ€©ЂЖРСїÐÑ├ ?é中x";
        for (int i = 0; i < 2000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(2, 7)).Select(_ => letters[random.Next(letters.Length)]));
            Island island = Islands.Whole(text);
            ulong found = SequenceMasks.Of(island);
            for (int bit = 0; bit < Misreadings.OfUtf8.Count; bit++)
            {
                Misreading misreading = Misreadings.OfUtf8[bit];
                if (misreading.Read.IsDouble || misreading.Loss == Loss.Stripped)
                {
                    continue;
                }

                Assert.True(HasSequence(text, misreading) == ((found & (1UL << bit)) != 0), $"{misreading}: {text}");
            }
        }
    }

    [Theory]
    [InlineData("é")]
    [InlineData("naïve, ça")]
    [InlineData("Ãx©")]
    public void Text_without_a_sequence_has_no_mark_of_windows_1252(string text) => Assert.Equal(0ul, SequenceMasks.Of(Islands.Whole(text)) & 1);

    private static bool HasSequence(string text, Misreading misreading)
    {
        for (int i = 0; i < text.Length; i++)
        {
            byte lead = text[i] < 0x80 ? (byte)0 : (byte)misreading.Read.BytesOf(text[i]);
            int trails = lead switch { < 0xC2 => 0, < 0xE0 => 1, < 0xF0 => 2, < 0xF5 => 3, _ => 0 };
            if (trails > 0 && i + trails < text.Length && text.AsSpan(i + 1, trails).ToArray().All(character => IsTrail(character, misreading)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTrail(char character, Misreading misreading) => character switch
    {
        ' ' => misreading.Read.HasNoBreakSpace,
        '?' => true,
        '\'' or '"' => misreading.Loss == Loss.Straightened,
        _ => character >= 0x80 && (misreading.Read.BytesOf(character) & 0xC0) == 0x80,
    };
}
