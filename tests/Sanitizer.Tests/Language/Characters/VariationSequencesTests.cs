using Sanitizer.Language.Characters;
using Xunit;

namespace Sanitizer.Tests.Language.Characters;

public sealed class VariationSequencesTests
{
    [Theory]
    [InlineData('0', 0xFE0F, true, true)]
    [InlineData('#', 0xFE0E, true, true)]
    [InlineData(0x2764, 0xFE0F, true, true)]
    [InlineData('0', 0xFE00, true, true)]
    [InlineData(0x2229, 0xFE00, true, true)]
    [InlineData(0x1820, 0x180B, true, true)]
    [InlineData(0x1820, 0x180F, false, true)]
    [InlineData(0x349E, 0xFE00, true, true)]
    [InlineData(0x4E26, 0xFE00, true, true)]
    [InlineData(0x3001, 0xFE00, true, true)]
    [InlineData(0x1F973, 0xFE0F, false, true)]
    [InlineData(0x4E00, 0xE0100, false, true)]
    [InlineData(0x4E00, 0xE01EF, false, true)]
    [InlineData(0x4E00, 0xFE02, false, true)]
    [InlineData(0x1878, 0x180C, false, true)]
    [InlineData('a', 0xFE0F, false, false)]
    [InlineData('a', 0xE0100, false, false)]
    [InlineData(0x3042, 0xE0100, false, false)]
    [InlineData(0xAC00, 0xFE0F, false, false)]
    [InlineData(0x4E00, 0xFE0F, false, false)]
    [InlineData(0x4E00, 0xFE05, false, false)]
    [InlineData('a', 0x180B, false, false)]
    [InlineData(0x2764, 0x200D, false, false)]
    [InlineData(0x110000, 0xFE0F, false, false)]
    [InlineData(-1, -1, false, false)]
    public void Pairs(int character, int selector, bool listed, bool plausible)
    {
        Assert.Equal(listed, VariationSequences.IsListed(character, selector));
        Assert.Equal(plausible, VariationSequences.IsPlausible(character, selector));
    }

    [Fact]
    public void The_list_has_as_many_pairs_as_its_sources()
    {
        // 1,292 lines of StandardizedVariants.txt and 708 of emoji-variation-sequences.txt, both of version 15.0.
        int listed = 0;
        for (int character = 0; character <= 0x10FFFF; character++)
        {
            for (int selector = 0xFE00; selector <= 0xFE0F; selector++)
            {
                listed += VariationSequences.IsListed(character, selector) ? 1 : 0;
            }

            for (int selector = 0x180B; selector <= 0x180F; selector++)
            {
                listed += VariationSequences.IsListed(character, selector) ? 1 : 0;
            }
        }

        Assert.Equal(1292 + 708, listed);
    }
}
