using Sanitizer.Language.Models;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>
/// Tells encodings apart by what their readings say: every candidate reads a sample, and the character model tells what each reading
/// costs. Readings that fall far behind are given up early.
/// </summary>
internal static class LegacyJudge
{
    /// <summary>In nats: a reading that is so far behind the best one is given up.</summary>
    private const double HopelessLag = 40;

    /// <summary>Bytes that all read before the hopeless ones are given up.</summary>
    private const int RoundLength = 64;

    /// <summary>
    /// The weight of a difference of costs in the confidence. Below 1 because neighbouring characters err together: where one word is
    /// unknown to the model, all its characters are dear.
    /// </summary>
    public const double Sharpness = 0.4;

    /// <summary>Bytes beyond ASCII that are so few that the language of the text has a say.</summary>
    private const int MostOfFew = 24;

    /// <summary>In nats: readings that are so far behind the best one do not come back.</summary>
    private const double CoherentLag = 14;

    /// <summary>The weight of the language against the character model.</summary>
    private const double CoherenceWeight = 0.6;

    /// <summary>Bytes beyond ASCII that are too few for a sure answer.</summary>
    private const int ThinEvidence = 2;

    /// <summary>The confidence that they reach at most: of such answers on held-out text 1 in 50 is wrong, whatever the costs say.</summary>
    private const double MostOfThin = 0.89;

    /// <summary>
    /// The confidence that an answer reaches at most in which a character beyond ASCII costs so many nats on average: where even the best
    /// reading is strange to the model, by how much the next one is stranger tells little. Of 27,143 answers on held-out text those from 8
    /// on had 31 of the 37 errors above 0.9; from 10 on 1 in 15 was wrong, from 13 on 1 in 3.
    /// </summary>
    private static readonly (double Cost, double Most)[] Strange = [(13, 0.65), (10, 0.85), (8, 0.89)];

    /// <summary>Ranks the encodings that contain ASCII.</summary>
    /// <param name="bytes">The bytes, not all ASCII.</param>
    /// <param name="hint">What speaks for an encoding beside the bytes.</param>
    /// <param name="triesUtf8">Whether UTF-8 with errors is a candidate.</param>
    /// <returns>The likeliest first; of encodings that read the sample alike only the one with the least handicap.</returns>
    public static List<Posterior> Rank(ReadOnlySpan<byte> bytes, EncodingHint hint, bool triesUtf8)
    {
        Sample sample = Sample.Take(bytes);
        List<Trial> trials = Open(sample, hint, triesUtf8);
        int read = 0;
        foreach (Range part in sample.Parts)
        {
            ReadOnlySpan<byte> memory = Sample.MemoryOf(bytes, part);
            ReadOnlySpan<byte> span = bytes[part];
            bool isCut = span[^1] >= 0x80;
            foreach (Trial trial in trials)
            {
                trial.Read(memory, span, isCut);
            }

            read += span.Length;
            if (read >= RoundLength)
            {
                GiveUp(trials);
                read = 0;
            }
        }

        if (sample.HighByteCount <= MostOfFew)
        {
            AddCoherence(bytes, trials);
        }

        return Finish(trials, sample.HighByteCount <= ThinEvidence ? MostOfThin : 1);
    }

    /// <summary>Whether what lies beyond ASCII is strange to the model where it stands.</summary>
    public static bool IsStrange(ReadOnlySpan<byte> bytes, Candidate candidate)
    {
        Trial trial = new(CharacterModel.Shared, candidate, 0);
        foreach (Range part in Sample.Take(bytes).Parts)
        {
            trial.Read(Sample.MemoryOf(bytes, part), bytes[part], isCut: true);
        }

        return MostOf(trial.CostBeyondAscii) < 1;
    }

    private static List<Trial> Open(Sample sample, EncodingHint hint, bool triesUtf8)
    {
        CharacterModel model = CharacterModel.Shared;
        List<Trial> trials = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (Candidate candidate in CandidateList.ContainingAscii)
        {
            double handicap = candidate.Handicap - hint.WeightOf(candidate.Codec);
            Trial trial = new(model, candidate, handicap);
            if (candidate.Cells is not int[] cells)
            {
                trials.Add(trial);
                continue;
            }

            string signature = Signature(cells, sample.Counts);
            if (!places.TryGetValue(signature, out int place))
            {
                places.Add(signature, trials.Count);
                trials.Add(trial);
            }
            else if (handicap < trials[place].Total)
            {
                trials[place] = trial;
            }
        }

        if (triesUtf8)
        {
            trials.Add(new Trial(model, CandidateList.DamagedUtf8, CandidateList.DamagedUtf8.Handicap - hint.WeightOf(CodecCatalog.Utf8)));
        }

        return trials;
    }

    /// <summary>Gives up the hopeless ones, save for the runner-up, which is part of the answer.</summary>
    private static void GiveUp(List<Trial> trials)
    {
        double best = double.PositiveInfinity;
        double second = double.PositiveInfinity;
        foreach (Trial trial in trials)
        {
            second = Math.Min(second, Math.Max(best, trial.Total));
            best = Math.Min(best, trial.Total);
        }

        double most = Math.Max(best + HopelessLag, second);
        _ = trials.RemoveAll(trial => trial.Total > most);
    }

    private static void AddCoherence(ReadOnlySpan<byte> bytes, List<Trial> trials)
    {
        double best = trials.Min(trial => trial.Total);
        List<Trial> close = trials.FindAll(trial => trial.Total <= best + CoherentLag);
        if (close.Count == 1)
        {
            return;
        }

        foreach (Trial trial in close)
        {
            trial.Coherence = Coherence.CostOf(bytes, trial.Candidate.Codec) * CoherenceWeight;
        }

        // The others stay where they are, behind all of these.
        double most = close.Max(trial => trial.Coherence);
        foreach (Trial trial in trials.Except(close))
        {
            trial.Coherence = most;
        }
    }

    private static string Signature(int[] cells, ReadOnlySpan<int> counts)
    {
        Span<char> signature = stackalloc char[0x80];
        int length = 0;
        for (int value = 0x80; value < 0x100; value++)
        {
            if (counts[value] > 0)
            {
                signature[length++] = (char)cells[value];
            }
        }

        return new string(signature[..length]);
    }

    /// <summary>The most confidence for a reading whose characters beyond ASCII cost so much each.</summary>
    public static double MostOf(double costBeyondAscii)
    {
        foreach ((double cost, double most) in Strange)
        {
            if (costBeyondAscii >= cost)
            {
                return most;
            }
        }

        return 1;
    }

    private static List<Posterior> Finish(List<Trial> trials, double most)
    {
        trials.Sort((left, right) => left.Total.CompareTo(right.Total));
        most = Math.Min(most, MostOf(trials[0].CostBeyondAscii));
        double best = trials[0].CertainTotal;
        double sum = trials.Sum(trial => Math.Exp((best - trial.CertainTotal) * Sharpness));
        return trials.ConvertAll(trial => new Posterior(trial.Candidate.Codec, Math.Min(most, Math.Exp((best - trial.CertainTotal) * Sharpness) / sum)));
    }
}
