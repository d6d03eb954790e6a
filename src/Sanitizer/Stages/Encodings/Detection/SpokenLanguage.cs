using System.Text;
using Sanitizer.Language.Profiles;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>Tells the language of a text, where its words leave no doubt.</summary>
internal static class SpokenLanguage
{
    /// <summary>Bytes read.</summary>
    private const int SampleLength = 16 << 10;

    /// <summary>In nats: by how much the language has to lead the next one. Sisters (Czech and Slovak) differ by more within two lines.</summary>
    private const double LeastLead = 12;

    /// <summary>The share of the cost in an unheard-of language that the language has to save; a neighbour without a profile saves less.</summary>
    private const double LeastSaving = 0.2;

    /// <summary>The language (BCP 47), or null.</summary>
    public static string? Find(ReadOnlySpan<byte> head, TextCodec codec)
    {
        int length = Math.Min(head.Length, SampleLength);
        length -= length % codec.UnitLength;
        List<byte> text = [];
        codec.DecodeRun(head[..length], text);
        LanguageProfiles profiles = LanguageProfiles.Shared;
        float[] costs = new float[profiles.Names.Count];
        float strange = profiles.AddCosts(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString([.. text]).Normalize(NormalizationForm.FormC)), costs);
        int best = Array.IndexOf(costs, costs.Min());
        float second = costs.Where((_, index) => index != best).Min();
        return strange - costs[best] >= strange * LeastSaving && second - costs[best] >= LeastLead ? profiles.Names[best] : null;
    }
}
