using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class RepairerTests
{
    [Fact]
    public void ALineWithoutAnEndIsNotSearchedWhole()
    {
        Random random = new(5);
        StringBuilder text = new();
        while (text.Length < 350_000)
        {
            text.Append((char)random.Next(0x80, 0xD800));
        }

        Repairer repairer = new();
        _ = repairer.Run(Encoding.UTF8.GetBytes(text.ToString()));

        Assert.InRange(repairer.SearchedInPlaces, 1, 120_000);
    }
}
