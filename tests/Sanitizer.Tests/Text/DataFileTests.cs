using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Text;

public sealed class DataFileTests
{
    [Fact]
    public void Header_and_content_are_told_apart()
    {
        DataFile file = DataFile.Parse("x.bin", "Source: here\nVersion: 1\n\n\nrest"u8.ToArray());

        Assert.Equal("Source: here\nVersion: 1\n", file.Header);
        Assert.Equal("\nrest"u8, file.Content.Span);
    }

    [Fact]
    public void A_file_without_header_is_refused() =>
        Assert.Throws<InvalidDataException>(() => DataFile.Parse("x.bin", "Source: nowhere\n"u8.ToArray()));

    [Fact]
    public void A_file_that_is_missing_is_named()
    {
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => DataFile.Open("Language/Characters/Data/none.bin"));

        Assert.Contains("none.bin", exception.Message, StringComparison.Ordinal);
    }
}
