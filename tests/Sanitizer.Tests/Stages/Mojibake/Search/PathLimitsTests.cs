using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class PathLimitsTests
{
    private const float Enter = 2.5f;

    /// <summary>More than the rounding that limits allow for, and less than a step of the model.</summary>
    private const float Near = 0.05f;

    [Fact]
    public void Behind_a_lead_byte_that_is_the_last_one_three_more_characters_count()
    {
        (Island island, PathLimits limits) = Load("aãbcdefg", 12);

        Assert.Equal(island.Costs[5], limits[2], Near);
        Assert.Equal(island.Costs[6], limits[3], Near);
        Assert.Equal((float)island.Cost, limits[8], Near);
        Assert.False(limits.HasWhole);
    }

    [Fact]
    public void Where_another_lead_byte_follows_at_some_distance_undoing_need_not_start_again()
    {
        (Island island, PathLimits limits) = Load("ãbcdeãfg", 12);

        Assert.Equal(island.Costs[4] + Enter, limits[1], Near);
    }

    [Fact]
    public void Lead_bytes_that_the_model_sees_together_have_one_limit()
    {
        (Island island, PathLimits limits) = Load("ãbcãdefgh", 12);

        Assert.Equal(island.Costs[7], limits[1], Near);
        Assert.Equal(limits[1], limits[4], Near);
    }

    [Fact]
    public void Nats_in_favour_of_a_whole_sequence_leave_no_limit()
    {
        (Island _, PathLimits favoured) = Load("aÃ©bcdefg", 12);
        (Island _, PathLimits plain) = Load("aÃ©bcdefg", 0);

        Assert.True(favoured.HasWhole);
        Assert.True(float.IsPositiveInfinity(favoured[3]));
        Assert.False(float.IsPositiveInfinity(plain[3]));
    }

    private static (Island Island, PathLimits Limits) Load(string text, float bonus)
    {
        Island island = Islands.Whole(text);
        IslandMeasure.Detail(island);
        Tape tape = new();
        tape.Load(island, Islands.Misreading("latin-1", Loss.Stripped));
        PathLimits limits = new();
        limits.Load(island, tape, isBounded: true, Enter, bonus);
        return (island, limits);
    }
}
