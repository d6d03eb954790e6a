using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>A candidate at work on a sample.</summary>
internal sealed class Trial
{
    /// <summary>
    /// The share of the handicap that counts for the confidence: which encodings are common differs between collections, so that an answer
    /// that only habit speaks for is no sure one.
    /// </summary>
    private const double CertainShare = 0.4;

    private readonly double _handicap;
    private Reading _reading;

    /// <summary>Starts a candidate.</summary>
    /// <param name="model">The character model.</param>
    /// <param name="candidate">The encoding.</param>
    /// <param name="handicap">In nats: what speaks against it before any byte is seen.</param>
    public Trial(CharacterModel model, Candidate candidate, double handicap)
    {
        Candidate = candidate;
        _handicap = handicap;
        _reading = new Reading(model, candidate);
    }

    public Candidate Candidate { get; }

    /// <summary>In nats: what the reading costs as one language, weighed; 0 until it is known for all.</summary>
    public double Coherence { get; set; }

    /// <summary>In nats: what the sample costs so far, with the handicap.</summary>
    public double Total => _handicap + _reading.Cost + Coherence;

    /// <summary>In nats: what the sample costs so far, with the part of the handicap that the confidence rests on.</summary>
    public double CertainTotal => (_handicap * CertainShare) + _reading.Cost + Coherence;

    /// <summary>In nats: what a character beyond ASCII costs on average.</summary>
    public double CostBeyondAscii => _reading.BeyondAsciiCost / Math.Max(1, _reading.BeyondAsciiCount);

    /// <summary>Characters read so far.</summary>
    public int Characters => _reading.Characters;

    /// <summary>Reads the next part of the sample.</summary>
    /// <param name="memory">ASCII in front of it.</param>
    /// <param name="part">The part.</param>
    /// <param name="isCut">Whether it may break off inside a character.</param>
    public void Read(ReadOnlySpan<byte> memory, ReadOnlySpan<byte> part, bool isCut)
    {
        _reading.Prime(memory);
        _reading.Read(part, isCut);
    }
}
