using System.Text;
using Sanitizer.Stages.Duplicates;
using Xunit;

namespace Sanitizer.Tests.Stages.Duplicates;

/// <summary>The gate asks how much stands twice, not only whether something does.</summary>
public sealed class RepeatEvidenceTests
{
    private const string Filler = "Nobody on the quay had heard of it before the evening, and the harbour office did not answer letters at the weekend.\n";

    [Theory]
    [InlineData("According to the harbour office, boats wait.\n", "According to the harbour office, nets dry.\n", false)]
    [InlineData("The keeper of the light wrote down each evening which boats had come home and which had not.\n", "THE KEEPER of the light wrote down each evening, which boats had come home\nand which had not.\n", true)]
    [InlineData("The harbour office has not said who will pay for the new lamps.\n", "The harbour office has not said who ...\n", true)]
    public void A_phrase_is_not_enough(string first, string second, bool passes) =>
        Assert.Equal(passes, RepeatGate.MayRepeat(Encoding.UTF8.GetBytes(first + Filler + second + "Then it rained, and the rest of the day was spent under the roof of the fish hall.\n")));
}
