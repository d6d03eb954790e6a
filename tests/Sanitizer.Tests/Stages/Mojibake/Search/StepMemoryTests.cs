using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class StepMemoryTests
{
    private static readonly Layer Layer = new(Islands.Misreading("latin-1", Loss.Stripped), 12, 0, 100);

    [Fact]
    public void What_was_met_before_is_undone_the_same()
    {
        Explorer explorer = new();
        Layer[] layers = [Layer, new(Islands.Misreading("windows-1252"), 0, 4, 100), new(Islands.Misreading("windows-1251"), 12, 8, 100) { IsOfPlaces = true }];
        Random random = new(41);
        int undone = 0;
        foreach (Layer layer in layers)
        {
            for (int round = 0; round < 12; round++)
            {
                byte[] text = DamagedTexts.Make(random, $"utf-8>{layer.Misreading.Read.Name}", lines: 3, damaged: 0.8);
                foreach (Island island in Islands.In([.. text, .. text]))
                {
                    Island? known = explorer.Undo(island, layer);
                    Island? alone = new Explorer().Undo(island, layer);
                    Assert.Equal(alone?.Text, known?.Text);
                    Assert.Equal(alone?.From, known?.From);
                    Assert.Equal(alone?.IsCopy, known?.IsCopy);
                    undone += known is null ? 0 : 1;
                }
            }
        }

        Assert.InRange(undone, 100, 100_000);
    }

    [Fact]
    public void Other_layers_and_other_surroundings_are_other_questions()
    {
        StepMemory memory = new();
        ulong key = StepMemory.KeyOf(Islands.In("a é b"u8)[0]);
        memory.Open(Layer, null);
        memory.Keep(key, [new PathStep('x', 0, 1, false)]);

        Assert.True(memory.TryFind(key, out IReadOnlyList<PathStep> steps));
        Assert.Equal(new PathStep('x', 0, 1, false), Assert.Single(steps));
        Assert.False(memory.TryFind(StepMemory.KeyOf(Islands.In("a é c"u8)[0]), out _));
        memory.Open(Layer, new LetterHabits([], ReadOnlyMemory<byte>.Empty));
        Assert.False(memory.TryFind(key, out _));
    }

    [Fact]
    public void It_does_not_grow_without_end()
    {
        StepMemory memory = new();
        memory.Open(Layer, null);
        PathStep[] steps = [.. Enumerable.Repeat(new PathStep('x', 0, 1, false), 1000)];
        for (ulong key = 0; key < 300; key++)
        {
            memory.Keep(key, steps);
        }

        Assert.InRange(Enumerable.Range(0, 300).Count(key => memory.TryFind((ulong)key, out _)), 1, 140);
    }
}
