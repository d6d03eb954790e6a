using Sanitizer.Text;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;
using Sanitizer.Text.Views;
using Xunit;

namespace Sanitizer.Tests.Text.Patches;

public sealed class PatchComposerTests
{
    [Fact]
    public void Offsets_count_from_the_start_of_the_document()
    {
        TextView view = TextView.Verbatim("abcdef"u8.ToArray(), 1000).Apply([Edit(2, 2, "XYZ", "a/one")]);
        Hunk hunk = Assert.IsType<Hunk>(Assert.Single(Compose(view, 2000)));
        Assert.Equal(new SourceSpan(1002, 2), hunk.Source);
        Assert.Equal(new OutputSpan(2002, 3), hunk.Output);
    }

    [Fact]
    public void Changes_that_touch_are_one_with_both_causes()
    {
        TextView view = TextView.Verbatim("abcdef"u8.ToArray()).Apply([Edit(1, 1, "", "a/one"), Edit(2, 0, "-", "a/two"), Edit(2, 1, "", "a/three")]);
        Hunk hunk = Assert.IsType<Hunk>(Assert.Single(Compose(view, 0)));
        Assert.Equal("bc"u8.ToArray(), hunk.Before.ToArray());
        Assert.Equal(["a/one", "a/two", "a/three"], hunk.Steps.Select(step => step.Rule), StringComparer.Ordinal);
    }

    [Fact]
    public void A_change_of_a_change_has_both_causes_and_its_neighbour_has_its_own()
    {
        TextView view = TextView.Verbatim("abcdef"u8.ToArray()).Apply([Edit(1, 1, "xx", "a/one"), Edit(4, 1, "", "a/two")]);
        view = view.Apply([Edit(2, 2, "", "a/three")]);
        Hunk[] hunks = [.. Compose(view, 0).Cast<Hunk>()];
        Assert.Equal(["a/one", "a/three"], hunks[0].Steps.Select(step => step.Rule), StringComparer.Ordinal);
        Assert.Equal("a/two", Assert.Single(hunks[1].Steps).Rule);
        Assert.Equal("axdf"u8.ToArray(), view.Text.ToArray());
    }

    [Fact]
    public void One_cause_of_many_hunks_is_listed_once_each()
    {
        TextView view = TextView.Verbatim("aaaaaaaa"u8.ToArray());
        Step step = new("a/one", 1, "a test");
        view = view.Apply([.. Enumerable.Range(0, 4).Select(i => new AcceptedEdits(Sanitizer.Text.Edits.Edit.Delete(new TextSpan(i * 2, 1)), step))]);
        Assert.All(Compose(view, 0).Cast<Hunk>(), hunk => Assert.Same(step, Assert.Single(hunk.Steps)));
    }

    [Fact]
    public void An_insertion_that_was_taken_back_leaves_nothing()
    {
        TextView view = TextView.Verbatim("ab"u8.ToArray()).Apply([Edit(1, 0, "x", "a/one")]);
        view = view.Apply([Edit(1, 1, "", "a/two")]);
        Assert.Empty(Compose(view, 0));
    }

    [Fact]
    public void A_list_that_is_used_again_has_the_entries_of_the_last_view()
    {
        EntryList entries = new();
        for (int i = 0; i < 5; i++)
        {
            entries.Reset(TextView.Verbatim("abcdef"u8.ToArray(), i * 10).Apply([Edit(i, 1, "xy", $"a/rule-{i}")]), i * 100);
            Hunk hunk = Assert.IsType<Hunk>(Assert.Single(entries));
            Assert.Equal((new SourceSpan(i * 11, 1), new OutputSpan(i * 101, 2)), (hunk.Source, hunk.Output));
            Assert.Equal($"a/rule-{i}", Assert.Single(hunk.Steps).Rule);
        }

        entries.Reset(TextView.Verbatim("abcdef"u8.ToArray()), 0);
        Assert.Empty(entries);
    }

    [Fact]
    public void A_deleted_document_is_one_change()
    {
        TextView view = TextView.Verbatim("ab"u8.ToArray()).Apply([Edit(0, 2, "", "a/one")]);
        Assert.Equal(new SourceSpan(0, 2), Assert.Single(Compose(view, 0)).Source);
    }

    private static EntryList Compose(TextView view, long outputStart)
    {
        EntryList entries = new();
        entries.Reset(view, outputStart);
        return entries;
    }

    private static AcceptedEdits Edit(int start, int length, string replacement, string rule) =>
        new(new Edit(new TextSpan(start, length), System.Text.Encoding.UTF8.GetBytes(replacement)), new Step(rule, 1, "a test"));
}
