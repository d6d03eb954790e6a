using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Text;
using Sanitizer.Text.Edits;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class RepairListTests
{
    private static readonly Layer[] Layers = [new(Islands.Misreading("windows-1252"), 12, 0, 100)];

    [Fact]
    public void Repairs_come_with_their_edits_in_the_order_of_the_islands()
    {
        RepairList repairs = new();
        Add(repairs, 5, "e1", "e2");
        Add(repairs, 9, "i");
        Add(repairs, 2, "b1", "b2", "b3");

        repairs.Sort();

        Assert.Equal([2, 5, 9], Enumerable.Range(0, repairs.Count).Select(repairs.IslandOf));
        Assert.Equal(["b1 b2 b3", "e1 e2", "i"], repairs.Select(repair => Say(repair.Edits)), StringComparer.Ordinal);
        Assert.Equal("e1 e2 i", Say(repairs.EditsOf(1, 3)));
    }

    [Fact]
    public void What_was_taken_away_leaves_nothing()
    {
        RepairList repairs = new();
        Add(repairs, 0, "a");
        Add(repairs, 1, "b", "c");
        repairs.RemoveFrom(1);
        Add(repairs, 2, "d");

        Assert.Equal(["a", "d"], repairs.Select(repair => Say(repair.Edits)), StringComparer.Ordinal);
    }

    [Fact]
    public void Replacements_stay_when_the_list_is_used_again()
    {
        RepairList repairs = new();
        Add(repairs, 0, "first");
        ReadOnlyMemory<byte> kept = repairs[0].Edits.Span[0].Replacement;
        for (int round = 0; round < 3; round++)
        {
            repairs.Clear();
            for (int i = 0; i < 5000; i++)
            {
                Add(repairs, i, "other");
            }
        }

        Assert.Equal("first", Encoding.UTF8.GetString(kept.Span));
        Assert.All(repairs, repair => Assert.Equal("other", Say(repair.Edits)));
    }

    [Fact]
    public void Causes_are_told_apart()
    {
        RepairList repairs = new();
        repairs.Add(0, Layers, 1, isDoubtful: false, isWhole: true);
        repairs.Add(1, Layers, 2, isDoubtful: true, isWhole: false);
        repairs.Add(2, Layers, 3, isDoubtful: false, isWhole: false);
        repairs.Add(3, [.. Layers], 4, isDoubtful: false, isWhole: true);

        Assert.Equal([(false, true, 1.0), (true, false, 2), (false, false, 3), (false, true, 4)], repairs.Select(repair => (repair.IsDoubtful, repair.IsWhole, repair.Saved)));
        Assert.Same(Layers, repairs[2].Layers);
    }

    private static void Add(RepairList repairs, int island, params string[] replacements)
    {
        foreach (string replacement in replacements)
        {
            int length = Encoding.UTF8.GetBytes(replacement, repairs.Room(replacement.Length));
            repairs.AddEdit(new TextSpan(island, 1), length);
        }

        repairs.Add(island, Layers, 0, isDoubtful: false, isWhole: true);
    }

    private static string Say(ReadOnlyMemory<Edit> edits) => string.Join(' ', edits.ToArray().Select(edit => Encoding.UTF8.GetString(edit.Replacement.Span)));
}
