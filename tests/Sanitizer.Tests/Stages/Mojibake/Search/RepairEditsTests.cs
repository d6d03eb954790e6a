using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Text.Edits;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class RepairEditsTests
{
    [Fact]
    public void What_was_copied_needs_no_edit() => Assert.Empty(EditsOf(Islands.Whole("né")));

    [Fact]
    public void A_stretch_that_changed_is_one_edit()
    {
        Island after = Islands.Whole("xÃ©zÃ¨y").After(
            [new PathStep('x', 0, 1, true), new PathStep('é', 1, 3, false), new PathStep('z', 3, 4, true), new PathStep('è', 4, 6, false), new PathStep('y', 6, 7, true)]);

        Edit[] edits = EditsOf(after);
        Assert.Equal("xézèy", Islands.TextOf(after));
        Assert.Equal("1-5 é|6-10 è", string.Join('|', edits.Select(Say)));
    }

    [Fact]
    public void Neighbours_that_changed_share_an_edit()
    {
        Island after = Islands.Whole("Ã©Ã¨").After([new PathStep('é', 0, 2, false), new PathStep('è', 2, 4, false)]);

        Assert.Equal("0-8 éè", Say(Assert.Single(EditsOf(after))));
    }

    [Fact]
    public void Characters_made_together_share_an_edit()
    {
        Island after = Islands.Whole("語é").After([new PathStep('a', 0, 1, false), new PathStep('b', 0, 1, false), new PathStep('é', 1, 2, true)]);

        Assert.Equal("0-3 ab", Say(Assert.Single(EditsOf(after))));
    }

    [Fact]
    public void Two_layers_are_one_edit_of_the_first_text()
    {
        Island once = Islands.Whole("ÃƒÂ©").After([new PathStep('Ã', 0, 2, false), new PathStep('©', 2, 4, false)]);
        Island twice = once.After([new PathStep('é', 0, 2, false)]);

        Assert.Equal("0-8 é", Say(Assert.Single(EditsOf(twice))));
    }

    [Fact]
    public void What_nothing_came_of_belongs_to_the_character_before()
    {
        Island after = Islands.Whole("éÂx").After([new PathStep('é', 0, 1, true), new PathStep(-1, 1, 2, false), new PathStep('x', 2, 3, true)]);

        Assert.Equal("0-4 é", Say(Assert.Single(EditsOf(after))));
    }

    private static Edit[] EditsOf(Island island)
    {
        RepairList repairs = new();
        RepairEdits.Add(island, repairs);
        repairs.Add(0, [], 0, isDoubtful: false, isWhole: false);
        return repairs[0].Edits.ToArray();
    }

    private static string Say(Edit edit) => $"{edit.Span.Start}-{edit.Span.End} {Encoding.UTF8.GetString(edit.Replacement.Span)}";
}
