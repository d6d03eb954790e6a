namespace Sanitizer.Stages.Injection;

/// <summary>
/// The cheapest joint reading of all marks of a line (Viterbi): what is open decides what may close, and what comes later decides
/// what an unclear place was. A line may end with a quotation open, since the next paragraph may go on with it.
/// </summary>
internal static class MarkPath
{
    private const int States = 5;
    private const int Never = 1 << 20;
    private const int LeftOpen = 35;

    // Where the next line opens one again, as a quotation of several paragraphs does.
    private const int LeftOpenBeforeNext = 6;

    // Outside, in double, in single within double, in single, in double within single: what opens and closes leads where.
    private static readonly int[,] Next =
    {
        { 1, -1, 3, -1 },
        { -1, 0, 2, -1 },
        { -1, -1, -1, 1 },
        { 4, -1, -1, 0 },
        { -1, 3, -1, -1 },
    };

    /// <summary>Reads a line.</summary>
    /// <param name="costs">The costs of each kind at each place, place after place.</param>
    /// <param name="kinds">Receives the kind of each place.</param>
    /// <param name="goesOn">Whether the next line starts as one that goes on with a quotation.</param>
    public static void Solve(ReadOnlySpan<int> costs, Span<MarkKind> kinds, bool goesOn = false)
    {
        int leftOpen = goesOn ? LeftOpenBeforeNext : LeftOpen;
        int count = kinds.Length;
        Span<int> total = [0, Never, Never, Never, Never];
        Span<int> next = stackalloc int[States];
        byte[] from = new byte[count * States];
        byte[] by = new byte[count * States];
        for (int place = 0; place < count; place++)
        {
            next.Fill(Never);
            for (int state = 0; state < States; state++)
            {
                for (int kind = 0; kind < MarkCosts.Kinds; kind++)
                {
                    int target = kind < 4 ? Next[state, kind] : state;
                    if (target < 0)
                    {
                        continue;
                    }

                    int cost = total[state] + costs[(place * MarkCosts.Kinds) + kind];
                    if (cost < next[target])
                    {
                        next[target] = cost;
                        from[(place * States) + target] = (byte)state;
                        by[(place * States) + target] = (byte)kind;
                    }
                }
            }

            // A closing mark whose opening one stood in an earlier paragraph, or was lost.
            Reach(next, total, costs[(place * MarkCosts.Kinds) + (int)MarkKind.DoubleClose], (byte)MarkKind.DoubleClose, from, by, place);
            Reach(next, total, costs[(place * MarkCosts.Kinds) + (int)MarkKind.SingleClose], (byte)MarkKind.SingleClose, from, by, place);
            next.CopyTo(total);
        }

        int state0 = 0;
        for (int state = 1; state < States; state++)
        {
            if (total[state] + leftOpen < total[state0] + (state0 == 0 ? 0 : leftOpen))
            {
                state0 = state;
            }
        }

        for (int place = count - 1; place >= 0; place--)
        {
            kinds[place] = (MarkKind)by[(place * States) + state0];
            state0 = from[(place * States) + state0];
        }
    }

    private static void Reach(Span<int> next, ReadOnlySpan<int> total, int cost, byte kind, byte[] from, byte[] by, int place)
    {
        const int WithoutOpening = 60;
        if (total[0] + cost + WithoutOpening < next[0])
        {
            next[0] = total[0] + cost + WithoutOpening;
            from[place * States] = 0;
            by[place * States] = kind;
        }
    }
}
