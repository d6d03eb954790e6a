using System.Buffers;
using System.Text;
using Sanitizer.Language.Profiles;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>
/// How well a reading holds together as one language: the letters beyond ASCII have to be those of the language that the words are in. It
/// decides where a few bytes are all the evidence: in a German text a byte is rather an umlaut than an accent.
/// </summary>
internal static class Coherence
{
    /// <summary>Bytes around the first byte beyond ASCII that are read.</summary>
    private const int BytesBefore = 256;
    private const int BytesBehind = 512;

    /// <summary>In nats: punctuation and signs that any language has.</summary>
    private const double CommonSignCost = 4.5;

    /// <summary>In nats: any other sign.</summary>
    private const double RareSignCost = 8;

    private const string CommonSigns = "\u00A0\u00AB\u00BB\u00A7\u00A9\u00AE\u00B0\u00B2\u00B3\u00B6\u00B7\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u2039\u203A\u20AC\u2122\u3001\u3002\uFF0C";

    /// <summary>What the text around the first byte beyond ASCII costs as one language, in nats.</summary>
    public static double CostOf(ReadOnlySpan<byte> bytes, TextCodec codec)
    {
        int high = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        int start = Math.Max(0, high - BytesBefore);
        List<byte> text = [];
        codec.DecodeRun(bytes[start..Math.Min(bytes.Length, high + BytesBehind)], text);
        byte[] utf8 = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString([.. text]).Normalize(NormalizationForm.FormC));
        LanguageProfiles profiles = LanguageProfiles.Shared;
        float[] costs = new float[profiles.Names.Count];
        _ = profiles.AddCosts(utf8, costs);
        double least = costs.Min();
        return least - Math.Log(costs.Sum(cost => Math.Exp(least - cost))) + SignCosts(utf8);
    }

    private static double SignCosts(ReadOnlySpan<byte> utf8)
    {
        double cost = 0;
        while (Rune.DecodeFromUtf8(utf8, out Rune rune, out int length) == OperationStatus.Done)
        {
            utf8 = utf8[length..];
            if (!rune.IsAscii && !Rune.IsLetter(rune))
            {
                cost += rune.IsBmp && CommonSigns.Contains((char)rune.Value, StringComparison.Ordinal) ? CommonSignCost : RareSignCost;
            }
        }

        return cost;
    }
}
