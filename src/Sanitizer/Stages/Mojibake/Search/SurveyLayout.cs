namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// What a survey found out about some bytes, for each encoding that they may have been written in: encodings that have their characters at the
/// same places are one. Most encodings read a text as the same bytes, so that few such are made.
/// </summary>
internal sealed class SurveyLayout
{
    private readonly List<int> _high = [];
    private readonly ulong[] _looks;
    private readonly double[] _costs;
    private readonly ulong[] _texts;

    /// <summary>Creates one with nothing found out.</summary>
    /// <param name="bytes">The bytes, and less than 0 what is none.</param>
    /// <param name="islands">The number of islands that they belong to.</param>
    /// <param name="encodings">The number of encodings.</param>
    public SurveyLayout(int[] bytes, int islands, int encodings)
    {
        Bytes = bytes;
        Islands = islands;
        _looks = new ulong[encodings];
        _costs = new double[encodings];
        _texts = new ulong[encodings];
        Array.Fill(_costs, double.NaN);
        Span<bool> isSeen = stackalloc bool[0x100];
        foreach (int value in bytes)
        {
            if (value >= 0x80 && !isSeen[value])
            {
                isSeen[value] = true;
                _high.Add(value);
            }
        }
    }

    /// <summary>The bytes.</summary>
    public int[] Bytes { get; }

    /// <summary>The number of islands that they belong to.</summary>
    public int Islands { get; }

    /// <summary>Tells the cost of the text in an encoding and its hash, if they are known by now.</summary>
    /// <param name="number">The encoding's number.</param>
    /// <param name="written">The encoding.</param>
    /// <param name="cost">The cost, in rough nats; infinite where the bytes are no text.</param>
    /// <param name="text">The hash.</param>
    public bool TryGet(int number, Reading written, out double cost, out ulong text)
    {
        if (double.IsNaN(_costs[number]) && !written.IsDouble)
        {
            ulong look = LookOf(written);
            int alike = look == 0 ? -1 : _looks.AsSpan().IndexOf(look);
            _looks[number] = look;
            if (look == 0)
            {
                _costs[number] = double.PositiveInfinity;
            }
            else if (alike >= 0)
            {
                (_costs[number], _texts[number]) = (_costs[alike], _texts[alike]);
            }
        }

        (cost, text) = (_costs[number], _texts[number]);
        return !double.IsNaN(cost);
    }

    /// <summary>Notes what was found out.</summary>
    public void Set(int number, double cost, ulong text) => (_costs[number], _texts[number]) = (cost, text);

    // A number for the characters of the bytes; 0 where one is none or a control.
    private ulong LookOf(Reading written)
    {
        ulong look = 1;
        foreach (int value in _high)
        {
            int character = written.Single(value);
            if (character < 0xA0)
            {
                return 0;
            }

            look = (look ^ (uint)character) * 0x9E37_79B9_7F4A_7C15;
            look ^= look >> 29;
        }

        return look | 1;
    }
}
