using System.Text;
using Sanitizer.Tests.Documents;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;
using Sanitizer.Text.Views;
using Xunit;

namespace Sanitizer.Tests.Text.Views;

public sealed class TextViewTests
{
    private static readonly Step Cause = new("test/edit", 1, "a test");
    private static readonly Step Malformed = new("test/malformed", 1, "a test");
    private static readonly Step Inexact = new("test/inexact", 1, "a test");

    [Fact]
    public void A_verbatim_view_shares_the_sources_memory()
    {
        byte[] source = "abc"u8.ToArray();
        TextView view = TextView.Verbatim(source, 100);
        Assert.True(view.IsSource);
        Assert.True(view.Text.Span == source);
        Assert.Equal(new SourceSpan(101, 1), view.ToSource(new TextSpan(1, 1)));
    }

    [Fact]
    public void No_edits_give_the_same_view()
    {
        TextView view = TextView.Verbatim("abc"u8.ToArray());
        Assert.Same(view, view.Apply([]));
        Assert.True(TextView.Verbatim(ReadOnlyMemory<byte>.Empty).IsSource);
    }

    [Theory]
    [InlineData(3, 2, 2, 1, "overlaps")]
    [InlineData(1, 3, 2, 1, "overlaps")]
    [InlineData(1, 1, 9, 5, "leaves the text")]
    [InlineData(1, -1, 5, 1, "overlaps")]
    public void Edits_that_do_not_fit_are_refused(int firstStart, int firstLength, int secondStart, int secondLength, string reason)
    {
        AcceptedEdits[] edits = [Delete(firstStart, firstLength), Delete(secondStart, secondLength)];
        ArgumentException exception = Assert.Throws<ArgumentException>(() => TextView.Verbatim("0123456789"u8.ToArray()).Apply(edits));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    public void Edits_that_cut_a_character_are_refused(int start, int length)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => TextView.Verbatim("a\u00E9b"u8.ToArray()).Apply([Delete(start, length)]));
        Assert.Contains("cuts a character", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_of_the_text_is_traced_to_the_source_through_a_codec()
    {
        TextView view = Build(CodecCatalog.ShiftJis, [(byte)'a', 0x82, 0xA0, 0xB1, (byte)'b'], out _); // a, hiragana, half-width katakana, b
        Assert.Equal("a\u3042\uFF71b", Encoding.UTF8.GetString(view.Text.Span));
        Assert.Equal(new SourceSpan(1, 2), view.ToSource(new TextSpan(1, 3)));
        Assert.Equal(new SourceSpan(3, 1), view.ToSource(new TextSpan(4, 3)));
        Assert.Equal(new SourceSpan(4, 0), view.ToSource(new TextSpan(7, 0)));
    }

    [Fact]
    public void An_edit_inside_a_stateful_run_is_traced_to_the_whole_run()
    {
        byte[] source = [0x1B, (byte)'$', (byte)'B', 0x24, 0x22, 0x24, 0x24, 0x1B, (byte)'(', (byte)'B', (byte)'\n'];
        TextView view = Build(CodecCatalog.Iso2022Jp, source, out _);
        Assert.Equal("\u3042\u3044\n", Encoding.UTF8.GetString(view.Text.Span));
        Assert.Equal(new SourceSpan(0, source.Length), view.ToSource(new TextSpan(3, 3)));
        TextView edited = view.Apply([new AcceptedEdits(Edit.Delete(new TextSpan(3, 3)), Cause)]);
        Hunk hunk = Assert.IsType<Hunk>(Assert.Single(Compose(edited)));
        Assert.Equal(source, hunk.Before.ToArray());
        Assert.Equal("\u3042\n"u8.ToArray(), hunk.After.ToArray());
    }

    [Fact]
    public void An_insertion_between_stateful_runs_leaves_them_alone()
    {
        byte[] line = [0x1B, (byte)'$', (byte)'B', 0x24, 0x22, 0x1B, (byte)'(', (byte)'B', (byte)'\n'];
        TextViewBuilder builder = new((byte[])[.. line, .. line], 0);
        builder.Decode(CodecCatalog.Iso2022Jp, line.Length, Malformed, Inexact);
        builder.Decode(CodecCatalog.Iso2022Jp, line.Length, Malformed, Inexact);
        TextView edited = builder.Build().Apply([new AcceptedEdits(new Edit(new TextSpan(4, 0), "-"u8.ToArray()), Cause)]);
        Assert.Equal([typeof(TranscodeRun), typeof(Hunk), typeof(TranscodeRun)], Compose(edited).Select(entry => entry.GetType()));
    }

    [Fact]
    public void Text_changed_and_changed_back_is_no_change()
    {
        TextView view = TextView.Verbatim("abc"u8.ToArray());
        view = view.Apply([new AcceptedEdits(new Edit(new TextSpan(1, 1), "xyz"u8.ToArray()), Cause)]);
        view = view.Apply([new AcceptedEdits(new Edit(new TextSpan(1, 3), "b"u8.ToArray()), Cause)]);
        Assert.Empty(Compose(view));
    }

    /// <summary>Random edits over several rounds on views of every codec: the text is what a string would be, and the patch leads there and back.</summary>
    [Fact]
    public void Edits_on_edits_agree_with_a_plain_text_and_can_be_undone()
    {
        Random random = new(17);
        for (int round = 0; round < 6000; round++)
        {
            TextCodec codec = CodecCatalog.All[round % CodecCatalog.All.Count];
            byte[] source = Source(random, codec);
            TextView view = Build(codec, source, out byte[] text);
            for (int i = random.Next(5); i > 0; i--)
            {
                AcceptedEdits[] edits = RandomEdits(random, view.Text.ToArray());
                text = ApplyPlainly(text, edits);
                view = view.Apply(edits);
                Invariant.Same(text, view.Text.Span, $"the view of round {round} in {codec}");
            }

            Patch patch = new(Compose(view));
            Invariant.Same(source, patch.Revert(view.Text.Span), $"the reverted source of round {round} in {codec}");
            Invariant.Same(view.Text.Span, patch.Apply(source), $"the patched source of round {round} in {codec}");
            Assert.All(patch.Hunks, hunk => Assert.NotEmpty(hunk.Steps));
            CheckTraces(random, view);
        }
    }

    // What ToSource says of two neighbouring spans never steps back, and of everything it is everything.
    private static void CheckTraces(Random random, TextView view)
    {
        int[] cuts = [0, .. Boundaries(random, view.Text.ToArray(), 3), view.Text.Length];
        SourceSpan before = new(0, 0);
        foreach ((int start, int end) in cuts.Zip(cuts.Skip(1)))
        {
            SourceSpan span = view.ToSource(TextSpan.FromBounds(start, end));
            Assert.True(span.Start >= before.Start && span.End >= before.End && span.End <= view.Source.Length, $"{span} behind {before}");
            before = span;
        }

        Assert.Equal(new SourceSpan(0, view.Source.Length), view.ToSource(new TextSpan(0, view.Text.Length)));
    }

    private static byte[] Source(Random random, TextCodec codec)
    {
        byte[] encoded = DamageMaker.Encode(new DocumentMaker(random.Next()).Text(30), codec);
        return random.Next(4) switch
        {
            0 => [.. encoded, .. new DocumentMaker(random.Next()).Bytes(random.Next(20))],
            1 when codec.IsStateful => [.. "\u001B(B"u8, .. encoded],
            _ => encoded,
        };
    }

    private static TextView Build(TextCodec codec, byte[] source, out byte[] text)
    {
        TextViewBuilder builder = new(source, 0);
        builder.Decode(codec, source.Length, Malformed, Inexact);
        Assert.Equal(source.Length, builder.Position);
        TextView view = builder.Build();
        List<byte> decoded = [];
        codec.DecodeRun(source, decoded);
        text = [.. decoded];
        Invariant.Same(text, view.Text.Span, $"the text decoded from {codec}");
        return view;
    }

    private static List<PatchEntry> Compose(TextView view)
    {
        EntryList entries = new();
        entries.Reset(view, 0);
        return [.. entries];
    }

    private static AcceptedEdits[] RandomEdits(Random random, byte[] text)
    {
        int[] cuts = [.. Boundaries(random, text, 6)];
        List<AcceptedEdits> edits = [];
        for (int i = 0; i + 1 < cuts.Length; i += 2)
        {
            byte[] replacement = random.Next(3) == 0 ? [] : Encoding.UTF8.GetBytes("-\u00E9\u4E2D"[..random.Next(4)]);
            edits.Add(new AcceptedEdits(new Edit(TextSpan.FromBounds(cuts[i], random.Next(3) == 0 ? cuts[i] : cuts[i + 1]), replacement), Cause));
        }

        return [.. edits];
    }

    private static IEnumerable<int> Boundaries(Random random, byte[] text, int count) =>
        Enumerable.Range(0, count).Select(_ => random.Next(text.Length + 1)).Where(i => i == text.Length || (text[i] & 0xC0) != 0x80).Order();

    private static byte[] ApplyPlainly(byte[] text, AcceptedEdits[] edits)
    {
        List<byte> result = [];
        int position = 0;
        foreach (Edit edit in edits.Select(accepted => accepted.Edits.Span[0]))
        {
            result.AddRange(text.AsSpan(position..edit.Span.Start));
            result.AddRange(edit.Replacement.Span);
            position = edit.Span.End;
        }

        result.AddRange(text.AsSpan(position));
        return [.. result];
    }

    private static AcceptedEdits Delete(int start, int length) => new(Edit.Delete(new TextSpan(start, length)), Cause);
}
