namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// What a way through an island may cost at most at each place, in nats, before nothing that comes can make it better than leaving alone what is
/// behind it. The model looks three characters back, so that behind three that nothing can change every way asks the same. Ways that are worse
/// are not the best one, so that the search finds what it would find without.
/// </summary>
internal sealed class PathLimits
{
    /// <summary>Nats for the rounding of sums.</summary>
    private const float Slack = 0.02f;

    private float[] _limits = [];

    /// <summary>Whether some sequence may have all its bytes, so that there are nats in favour of it, and none of the limits would hold.</summary>
    public bool HasWhole { get; private set; }

    /// <summary>The limit at a place between characters of the island.</summary>
    public float this[int place] => _limits[place];

    /// <summary>Forgets the island.</summary>
    public void Clear() => HasWhole = false;

    /// <summary>Sets the limits for a search.</summary>
    /// <param name="island">The island, with its costs in detail.</param>
    /// <param name="tape">Its bytes.</param>
    /// <param name="isBounded">Whether ways are to be limited.</param>
    /// <param name="enter">What it costs to start undoing, in nats.</param>
    /// <param name="bonus">Nats in favour of each sequence.</param>
    public void Load(Island island, Tape tape, bool isBounded, float enter, float bonus)
    {
        int length = island.End - island.Start;
        if (_limits.Length <= length)
        {
            _limits = new float[(length + 1) * 2];
        }

        HasWhole = isBounded && (Array.IndexOf(island.Text, 0xFFFD, island.Start, length) >= 0 || tape.MayBeWhole());
        if (!isBounded || (HasWhole && bonus > 0))
        {
            Array.Fill(_limits, float.PositiveInfinity, 0, length + 1);
            return;
        }

        float all = (float)island.Cost + Slack;
        float limit = all;
        int firm = IslandMeasure.Reach;
        bool isLast = true;
        _limits[length] = all;
        for (int place = length - 1; place >= 0; place--)
        {
            bool isFirm = !MayChange(tape[tape.PlaceOf(place)]);
            firm = isFirm ? firm + 1 : 0;
            isLast &= isFirm;
            if (firm >= IslandMeasure.Reach)
            {
                // Who goes on undoing behind them need not start again.
                int behind = place + IslandMeasure.Reach;
                limit = behind > length ? all : island.Costs[behind] + Slack + (isLast ? 0 : enter);
            }

            _limits[place] = limit;
        }
    }

    // A byte that may belong to a sequence. What stands for several bytes, or for lost ones, counts as one.
    private static bool MayChange(in Slot slot) => slot.Kind is SlotKind.Changed or SlotKind.Lost || (slot.Kind == SlotKind.Known && slot.Value is >= 0x80 and < 0xF5);
}
