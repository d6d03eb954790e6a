using System.Runtime.InteropServices;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Mojibake;

/// <summary>
/// Reads a run, which is a stretch of characters that windows-1252 or latin-1 has beyond ASCII: the places where UTF-8 shows, how
/// many layers deep, and how likely it is. One for a window at a time; its buffers are reused from run to run.
/// </summary>
internal sealed class RunReader
{
    /// <summary>Characters on either side of a run that are looked at.</summary>
    private const int Neighbours = 3;

    /// <summary>More layers than anybody met.</summary>
    private const int MaximumLayers = 6;

    /// <summary>Points lost for a character of the run that no sequence explains and that is not simply punctuation.</summary>
    private const double OfOrphan = -4;

    /// <summary>A run must decode but for one character in so many; text in other encodings decodes by chance in one of two at best.</summary>
    private const int SequencesToAnOrphan = 4;

    /// <summary>So many letters with accents side by side, and no sequence: a word of another encoding. Languages have two or three.</summary>
    private const int ForeignWord = 4;

    /// <summary>Points, refund included, at which a result does not fit.</summary>
    private const double Implausible = -3;

    /// <summary>A layer that leaves some characters over must be this odd to be undone.</summary>
    private const double OddEnough = 4;

    private readonly List<int> _run = [];
    private readonly List<int> _offsets = [];
    private readonly List<Group> _groups = [];
    private readonly List<List<int>> _layers = [[], []];

    /// <summary>The groups of the run that was read last.</summary>
    public IReadOnlyList<Group> Groups => _groups;

    /// <summary>
    /// Whether the run that was read last speaks against UTF-8: too many of its characters are left over, or what comes out does
    /// not fit. Then it was another encoding.
    /// </summary>
    public bool IsUnexplained { get; private set; }

    /// <summary>Reads a run.</summary>
    /// <param name="text">The window's text.</param>
    /// <param name="start">Offset of the run's first byte.</param>
    /// <param name="end">Offset behind its last byte.</param>
    public RunScore Read(ReadOnlySpan<byte> text, int start, int end)
    {
        Load(text, start, end);
        _groups.Clear();
        ReadOnlySpan<int> run = CollectionsMarshal.AsSpan(_run);
        int last = run.Length - Neighbours;
        double points = 0;
        double refund = 0;
        int total = 0;
        int orphans = OrphansBeside(run[Neighbours - 1]) + OrphansBeside(run[last]);
        bool isImplausible = false;
        Script script = Script.Common;
        for (int i = Neighbours; i < last;)
        {
            int groupEnd = EndOfGroup(run[..last], i, out int sequences, out int losses);
            if (sequences == 0)
            {
                orphans += run[i] < 0x80 || IsPunctuation(run[i]) ? 0 : 1;
                i++;
                continue;
            }

            Group group = ReadGroup(run, i, groupEnd, sequences, losses);
            _groups.Add(group);
            points += group.Points;
            refund += group.Refund;
            total += sequences;
            isImplausible |= group.IsImplausible;
            script = group.Script == Script.Common ? script : group.Script;
            i = groupEnd;
        }

        points += orphans * OfOrphan;
        int lead = _groups.Count > 0 ? run[_groups[0].Start] : 0;
        IsUnexplained = isImplausible || (total == 0 ? orphans >= ForeignWord : orphans * SequencesToAnOrphan > total);
        return new RunScore(start, end, (float)points, (float)refund, script, lead);
    }

    /// <summary>Whether the run that was read last is one lead byte and a plain space, and nothing shows that the character is a lead byte.</summary>
    /// <param name="known">The lead bytes that are known to be some.</param>
    public bool IsSpaceBehindNewLead(HashSet<int> known) =>
        _groups is [{ Sequences: 1 } group] && _run[group.Start + 1] == ' ' && !known.Contains(_run[group.Start]) && _run[group.Start] is not (0xC2 or 0xC3);

    /// <summary>Offset in the window of a character of the run that was read last.</summary>
    public int OffsetOf(int place) => _offsets[place];

    /// <summary>What a group of the run that was read last hides, in UTF-8.</summary>
    public byte[] Decode(in Group group)
    {
        ReadOnlySpan<int> run = CollectionsMarshal.AsSpan(_run);
        List<int> result = Peel(run, group.Start, group.End, true, _layers[0], out _, out _);
        for (int layer = 1; layer < group.Layers; layer++)
        {
            result = Peel(CollectionsMarshal.AsSpan(result), Neighbours, result.Count - Neighbours, false, _layers[layer & 1], out _, out _);
        }

        List<byte> utf8 = new(result.Count * 2);
        Span<byte> buffer = stackalloc byte[4];
        for (int i = Neighbours; i < result.Count - Neighbours; i++)
        {
            utf8.AddRange(buffer[..new Rune(result[i]).EncodeToUtf8(buffer)]);
        }

        return [.. utf8];
    }

