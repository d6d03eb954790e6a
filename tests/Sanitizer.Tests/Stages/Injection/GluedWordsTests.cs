using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class GluedWordsTests
{
    [Theory]
    [InlineData("A line, and another. The end!", false, false)]
    [InlineData("A line,and another.", true, false)]
    [InlineData("Done.\u00C9t\u00E9", true, false)]
    [InlineData("Write to @someone", true, false)]
    [InlineData("Call +49 30", true, false)]
    [InlineData("3.14 and 2,5 and 1+ 1", false, false)]
    [InlineData("\u201CYes,\u201D he said.", false, true)]
    [InlineData("Wait.\u2014No.\u00BB", true, true)] // U+00AA and U+00BA are letters, and a word may start with one
    [InlineData("", false, false)]
    [InlineData(".", false, false)]
    public void Words_behind_signs_are_found(string text, bool any, bool hasMark)
    {
        for (int padding = 0; padding < 70; padding++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(new string(' ', padding) + text);
            Assert.Equal(any, GluedWords.AnyIn(bytes, out bool mark));
            Assert.True(any || mark == hasMark);
        }
    }

    [Fact]
    public void It_agrees_with_a_loop()
    {
        string[] atoms = [".", ",", "!", "?", "@", "+", " ", "  ", "7", "_", "-", "\n", "\u201D", "\u2014", "\u00BB", "            "];
        string[] rare = ["a", "Z", "\u00E9", "\u4E00"];
        Random random = new(3);
        for (int round = 0; round < 20000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(30); i > 0; i--)
            {
                text.Append(random.Next(40) == 0 ? rare[random.Next(rare.Length)] : atoms[random.Next(atoms.Length)]);
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            Assert.Equal(Any(bytes), GluedWords.AnyIn(bytes, out _));
        }
    }

    private static bool Any(byte[] text)
    {
        bool mark = false;
        bool other = false;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (!".,!?@+".Contains((char)text[i], StringComparison.Ordinal))
            {
                continue;
            }

            byte next = text[i + 1];
            bool isMark = next == 0xE2 && text[i + 2] == 0x80;
            mark |= isMark;
            other |= next == 0xC2;
            if (!isMark && (next >= 0xC3 || char.IsAsciiLetter((char)next) || (text[i] == '+' && char.IsAsciiDigit((char)next))))
            {
                return true;
            }
        }

        return mark && other;
    }
}
