using System.Text;
using Sanitizer.Stages.Hidden;
using Xunit;

namespace Sanitizer.Tests.Stages.Hidden;

/// <summary>The scanner finds every character that the rules know, wherever it stands, and passes common text by.</summary>
public sealed class PatternScannerTests
{
    public static TheoryData<int> Hidden() =>
    [
        0x81, 0x85, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180B, 0x180E, 0x200B, 0x200D, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x206F,
        0x249C, 0x24D0, 0x2800, 0x3164, 0xF0B7, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0F, 0xFEFF, 0xFF21, 0xFF41, 0xFF5A, 0xFFA0, 0xFFF9, 0xFFFC, 0xFFFF, 0x1BCA0, 0x1D173, 0x1D400, 0x1D7FF,
        0x1F130, 0x1F189, 0x1FFFE, 0xE0001, 0xE0041, 0xE0100, 0xE01EF, 0x10FFFF,
    ];

    [Theory]
    [MemberData(nameof(Hidden))]
    public void A_character_is_found_at_every_place(int character)
    {
        byte[] hidden = Encoding.UTF8.GetBytes(char.ConvertFromUtf32(character));
        for (int before = 0; before < 40; before++)
        {
            for (int after = 0; after < 20; after++)
            {
                byte[] text = [.. Enumerable.Repeat((byte)'x', before), .. hidden, .. Enumerable.Repeat((byte)'y', after)];
                Assert.Equal(before, Triggers.Characters.IndexOf(text, 0));
            }
        }
    }

    [Theory]
    [InlineData("“Plain” text — with ‘quotes’, ellipses… and 5 € at 20 °C")]
    [InlineData("委員会は、月曜日に予算を承認した（全会一致）。「次回」：来週！")]
    [InlineData("Паромщик опоздал на утренний рейс")]
    [InlineData("한국어 문장은 이렇게 씁니다.")]
    [InlineData("اللجنة وافقت، أليس كذلك؟")]
    [InlineData("Già, perché è così: à bientôt, Füße, año")]
    [InlineData("😀 🎉")]
    public void Common_text_is_passed_by(string text)
    {
        Assert.Equal(-1, Triggers.Characters.IndexOf(Encoding.UTF8.GetBytes(text), 0));
    }

    [Theory]
    [InlineData("ab\u0430", 1)]
    [InlineData("\u0430b", 0)]
    [InlineData("caf\u00E9s \u0434\u0430", -1)]
    public void Letters_of_two_scripts_side_by_side_are_found(string text, int place)
    {
        Assert.Equal(place, Triggers.MixedLetters.IndexOf(Encoding.UTF8.GetBytes(text), 0));
    }
}
