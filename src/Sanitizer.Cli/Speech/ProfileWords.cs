using Sanitizer.Language.Sources;

namespace Sanitizer.Cli.Speech;

/// <summary>Says what a source profile holds.</summary>
internal static class ProfileWords
{
    /// <summary>In one line.</summary>
    public static string Of(SourceProfile profile)
    {
        string sample = profile.SampledDocuments == SourceProfile.SampleSize ? $", a draw of {profile.SampledDocuments} of them" : string.Empty;
        return $"{Count(profile.Documents, "document", "documents")}{sample} in {Count(profile.Families, "family", "families")}, {Count(profile.TemplateLines, "template line", "template lines")}, {Count(profile.Signs.Count(), "sign of damage", "signs of damage")}";
    }

    /// <summary>The damage that documents showed, a line each.</summary>
    public static IEnumerable<string> SignsOf(SourceProfile profile) => profile.Signs.Select(pair =>
        $"{Visible.Of(pair.Key.Rule)}: {Visible.Of(pair.Key.Before)}{(pair.Key.After.Length > 0 ? $" for {Visible.Of(pair.Key.After)}" : string.Empty)}, in {Count(pair.Value, "family", "families")}");

    private static string Count(long number, string one, string several) => $"{number} {(number == 1 ? one : several)}";
}
