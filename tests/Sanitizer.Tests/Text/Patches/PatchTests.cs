using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Text.Patches;

public sealed class PatchTests
{
    private static readonly Patch Sample = new(
    [
        Change(0, 3, 0, 1, "abc", "x"),
        new TranscodeRun(new SourceSpan(4, 1), new OutputSpan(2, 2), CodecCatalog.Windows1252),
        Change(6, 0, 5, 2, "", "yz"),
    ]);

    private static readonly byte[] Source = [.. "abc-"u8, 0xE9, .. "-d"u8];
    private static readonly byte[] Output = "x-\u00E9-yzd"u8.ToArray();

    [Fact]
    public void A_patch_leads_there_and_back()
    {
        Assert.Equal(Output, Sample.Apply(Source));
        Assert.Equal(Source, Sample.Revert(Output));
    }

    [Fact]
    public void The_empty_patch_changes_nothing()
    {
        Assert.Equal(Source, Patch.Empty.Apply(Source));
        Assert.Equal(Source, Patch.Empty.Revert(Source));
        Assert.Empty(Patch.Empty.Hunks);
    }

    [Fact]
    public void Another_source_is_refused()
    {
        Assert.Contains("The bytes at 0", Message(() => Sample.Apply("abd----"u8)), StringComparison.Ordinal);
        Assert.Contains("bytes 4 to 5, but there are 4 bytes", Message(() => Sample.Apply("abc-"u8)), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_output_is_refused()
    {
        Assert.Contains("The bytes at 5", Message(() => Sample.Revert("x-\u00E9-yyd"u8)), StringComparison.Ordinal);
        Assert.Contains("cannot be encoded as windows-1252", Message(() => Sample.Revert("x-\u0416-yzd"u8)), StringComparison.Ordinal);
        Assert.Contains("bytes 5 to 7, but there are 5 bytes", Message(() => Sample.Revert("x-\u00E9-"u8)), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_out_of_order_are_refused()
    {
        Patch patch = new([Change(3, 1, 3, 1, "d", "D"), Change(0, 1, 0, 1, "a", "A")]);
        Assert.Contains("4 are already used", Message(() => patch.Apply("abcd"u8)), StringComparison.Ordinal);
        Assert.Contains("4 are already used", Message(() => patch.Revert("AbcD"u8)), StringComparison.Ordinal);
    }

    private delegate byte[] Work();

    private static string Message(Work work) => Assert.Throws<ArgumentException>(() => work()).Message;

    private static Hunk Change(int sourceStart, int sourceLength, int outputStart, int outputLength, string before, string after) => new(
        new SourceSpan(sourceStart, sourceLength),
        new OutputSpan(outputStart, outputLength),
        System.Text.Encoding.UTF8.GetBytes(before),
        System.Text.Encoding.UTF8.GetBytes(after),
        [new Step("test/change", 1, "a test")]);
}
