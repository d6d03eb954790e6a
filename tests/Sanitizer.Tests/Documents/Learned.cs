using System.Globalization;
using System.Text;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Pipeline.Learning;

namespace Sanitizer.Tests.Documents;

/// <summary>Profiles learned from texts.</summary>
internal static class Learned
{
    /// <summary>The profile of texts that are called document 0, document 1 and so on.</summary>
    public static SourceProfile From(params IEnumerable<string> texts) =>
        From(texts.Select((text, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"document {i}"), Text: text)));

    /// <summary>The profile of texts with names.</summary>
    public static SourceProfile From(IEnumerable<(string Name, string Text)> texts)
    {
        ProfileLearner learner = new(Cleaner.Fix);
        foreach ((string name, string text) in texts)
        {
            learner.Add(Encoding.UTF8.GetBytes(text), name);
        }

        return learner.ToProfile();
    }
}
