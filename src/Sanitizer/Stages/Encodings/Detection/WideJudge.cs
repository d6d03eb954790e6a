using Sanitizer.Language.Models;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>Tries the encodings in which ASCII bytes are something else: UTF-16 whose text has no zero bytes, and EBCDIC.</summary>
internal static class WideJudge
{
    /// <summary>Bytes read; a whole text is compared, not only what stands around bytes beyond ASCII.</summary>
    private const int SampleLength = 1024;

    /// <summary>Malformed units and controls, as a share of all characters, from which a reading is no text.</summary>
    private const double MostNoText = 0.02;

    /// <summary>The space of EBCDIC.</summary>
    private const byte EbcdicSpace = 0x40;

    /// <summary>The least share of spaces in EBCDIC: text has words.</summary>
    private const double FewestSpaces = 0.04;

    /// <summary>The candidates that read the bytes as text better than the best encoding that contains ASCII.</summary>
    /// <param name="bytes">The document's head.</param>
    /// <param name="best">The best encoding that contains ASCII, or null where the bytes are ASCII or UTF-8.</param>
    /// <param name="hint">What speaks for an encoding beside the bytes.</param>
    /// <param name="lead">In nats: by how much the best one beats <paramref name="best"/>.</param>
    public static TextCodec? Find(ReadOnlySpan<byte> bytes, TextCodec best, EncodingHint hint, out double lead)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        TextCodec? found = null;
        lead = 0;
        double least = double.NaN;
        foreach (Candidate candidate in CandidateList.WithoutAscii)
        {
            if (!MayBe(candidate, sample, bytes.Length))
            {
                continue;
            }

            if (double.IsNaN(least))
            {
                Candidate usual = CandidateList.All.FirstOrDefault(other => other.Codec == best) ?? CandidateList.DamagedUtf8;
                least = CostOf(usual, sample, hint);
            }

            double cost = CostOf(candidate, sample, hint);
            if (cost < least)
            {
                lead = least - cost;
                least = cost;
                found = candidate.Codec;
            }
        }

        return found;
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
            return sample.Count(EbcdicSpace) >= sample.Length * FewestSpaces && sample.Count((byte)' ') < sample.Length * MostNoText;
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
}
