using System.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;
using Sanitizer.Text.Views;
using Xunit;

namespace Sanitizer.Tests.Text.Views;

public sealed class TextViewBuilderTests
{
    private static readonly Step Malformed = new("test/malformed", 1, "a test");
    private static readonly Step Inexact = new("test/inexact", 1, "a test");

    [Fact]
    public void Copied_runs_that_follow_one_another_are_one_piece()
    {
        TextViewBuilder builder = new("abcdef"u8.ToArray(), 0);
        builder.Copy(2);
        builder.Copy(0);
        builder.Copy(4);
        TextView view = builder.Build();
        Assert.Equal(1, view.Pieces.Length);
        Assert.True(view.IsSource);
    }

    [Fact]
    public void A_skipped_mark_is_a_change_of_its_own()
    {
        TextViewBuilder builder = new("\uFEFFab"u8.ToArray(), 10);
        builder.Replace(3, [], Malformed);
        builder.Copy(2);
        Hunk hunk = Assert.IsType<Hunk>(Assert.Single(Compose(builder.Build())));
        Assert.Equal(10, hunk.Source.Start);
        Assert.Equal(3, hunk.Source.Length);
        Assert.Equal(0, hunk.Output.Length);
        Assert.Same(Malformed, Assert.Single(hunk.Steps));
    }

    [Fact]
    public void Unassigned_bytes_and_second_spellings_become_literal_text()
    {
        TextViewBuilder builder = new((byte[])[(byte)'a', 0xFA, 0x54, 0xFF, (byte)'b'], 0); // a second spelling of the not sign, a byte without meaning
        builder.Decode(CodecCatalog.ShiftJis, 5, Malformed, Inexact);
        TextView view = builder.Build();
        Assert.Equal("a\uFFE2\uFFFDb", Encoding.UTF8.GetString(view.Text.Span));
        List<PatchEntry> entries = Compose(view);
        Hunk hunk = Assert.Single(entries.OfType<Hunk>());
        Assert.Equal([Inexact, Malformed], hunk.Steps);
        Assert.Equal(2, entries.OfType<TranscodeRun>().Count());
    }

    [Fact]
    public void A_character_of_two_code_points_is_never_cut()
    {
        TextViewBuilder builder = new((byte[])[0x88, 0x62], 0); // Big5: E with circumflex, and a macron
        builder.Decode(CodecCatalog.Big5, 2, Malformed, Inexact);
        Assert.Equal("\u00CA\u0304", Encoding.UTF8.GetString(builder.Build().Text.Span));
        Assert.IsType<Hunk>(Assert.Single(Compose(builder.Build())));
    }

    private static List<PatchEntry> Compose(TextView view)
    {
        EntryList entries = new();
        entries.Reset(view, 0);
        return [.. entries];
    }
}
