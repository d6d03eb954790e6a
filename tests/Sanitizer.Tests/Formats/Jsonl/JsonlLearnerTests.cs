using System.Globalization;
using System.Text;
using Sanitizer.Formats;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Formats.Profiles;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Pipeline.Learning;
using Xunit;

namespace Sanitizer.Tests.Formats.Jsonl;

public sealed class JsonlLearnerTests
{
    private const int Records = 2000;

    [Fact]
    public void A_record_is_called_by_its_id_else_by_its_number()
    {
        const string Lines = """
            {"id":"a-17","text":"A lamp stands in the loft"}
            {"id":42,"text":"The goat is on the roof again"}
            {"text":"Nobody has seen the captain"}
            {"id":"","text":"The bread is late today"}
            {"id":null,"text":"Rain falls on the chapel"}
            """;
        (SourceProfile profile, RunSummary summary) = Learn(Lines, new JsonlOptions());
        Assert.Equal(["42", "a-17", "x.jsonl, record 2", "x.jsonl, record 3", "x.jsonl, record 4"], profile.Kept.Select(document => document.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(5, summary.Records);
        Assert.Equal(0, summary.ProblemCount);
    }

    [Fact]
    public void The_named_field_is_learned_from()
    {
        (SourceProfile profile, _) = Learn("{\"text\":\"One line\",\"body\":\"Menu\\nA lamp\"}\n{\"text\":\"One line\",\"body\":\"Menu\\nThe goat on the roof\"}\n", new JsonlOptions { Field = "body" });
        Assert.Equal(1, profile.TemplateLines);
        Assert.Equal(2, profile.SampledDocuments);
    }

    [Fact]
    public void What_cannot_be_read_is_reported_and_left_out()
    {
        (SourceProfile profile, RunSummary summary) = Learn("{\"text\":\"A lamp\"}\nno record\n{\"body\":\"a\"}\n{\"text\":\"\\ud800\"}\n\n{\"text\":\"A goat\"}\n", new JsonlOptions());
        Assert.Equal(2, profile.Documents);
        Assert.Equal([1, 2, 3], summary.Problems.Select(problem => problem.Record));
        Assert.All(summary.Problems, problem => Assert.Contains("nothing was learned", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_over_the_limit_is_reported_and_left_out()
    {
        (SourceProfile profile, RunSummary summary) = Learn($"{{\"text\":\"{new string('a', 500)}\"}}\n{{\"text\":\"A goat\"}}\n", new JsonlOptions { RecordLimit = 100 });
        Assert.Equal(1, profile.Documents);
        Assert.Equal(1, summary.ProblemCount);
    }

    [Fact]
    public void The_number_of_workers_and_the_batches_do_not_matter()
    {
        StringBuilder lines = new();
        for (int i = 0; i < Records; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":{i},\"text\":\"Menu\\nThe boat of number {(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))} has left\\nWrite to us\"}}\n");
        }

        byte[] alone = Bytes(Learn(lines.ToString(), new JsonlOptions()).Profile);
        Assert.Equal(alone, Bytes(Learn(lines.ToString(), new JsonlOptions { Workers = 3, BatchLength = 5000 }).Profile));
        Assert.Equal(alone, Bytes(Learn(lines.ToString(), new JsonlOptions { Workers = 2, BatchLength = 100 }).Profile));
    }

    private static (SourceProfile Profile, RunSummary Summary) Learn(string lines, JsonlOptions options)
    {
        ProfileLearner learner = new(Cleaner.Fix);
        RunSummary summary = new JsonlLearner(learner, options).Run(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "x.jsonl");
        return (learner.ToProfile(), summary);
    }

    private static byte[] Bytes(SourceProfile profile)
    {
        using MemoryStream stream = new();
        ProfileFile.Write(profile, stream);
        return stream.ToArray();
    }
}
