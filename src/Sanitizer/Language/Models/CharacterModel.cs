using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Language.Models;

/// <summary>
/// How likely a character is behind the three before it, learnt from text in several hundred languages. Costs are in nats: the negative
/// natural logarithm of a probability. Where three characters were never seen together the model falls back to two, then one, then to
/// what follows what by script and kind of character, so that an unknown word in one script stays likely and a mixture of scripts does not.
/// </summary>
/// <remarks>
/// Letters are folded to lower case, digits to 0; the case is predicted apart, from the cases of the two characters before.
/// Interpolated estimates after Witten and Bell, stored with back-off weights; sequences that hardly differ from their back-off are left out.
/// </remarks>
internal sealed class CharacterModel
{
    internal const string Path = "Language/Models/Data/characters.bin";

    /// <summary>Steps of a stored cost in a nat.</summary>
    internal const float CostSteps = 14;

    /// <summary>Steps of a stored cost of backing off in a nat.</summary>
    internal const float LeaveSteps = 32;

    /// <summary>What a variant costs, in nats: a digit one of ten; the no-break space one space of some fifty, the hyphen proper likewise, other spaces one of many thousand.</summary>
    private static ReadOnlySpan<float> VariantCosts => [0, 2.302585f, 4, 9];

    private readonly int[] _infoPages;
    private readonly uint[] _infos;
    private readonly byte[] _singles;
    private readonly byte[] _leaves;
    private readonly byte[] _classSteps;
    private readonly byte[] _caseCosts;
    private readonly GramTable _short;
    private readonly GramTable _long;

    internal CharacterModel(DataFile file)
    {
        DataFileReader reader = new(file.Content.Span);
        int entries = reader.ReadInt32();
        int pages = reader.ReadInt32();
        _infoPages = Array.ConvertAll(reader.ReadUInt16Array(entries), page => page * PageSize);
        _infos = MemoryMarshal.Cast<int, uint>(reader.ReadInt32Array(pages * PageSize)).ToArray();
        _singles = reader.ReadBytes(pages * PageSize);
        _leaves = reader.ReadBytes(pages * PageSize);
        _classSteps = reader.ReadBytes(256 * 256);
        _caseCosts = reader.ReadBytes(64);
        _short = GramTable.Read(ref reader);
        _long = GramTable.Read(ref reader);
        ModelState start = default;
        _ = Advance(ref start, ' ');
        _ = Advance(ref start, ' ');
        Start = start;
    }

    /// <summary>The state at the start of a text: behind white space.</summary>
    public ModelState Start { get; }

    /// <summary>Code points a page of the tables.</summary>
    internal const int PageSize = 64;

    /// <summary>The model that ships with the library; loaded at the first use, for all threads.</summary>
    public static CharacterModel Shared => Loaded.Instance;

    /// <summary>What the model knows of a code point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CharacterInfo InfoOf(int codePoint) => new(_infos[PlaceOf(codePoint)]);

    /// <summary>The cost in nats of a character where its class is given.</summary>
    public float SingleCostOf(int codePoint) => _singles[PlaceOf(codePoint)] / CostSteps;

    /// <summary>A rough cost in nats of a character behind another, without any sequence: what its class and its share in it say.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float RoughCostOf(byte classBefore, int codePoint) => RoughCostOf(classBefore, codePoint, out _);

    /// <summary>The same, and the class of the character, for the one behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float RoughCostOf(byte classBefore, int codePoint, out byte classOf)
    {
        int place = PlaceOf(codePoint);
        CharacterInfo info = new(_infos[place]);
        classOf = info.Class;
        return ((_classSteps[(classBefore << 8) | info.Class] + _singles[place]) / CostSteps) + VariantCosts[info.Variant];
    }

    /// <summary>The cost in nats of the next character; the state moves on behind it.</summary>
    public float Advance(ref ModelState state, int codePoint)
    {
        int place = PlaceOf(codePoint);
        CharacterInfo info = new(_infos[place]);
        int last = info.Fold(codePoint);
        float cost = _caseCosts[(state.Cases << 2) | (byte)info.Case] / CostSteps;
        cost += VariantCosts[info.Variant];
        GramTable table = _short;
        int known = state.Known;
        uint two = table.Find(GramTable.HashOf(state.Last, last));
        uint three = known >= 2 && two != 0 ? table.Find(GramTable.HashOf(state.Second, state.Last, last)) : 0;
        uint four = known >= 3 && three != 0 ? _long.Find(GramTable.HashOf(state.Third, state.Second, state.Last, last)) : 0;
        float leave = 0;
        if (four != 0)
        {
            cost += GramTable.CostOf(four) / CostSteps;
        }
        else
        {
            leave += known >= 3 ? state.Leave3 : 0;
            if (three != 0)
            {
                cost += GramTable.CostOf(three) / CostSteps;
            }
            else
            {
                leave += known >= 2 ? state.Leave2 : 0;
                if (two != 0)
                {
                    cost += GramTable.CostOf(two) / CostSteps;
                }
                else
                {
                    leave += state.Leave1;
                    cost += (_classSteps[(state.Class << 8) | info.Class] + _singles[place]) / CostSteps;
                }
            }
        }

        state.Third = state.Second;
        state.Second = state.Last;
        state.Last = last;
        state.Class = info.Class;
        state.Cases = (byte)(((state.Cases << 2) | (byte)info.Case) & 15);
        state.Leave1 = _leaves[place];
        state.Leave2 = GramTable.LeaveOf(two);
        state.Leave3 = GramTable.LeaveOf(three);
        state.Known = (byte)(three != 0 ? 3 : two != 0 ? 2 : 1);
        return cost + leave / LeaveSteps;
    }

    /// <summary>The state behind three characters, whatever stands before them: as good as any for one character more, since the model sees no further back.</summary>
    public ModelState StateBehind(int first, int second, int third)
    {
        CharacterInfo info = InfoOf(third);
        int one = InfoOf(first).Fold(first);
        int two = InfoOf(second).Fold(second);
        int last = info.Fold(third);
        uint pair = _short.Find(GramTable.HashOf(two, last));
        uint triple = pair != 0 && _short.Find(GramTable.HashOf(one, two)) != 0 ? _short.Find(GramTable.HashOf(one, two, last)) : 0;
        return new ModelState
        {
            Third = one,
            Second = two,
            Last = last,
            Class = info.Class,
            Cases = (byte)(((byte)InfoOf(second).Case << 2) | (byte)info.Case),
            Leave1 = _leaves[PlaceOf(third)],
            Leave2 = GramTable.LeaveOf(pair),
            Leave3 = GramTable.LeaveOf(triple),
            Known = (byte)(triple != 0 ? 3 : pair != 0 ? 2 : 1),
        };
    }

    /// <summary>The cost in nats of a text from a state on; the state moves behind it.</summary>
    public double CostOf(ReadOnlySpan<byte> utf8, ref ModelState state)
    {
        double cost = 0;
        while (!utf8.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
            cost += Advance(ref state, rune.Value);
            utf8 = utf8[length..];
        }

        return cost;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(int codePoint)
    {
        int page = codePoint / PageSize;
        return (uint)page < (uint)_infoPages.Length ? _infoPages[page] + (codePoint & (PageSize - 1)) : 0;
    }

    private static class Loaded
    {
        public static readonly CharacterModel Instance = new(DataFile.Open(Path));
    }
}
