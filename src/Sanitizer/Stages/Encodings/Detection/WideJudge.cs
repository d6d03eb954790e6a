using Sanitizer.Language.Models;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>Tries the encodings in which ASCII bytes are something else: UTF-16 whose text has no zero bytes, and EBCDIC.</summary>
internal static class WideJudge
{
    /// <summary>Bytes read; a whole text is compared, not only what stands around bytes beyond ASCII.</summary>
    private const int SampleLength = 16 << 10;

    /// <summary>Malformed units and controls, as a share of all characters, from which a reading is no text.</summary>
    private const double MostNoText = 0.02;

    /// <summary>Bytes at the start and at the end of which each has to be in the encoding.</summary>
    private const int EndLength = 192;

    /// <summary>In nats: readings that differ by less are the same.</summary>
    private const double SameCost = 1e-6;

    /// <summary>In nats a unit: what text costs at most. Han and Hangul cost 4 to 6, two ASCII letters read as one unit 9 to 12.</summary>
    private const double MostCost = 8;

    /// <summary>The space of EBCDIC.</summary>
    private const byte EbcdicSpace = 0x40;

    /// <summary>The least share of spaces and line breaks in EBCDIC: text has words.</summary>
    private const double FewestSpaces = 0.03;

    /// <summary>The least share of letters in EBCDIC.</summary>
    private const double FewestLetters = 0.5;

    /// <summary>Ranks these encodings together with the best one that contains ASCII.</summary>
    /// <param name="bytes">The document's head.</param>
    /// <param name="usual">The best encoding that contains ASCII.</param>
    /// <param name="hint">What speaks for an encoding beside the bytes.</param>
    /// <returns>The likeliest first; nothing where none of these encodings may be.</returns>
    public static List<(Candidate Candidate, double Cost)> Rank(ReadOnlySpan<byte> bytes, Candidate usual, EncodingHint hint)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        List<(Candidate Candidate, double Cost)> ranking = [];
        foreach (Candidate candidate in CandidateList.WithoutAscii)
        {
            if (MayBe(candidate, sample, bytes.Length) && WinsAtBothEnds(candidate, usual, bytes))
            {
                // Code pages that differ in signs read most texts alike; they are one answer then.
                double cost = CostOf(candidate, sample, hint);
                bool isText = cost <= (sample.Length / candidate.Codec.UnitLength * MostCost) + candidate.Handicap;
                if (isText && !ranking.Exists(other => Math.Abs(other.Cost - cost) < SameCost))
                {
                    ranking.Add((candidate, cost));
                }
            }
        }

        if (ranking.Count > 0)
        {
            ranking.Add((usual, CostOf(usual, sample, hint)));
            ranking.Sort((left, right) => left.Cost.CompareTo(right.Cost));
        }

        return ranking;
    }

    /// <summary>Whether it reads both ends of the head better: a document with a part in UTF-16 is none in UTF-16.</summary>
    private static bool WinsAtBothEnds(Candidate candidate, Candidate usual, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 * EndLength)
        {
            return true;
        }

        ReadOnlySpan<byte> start = bytes[..EndLength];
        ReadOnlySpan<byte> end = bytes[((bytes.Length - EndLength) / 4 * 4)..];
        return CostOf(candidate, start, default) < CostOf(usual, start, default) && CostOf(candidate, end, default) < CostOf(usual, end, default);
    }

    private static double CostOf(Candidate candidate, ReadOnlySpan<byte> sample, EncodingHint hint)
    {
        Trial trial = new(CharacterModel.Shared, candidate, candidate.Handicap - hint.WeightOf(candidate.Codec));
        trial.Read([], sample, isCut: true);
        return trial.Total;
    }

    private static bool MayBe(Candidate candidate, ReadOnlySpan<byte> sample, int length)
    {
        if (candidate.Codec.UnitLength == 1)
        {
            return IsEbcdic(sample);
        }

        if (length % candidate.Codec.UnitLength != 0)
        {
            return false;
        }

        int faults = 0;
        int units = 0;
        Span<byte> text = stackalloc byte[TextCodec.MaxCellTextLength];
        for (int position = 0; position < sample.Length;)
        {
            CodecCell cell = candidate.Codec.DecodeCell(sample[position..], text);
            bool isControl = cell.TextLength == 1 && text[0] < ' ' && text[0] is not ((byte)'\n' or (byte)'\r' or (byte)'\t');
            faults += cell.Kind == CellKind.Malformed || isControl ? 1 : 0;
            units++;
            position += cell.SourceLength;
        }

        return faults <= units * MostNoText;
    }

    /// <summary>Letters are most of the bytes, spaces and line breaks some, and bytes that are ASCII punctuation hardly any.</summary>
    private static bool IsEbcdic(ReadOnlySpan<byte> sample)
    {
        int letters = 0;
        int breaks = 0;
        int others = 0;
        foreach (byte value in sample)
        {
            letters += value is (>= 0x81 and <= 0xA9) or (>= 0xC1 and <= 0xE9) ? 1 : 0;
            breaks += value is EbcdicSpace or 0x15 or 0x25 ? 1 : 0;
            others += value is (>= 0x20 and < 0x25) or (> 0x25 and < 0x40) ? 1 : 0;
        }

        return letters >= sample.Length * FewestLetters && breaks >= sample.Length * FewestSpaces && others <= sample.Length * MostNoText;
    }
}
