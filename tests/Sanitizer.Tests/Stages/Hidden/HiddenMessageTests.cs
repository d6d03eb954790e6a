using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Stages.Hidden;

/// <summary>What hidden characters spell stands in the log in words.</summary>
public sealed class HiddenMessageTests
{
    private const string Message = "key 12 \u00E9t\u00E9";

    public static TheoryData<string, string> Runs() => new()
    {
        { string.Concat("meet me".Select(letter => char.ConvertFromUtf32(0xE0000 + letter))), "meet me" },
        { string.Concat(Encoding.UTF8.GetBytes(Message).Select(Selector)), Message },
        { Bits(Message, "\u200B", "\u200C"), Message },
        { Bits(Message, "\u200D", "\u200C"), Message },
        { Bits(Message, "\u2062", "\u2064"), Message },
        { Bits(Message, "\uFEFF", "\u2060"), Message },
        { string.Concat("noon".Select(letter => Digits(letter, 7, "\u200B", "\u200C"))), "noon" },
        { string.Concat("\u043E\u0431\u0435\u0434".Select(letter => Digits(letter, 16, "\u200B", "\u200C"))), "\u043E\u0431\u0435\u0434" },
        { string.Join('\u2060', "at dawn".Select(letter => Digits(letter, 7, "\u200B", "\u200C"))), "at dawn" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_message_is_read_into_the_reason(string run, string message)
    {
        CleanResult result = Clean($"Rain is{run} likely.");
        Assert.Equal("Rain is likely.", result.ToString());
        Hunk hunk = Assert.Single(result.Patch.Hunks);
        Assert.Equal($"hidden text: {message}", Assert.Single(hunk.Steps).Why);
    }

    [Fact]
    public void A_long_message_is_cut_and_the_rest_stays_in_the_hunk()
    {
        string run = string.Concat(new string('x', 5000).Select(letter => char.ConvertFromUtf32(0xE0000 + letter)));
        CleanResult result = Clean("a" + run);
        string why = Assert.Single(Assert.Single(result.Patch.Hunks).Steps).Why;
        Assert.Equal($"hidden text: {new string('x', 200)}…", why);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_shown_as_numbers()
    {
        CleanResult result = Clean("a" + string.Concat(new byte[] { 0xFF, 0xFE, 0x00, 0x80 }.Select(Selector)));
        Assert.Equal("hidden text: bytes FFFE0080", Assert.Single(Assert.Single(result.Patch.Hunks).Steps).Why);
    }

    [Fact]
    public void Strays_are_no_message()
    {
        CleanResult result = Clean("a\u200B\u200Bb");
        Assert.DoesNotContain("hidden text", Assert.Single(Assert.Single(result.Patch.Hunks).Steps).Why, StringComparison.Ordinal);
    }

    private static string Selector(byte value) => char.ConvertFromUtf32(value < 16 ? 0xFE00 + value : 0xE0100 + value - 16);

    private static string Bits(string text, string zero, string one) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(value => Digits(value, 8, zero, one)));

    private static string Digits(int value, int width, string zero, string one) =>
        string.Concat(Enumerable.Range(0, width).Select(place => ((value >> (width - 1 - place)) & 1) == 0 ? zero : one));

    private static CleanResult Clean(string text) => new CleanerBuilder().Only("hidden").Build().Run(Encoding.UTF8.GetBytes(text));
}