    private Group ReadGroup(ReadOnlySpan<int> run, int start, int end, int sequences, int losses)
    {
        double odd = OddnessOf(run, start, end, true);
        Misreaders readers = ReadersOf(run[start..end]);
        List<int> decoded = Peel(run, start, end, true, _layers[0], out _, out _);
        PlausibilityScore plausible = Judge(decoded);
        Group best = new(start, end, sequences, losses, 1, readers, IsTooLow(plausible), odd + plausible.Points, plausible.Refund, plausible.Script);
        for (int layers = 1; layers < MaximumLayers; layers++)
        {
            ReadOnlySpan<int> current = CollectionsMarshal.AsSpan(decoded);
            int last = current.Length - Neighbours;
            decoded = Peel(current, Neighbours, last, false, _layers[layers & 1], out int found, out int left);
            if (found == 0)
            {
                break;
            }

            // A layer of latin-1 shows controls that only the next layer explains, so the search goes on behind them.
            PlausibilityScore deeper = Judge(decoded);
            double layer = OddnessOf(current, Neighbours, last, false);
            bool explainsAll = left == 0 && !IsTooLow(deeper);
            bool isBetter = layer >= OddEnough && odd + layer + deeper.Points + deeper.Refund > best.Points + best.Refund;
            odd += layer;
            readers |= ReadersOf(current[Neighbours..last]);
            if (explainsAll || isBetter)
            {
                best = new Group(start, end, sequences, losses, layers + 1, readers, IsTooLow(deeper), odd + deeper.Points, deeper.Refund, deeper.Script);
            }
            else if (left > 0 || !double.IsNegativeInfinity(deeper.Points))
            {
                break;
            }
        }

        return best;
    }

    private static bool IsTooLow(in PlausibilityScore score) => score.Points + score.Refund <= Implausible;

    // Symbols and Latin letters that windows-1252 lacks, right beside the run: it is part of something else.
    private static int OrphansBeside(int character) =>
        character > 0x7F && character != 0xFFFD && SingleByte.Of(character) == 0
            && (Letters.IsSymbol(character) || CharacterTable.HasAny(character, CharacterTraits.PrivateUse) || ScriptTable.ScriptOf(character) == Script.Latin) ? 1 : 0;

    private static PlausibilityScore Judge(List<int> decoded) =>
        Plausibility.Of(CollectionsMarshal.AsSpan(decoded), Neighbours, decoded.Count - Neighbours);

    private static int EndOfGroup(ReadOnlySpan<int> run, int start, out int sequences, out int losses)
    {
        int end = start;
        sequences = 0;
        losses = 0;
        while (end < run.Length && Utf8Sequence.TryRead(run, end, true, out Utf8Sequence sequence))
        {
            end += sequence.Length;
            losses += sequence.HasLoss ? 1 : 0;
            sequences++;
        }

        return end;
    }

    /// <summary>Undoes one layer between start and end into a buffer, with the neighbours on both sides.</summary>
    private static List<int> Peel(ReadOnlySpan<int> text, int start, int end, bool allowsLoss, List<int> result, out int found, out int left)
    {
        result.Clear();
        result.AddRange(text[(start - Neighbours)..start]);
        found = 0;
        left = 0;
        for (int i = start; i < end;)
        {
            if (Utf8Sequence.TryRead(text[..end], i, allowsLoss, out Utf8Sequence sequence))
            {
                result.Add(sequence.CodePoint);
                i += sequence.Length;
                found++;
            }
            else
            {
                result.Add(text[i++]);
                left++;
            }
        }

        result.AddRange(text[end..(end + Neighbours)]);
        return result;
    }

    private static double OddnessOf(ReadOnlySpan<int> text, int start, int end, bool allowsLoss)
    {
        double points = 0;
        for (int i = start; i < end;)
        {
            bool isSequence = Utf8Sequence.TryRead(text[..end], i, allowsLoss, out Utf8Sequence sequence);
            points += isSequence ? Oddness.Of(text, i, sequence.Length) : 0;
            i += isSequence ? sequence.Length : 1;
        }

        return points;
    }

    private static Misreaders ReadersOf(ReadOnlySpan<int> characters)
    {
        Misreaders readers = Misreaders.Any;
        foreach (int character in characters)
        {
            readers |= SingleByte.Of(character) == 0 ? Misreaders.Any
                : SingleByte.IsWindowsOnly(character) ? Misreaders.Windows1252
                : SingleByte.IsLatinOnly(character) ? Misreaders.Latin1 : Misreaders.Any;
        }

        return readers;
    }

    private static bool IsPunctuation(int character) =>
        character is 0xA0 or 0xAB or 0xBB or 0x201A or 0x201E or 0x2026 or 0x2039 or 0x203A || character is >= 0x2013 and <= 0x201D;

    private void Load(ReadOnlySpan<byte> text, int start, int end)
    {
        _run.Clear();
        _offsets.Clear();
        int position = start;
        for (int i = 0; i < Neighbours && RuneReader.RuneBefore(text, position, out Rune rune, out int length); i++)
        {
            _run.Insert(0, rune.Value);
            position -= length;
        }

        while (_run.Count < Neighbours)
        {
            _run.Insert(0, '\n');
        }

        _offsets.AddRange(stackalloc int[Neighbours]);
        RuneReader reader = new(text[..end], start);
        position = start;
        while (reader.TryRead(out Rune rune))
        {
            _run.Add(rune.Value);
            _offsets.Add(position);
            position = reader.Position;
        }

        _offsets.Add(end);
        for (int i = 0; i < Neighbours; i++)
        {
            bool read = RuneReader.RuneAt(text, position, out Rune rune, out int length);
            _run.Add(read ? rune.Value : '\n');
            position += length;
        }
    }
}
