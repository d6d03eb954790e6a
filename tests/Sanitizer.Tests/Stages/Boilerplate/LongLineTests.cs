using System.Text;
using Sanitizer.Stages.Boilerplate.Lines;
using Sanitizer.Stages.Boilerplate.Patterns;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate;

/// <summary>Long stretches of ASCII are read many bytes at once: wherever a stretch starts and ends, the answer is that of reading byte by byte.</summary>
public sealed class LongLineTests
{
    private const string Line = "The Ferry's 2nd Crossing (of 14) left at 6.30 - late!  It was {cold},\tWET and dark; \"Good night\", said A. B. and went home -- no one = @all  looked back at THE quay of old stones... ";

    [Fact]
    public void Counts_do_not_depend_on_where_blocks_start()
    {
        for (int start = 0; start < Line.Length; start++)
        {
            string line = Line[start..] + Line[..start] + Line;
            LineShape shape = LineShape.Of(Encoding.UTF8.GetBytes(line));
            Assert.Equal(line.Split(' ', '\t').Count(word => word.Any(char.IsAsciiLetterOrDigit)), shape.Words);
            Assert.Equal(line.Count(char.IsAsciiLetter), shape.Letters);
            Assert.Equal(line.Count(char.IsAsciiLetterUpper), shape.Capitals);
            Assert.Equal(line.Count(char.IsAsciiLetterLower), shape.Smalls);
        }
    }

    [Fact]
    public void A_word_goes_on_behind_a_letter_beyond_ascii()
    {
        string line = string.Concat(Enumerable.Repeat("Caf\u00E9society \u2014 ", 9));
        Assert.Equal(9, LineShape.Of(Encoding.UTF8.GetBytes(line)).Words);
    }

    [Fact]
    public void Folding_does_not_depend_on_where_blocks_start()
    {
        for (int start = 0; start < Line.Length; start++)
        {
            string line = Line[start..] + Line[..start];
            string spaced = string.Join(' ', line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
            string trimmed = spaced.Trim(' ', '\'', '(', ')', '.', '-', '!', ',', ';', ':', '"');
            Span<byte> folded = new byte[LineFolder.MaximumFoldedLength];
            int length = LineFolder.Fold(Encoding.UTF8.GetBytes(line), folded);
            Assert.Equal(trimmed, Encoding.UTF8.GetString(folded[..length]));
        }
    }
}
