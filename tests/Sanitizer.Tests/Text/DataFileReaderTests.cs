using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Text;

public sealed class DataFileReaderTests
{
    private static readonly byte[] Content = [7, 1, 0, 0, 0x80, 2, 1, 4, 3, 9];

    [Fact]
    public void Numbers_are_read_low_byte_first()
    {
        DataFileReader reader = new(Content);

        Assert.Equal(7, reader.ReadByte());
        Assert.Equal(int.MinValue + 1, reader.ReadInt32());
        Assert.Equal<ushort>([0x0102, 0x0304], reader.ReadUInt16Array(2));
        Assert.False(reader.AtEnd);
        Assert.Equal<byte>([9], reader.ReadBytes(1));
        Assert.True(reader.AtEnd);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(-1)]
    public void A_file_that_ends_early_is_refused(int count) =>
        Assert.Throws<InvalidDataException>(() => new DataFileReader(Content).ReadBytes(count));
}
