using Sanitizer.Stages.Mojibake.Search;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Mojibake;

/// <summary>How damaged a text is by readings in wrong encodings, without changing it.</summary>
/// <param name="Nats">The nats (natural logarithm) by which the text would be more likely without the damage that the stage would repair.</param>
/// <param name="DamagedBytes">Bytes of UTF-8 that would be replaced.</param>
/// <param name="Length">Bytes of UTF-8 in all.</param>
public readonly record struct MojibakeDamage(double Nats, int DamagedBytes, int Length)
{
    /// <summary>The share of damaged bytes, from 0 to 1; 0 for an empty text.</summary>
    public double Share => Length == 0 ? 0 : (double)DamagedBytes / Length;

    /// <summary>Measures a text.</summary>
    /// <param name="utf8">Well-formed UTF-8; judged as one document.</param>
    public static MojibakeDamage Measure(ReadOnlySpan<byte> utf8)
    {
        double nats = 0;
        int damaged = 0;
        foreach (Repair repair in Repairer.OfThread.Run(utf8, withSaved: true))
        {
            if (repair.IsDoubtful)
            {
                continue;
            }

            nats += Math.Max(0, repair.Saved);
            foreach (Edit edit in repair.Edits.Span)
            {
                damaged += edit.Span.Length;
            }
        }

        return new MojibakeDamage(nats, damaged, utf8.Length);
    }
}
