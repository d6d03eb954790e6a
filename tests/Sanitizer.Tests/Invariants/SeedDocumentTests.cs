using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sanitizer.Formats.PlainText;
using Sanitizer.Formats.Reverting;
using Sanitizer.Pipeline;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>The five real documents that the project grew from, where they are present: what has to go goes, everything else stays.</summary>
public sealed class SeedDocumentTests
{
    private const string Folder = "seeds";
    private const string Expectations = "expected.json";

    [SharedFact(Folder, Expectations)]
    public void Clean_removes_the_named_lines_and_no_other()
    {
        using JsonDocument expected = Expected();
        foreach (JsonProperty document in expected.RootElement.GetProperty("lines").EnumerateObject())
        {
            HashSet<int> remove = Numbers(document.Value, "remove");
            HashSet<int> optional = Numbers(document.Value, "optional");
            byte[] source = Read(document.Name);
            CleanResult result = Cleaner.Clean.Run(source);

            // What stands on a line after `fix` is what `clean` has to keep; a named prefix is cut.
            string[] lines = Cleaner.Fix.Run(source).ToString().Split('\n');
            foreach (JsonProperty cut in document.Value.TryGetProperty("prefix", out JsonElement prefixes) ? prefixes.EnumerateObject() : default)
            {
                int at = int.Parse(cut.Name, CultureInfo.InvariantCulture) - 1;
                Assert.StartsWith(cut.Value.GetString()!, lines[at], StringComparison.Ordinal);
                lines[at] = lines[at][cut.Value.GetString()!.Length..];
            }

            Assert.Equal(
                lines.Where((line, index) => line.Trim().Length > 0 && !remove.Contains(index + 1) && !optional.Contains(index + 1)),
                WithoutOptional(result.ToString().Split('\n'), lines, remove, optional),
                StringComparer.Ordinal);
        }
    }

    [SharedFact(Folder, Expectations)]
    public void Fix_restores_the_marks_of_one_document_and_leaves_the_others()
    {
        using JsonDocument expected = Expected();
        JsonElement injection = expected.RootElement.GetProperty("injection");
        foreach (JsonProperty document in expected.RootElement.GetProperty("lines").EnumerateObject())
        {
            byte[] source = Read(document.Name);
            byte[] output = Cleaner.Fix.Run(source).Output.ToArray();
            if (document.Name != injection.GetProperty("file").GetString())
            {
                Assert.Equal(source, output);
                continue;
            }

            Assert.Equal(injection.GetProperty("expected_bytes_of_fix").GetInt32(), output.Length);
            Assert.Equal(injection.GetProperty("expected_sha256_of_fix").GetString(), Convert.ToHexStringLower(SHA256.HashData(output)));
        }
    }

    [SharedFact(Folder, Expectations)]
    public void Revert_restores_the_originals_from_the_log()
    {
        using JsonDocument expected = Expected();
        foreach (JsonProperty document in expected.RootElement.GetProperty("lines").EnumerateObject())
        {
            foreach (Cleaner cleaner in (Cleaner[])[Cleaner.Fix, Cleaner.Clean])
            {
                byte[] source = Read(document.Name);
                using MemoryStream output = new();
                using MemoryStream log = new();
                _ = new PlainTextCleaner(cleaner).Run(new MemoryStream(source), output, log, document.Name);
                using MemoryStream original = new();
                _ = Reverter.Revert(() => new MemoryStream(output.ToArray()), () => new MemoryStream(log.ToArray()), document.Name, original);
                Assert.Equal(source, original.ToArray());
                foreach (Hunk hunk in cleaner.Run(source).Patch.Hunks)
                {
                    Assert.NotEmpty(hunk.Steps);
                    Assert.All(hunk.Steps, step => Assert.True(step.Why.Length > 0 && step.Confidence is > 0 and <= 1, step.Rule));
                }
            }
        }
    }

    // Optional lines are dropped from the output as well, each as often as the source has it as an optional line.
    private static List<string> WithoutOptional(string[] output, string[] source, HashSet<int> remove, HashSet<int> optional)
    {
        List<string> kept = [.. output.Where(line => line.Trim().Length > 0)];
        foreach (int number in optional.Where(number => !remove.Contains(number)))
        {
            string line = source[number - 1];
            int needed = source.Where((other, index) => other == line && !remove.Contains(index + 1) && !optional.Contains(index + 1)).Count();
            if (kept.Count(other => other == line) > needed)
            {
                kept.RemoveAt(kept.LastIndexOf(line));
            }
        }

        return kept;
    }

    private static HashSet<int> Numbers(JsonElement document, string name) => [.. document.GetProperty(name).EnumerateArray().Select(number => number.GetInt32())];

    private static byte[] Read(string name) => File.ReadAllBytes(SharedFolder.File(Folder, name));

    private static JsonDocument Expected() => JsonDocument.Parse(Encoding.UTF8.GetString(Read(Expectations)));
}
