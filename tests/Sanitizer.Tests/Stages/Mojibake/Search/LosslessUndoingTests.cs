using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class LosslessUndoingTests
{
    private const float Bonus = 12;

    public static TheoryData<string> Chains =>
    [
        "windows-1252", "latin-1", "windows-1251", "windows-1250", "macintosh", "koi8-r", "iso-8859-15", "iso-8859-2", "windows-1253", "windows-1254", "cp437", "cp850", "ibm866", "x-mac-cyrillic",
        "windows-1252 windows-1252", "latin-1 windows-1252", "windows-1251 cp850", "windows-1252 windows-1252 windows-1252",
    ];

    [Theory]
    [MemberData(nameof(Chains))]
    public void It_does_what_the_search_does(string reads)
    {
        Random random = new(reads.Length);
        string[] names = reads.Split(' ');
        string chain = string.Join(' ', names.Select(name => $"utf-8>{name}"));
        Layer[] layers = [.. names.Reverse().Select(name => new Layer(Islands.Misreading(name), Bonus, 0, 100))];
        LosslessUndoing lossless = new();
        Explorer explorer = new();
        Assert.True(lossless.TryOpen(layers));
        LayerGate gate = new(layers);
        int undone = 0;
        int left = 0;
        for (int round = 0; round < 60; round++)
        {
            byte[] text = DamagedTexts.Make(random, chain, lines: 6, damaged: 0.7);
            int position = 0;
            while (IslandFinder.TryFind(text, ref position, withQuotes: true, out IslandSpan span))
            {
                if (!lossless.TryUndo(text, span, out uint which))
                {
                    left++;
                    continue;
                }

                Island island = IslandFinder.Cut(text, span);
                uint expected = gate.MayChange(text, span) ? UndoOneByOne(explorer, ref island, layers) : 0;
                Assert.Equal(expected, which);
                if (which != 0)
                {
                    Assert.Equal(EditsOf(repairs => RepairEdits.Add(island, repairs)), EditsOf(lossless.AddEdits));
                    Assert.Equal(island.Text[island.Start..island.End], lossless.After.ToArray());
                    undone++;
                }
            }
        }

        Assert.True(undone > left && left > 0, $"{undone} islands were undone, {left} left to the search");
    }

    [Fact]
    public void What_may_have_lost_bytes_is_left_to_the_search()
    {
        Layer layer = new(Islands.Misreading("windows-1252"), Bonus, 0, 100);
        LosslessUndoing lossless = new();

        Assert.True(lossless.TryOpen([layer, layer]));
        Assert.False(lossless.TryOpen([layer with { Misreading = Islands.Misreading("windows-1252", Loss.Straightened) }]));
        Assert.False(lossless.TryOpen([layer, layer with { Misreading = Islands.Misreading("gb18030") }]));
        Assert.False(lossless.TryOpen([layer with { Misreading = Misreadings.OfLegacy[0] }]));
        Assert.False(lossless.TryOpen([layer with { Bonus = 0 }]));
        Assert.False(lossless.TryOpen([layer with { Least = 4 }]));
        Assert.False(lossless.TryOpen([layer with { IsTorn = true }]));
    }

    [Theory]
    [InlineData("Ã la")]
    [InlineData("Ã\uFFFD")]
    [InlineData("Ã©Ã?")]
    [InlineData("ÃƒÂ©é")]
    public void What_is_not_whole_is_left_to_the_search(string text)
    {
        LosslessUndoing lossless = new();
        Assert.True(lossless.TryOpen([new Layer(Islands.Misreading("windows-1252"), Bonus, 0, 100)]));
        byte[] bytes = Encoding.UTF8.GetBytes(text + " in a line");
        int position = 0;
        Assert.True(IslandFinder.TryFind(bytes, ref position, withQuotes: true, out IslandSpan span));

        Assert.False(lossless.TryUndo(bytes, span, out _));
    }

    [Fact]
    public void What_holds_no_sequence_stays()
    {
        LosslessUndoing lossless = new();
        Assert.True(lossless.TryOpen([new Layer(Islands.Misreading("windows-1252"), Bonus, 0, 100)]));

        Assert.True(lossless.TryUndo("déjà"u8, new IslandSpan(1, 6), out uint which));
        Assert.Equal(0u, which);
    }

    private static uint UndoOneByOne(Explorer explorer, ref Island island, Layer[] layers)
    {
        uint which = 0;
        for (int i = 0; i < layers.Length; i++)
        {
            if (explorer.Undo(island, layers[i]) is Island after)
            {
                island = after;
                which |= 1U << i;
            }
        }

        return which;
    }

    private static string[] EditsOf(Action<RepairList> add)
    {
        RepairList repairs = new();
        add(repairs);
        repairs.Add(0, [], 0, isDoubtful: false, isWhole: true);
        return [.. repairs[0].Edits.ToArray().Select(edit => $"{edit.Span.Start}-{edit.Span.End} {Convert.ToHexString(edit.Replacement.Span)}")];
    }
}
