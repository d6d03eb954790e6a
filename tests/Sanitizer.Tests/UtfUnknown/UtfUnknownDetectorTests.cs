using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Stages.Encodings;
using Sanitizer.UtfUnknown;
using UtfUnknown;
using Xunit;

namespace Sanitizer.Tests.UtfUnknown;

/// <summary>The adapter to UTF.Unknown, against a fake of the package's calls.</summary>
public sealed class UtfUnknownDetectorTests
{
    private static readonly byte[] Legacy = [(byte)'n', 0xE4, (byte)'c', (byte)'h', (byte)'s', (byte)'t', (byte)'e'];

    [Fact]
    public void The_packages_answers_come_in_order_under_our_names_and_count_little()
    {
        CharsetDetector.Prepare(new DetectionResult
        {
            Detected = new DetectionDetail { EncodingName = "ISO-8859-1", Confidence = 0.99f },
            Details = [new DetectionDetail { EncodingName = "iso-8859-1", Confidence = 0.99f }, new DetectionDetail { EncodingName = "ibm855", Confidence = 0.2f }],
        });

        IReadOnlyList<EncodingGuess> guesses = UtfUnknownDetector.Shared.Detect(Legacy);

        Assert.Equal(["windows-1252", "cp855"], guesses.Select(guess => guess.Encoding), StringComparer.Ordinal);
        Assert.Equal(0.78, guesses[0].Confidence, 3);
        Assert.Equal(0.2, guesses[1].Confidence, 3);
    }

    [Fact]
    public void An_answer_of_nothing_leaves_the_librarys_own()
    {
        foreach (DetectionResult? result in (DetectionResult?[])[null, new DetectionResult(), new DetectionResult { Detected = new DetectionDetail { EncodingName = "x-unheard-of", Confidence = 1 } }])
        {
            CharsetDetector.Prepare(result);
            Assert.Equal(EncodingDetector.Shared.Detect(Legacy), UtfUnknownDetector.Shared.Detect(Legacy));
            Assert.Equal(1, CharsetDetector.Calls);
        }
    }

    [Fact]
    public void A_confidence_that_is_no_number_is_none()
    {
        CharsetDetector.Prepare(new DetectionResult { Detected = new DetectionDetail { EncodingName = "windows-1250", Confidence = float.NaN } });
        Assert.Equal(new EncodingGuess("windows-1250", 0), Assert.Single(UtfUnknownDetector.Shared.Detect(Legacy)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("61")]
    [InlineData("C3A4C3B6")]
    [InlineData("FFFE61002000")]
    [InlineData("6100200062006300")]
    public void What_structure_tells_is_not_asked(string hex)
    {
        CharsetDetector.Prepare(new DetectionResult { Detected = new DetectionDetail { EncodingName = "windows-1255", Confidence = 1 } });
        Assert.StartsWith("utf-", UtfUnknownDetector.Shared.Detect(Convert.FromHexString(hex))[0].Encoding, StringComparison.Ordinal);
        Assert.Equal(0, CharsetDetector.Calls);
    }

    [Fact]
    public void A_cleaner_reads_lines_as_the_detector_says()
    {
        CharsetDetector.Prepare(new DetectionResult { Detected = new DetectionDetail { EncodingName = "iso-8859-5", Confidence = 0.5f } });
        Cleaner cleaner = new CleanerBuilder { Policy = Policy.Fix, Options = new CleanerOptions { Detector = UtfUnknownDetector.Shared } }.Only("encoding").Build();
        Assert.Equal("n\u0444chste", cleaner.Run(Legacy).ToString());
    }
}
