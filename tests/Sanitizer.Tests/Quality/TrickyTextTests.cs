using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Quality;

/// <summary>
/// Clean lines that look damaged to somebody who does not know the language, the notation or the program: small languages, phonetic
/// writing, alphabets, tables, code, text about damage. Not one may change, neither by itself nor among the others.
/// </summary>
public sealed class TrickyTextTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(ProjectFolder.Fixtures, "quality", "tricky-clean.txt"));

    public static TheoryData<string> Policies() => [.. new[] { "fix", "clean" }];

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_line_by_itself_stays(string policy)
    {
        Cleaner cleaner = Of(policy);
        string[] changed = [.. Text.Split('\n').Where(line => cleaner.Run(line) != line)];
        Assert.Empty(changed);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void All_lines_together_stay(string policy) => Assert.Equal(Text, Of(policy).Run(Text));

    [Fact]
    public void There_are_about_three_hundred_lines() => Assert.InRange(Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 300, 400);

    private static Cleaner Of(string policy) => policy == "fix" ? Cleaner.Fix : Cleaner.Clean;
}
