using Xunit;

namespace Sanitizer.Tests.Architecture;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_library_fits_its_diagram() => Assert.Empty(new Layering(SourceFile.OfLibrary()).Violations());

    [Fact]
    public void The_librarys_files_are_small_and_well_named() => Assert.Empty(Naming.Violations(SourceFile.OfLibrary()));

    [Fact]
    public void The_librarys_files_are_found() => Assert.Contains(SourceFile.OfLibrary(), file => file.Path == "Pipeline/Cleaner.cs");

    [Theory]
    [InlineData("Text/A.cs", "using Sanitizer.Language;", "", "Sanitizer.Text sees Sanitizer.Language, which is above it")]
    [InlineData("Language/A.cs", "using Sanitizer.Stages.Red;", "", "Sanitizer.Language sees Sanitizer.Stages.Red, which is above it")]
    [InlineData("Stages/A.cs", "", "Sanitizer.Formats.Log.Line value;", "Sanitizer.Stages sees Sanitizer.Formats.Log, which is above it")]
    [InlineData("Pipeline/A.cs", "", "Formats.Log.Line value;", "Sanitizer.Pipeline sees Sanitizer.Formats.Log, which is above it")]
    [InlineData("Text/A.cs", "using Alias = Sanitizer.Formats.Log.Line;", "", "Sanitizer.Text sees Sanitizer.Formats.Log, which is above it")]
    [InlineData("Text/A.cs", "using static Sanitizer.Formats.Log.Line;", "", "Sanitizer.Text sees Sanitizer.Formats.Log, which is above it")]
    [InlineData("Stages/Blue/A.cs", "using Sanitizer.Stages.Red;", "", "the stage Sanitizer.Stages.Blue sees the stage Sanitizer.Stages.Red")]
    [InlineData("Stages/Blue/Rules/A.cs", "", "Red.RedStage value;", "the stage Sanitizer.Stages.Blue sees the stage Sanitizer.Stages.Red")]
    [InlineData("Stages/A.cs", "using Sanitizer.Stages.Red;", "", "Sanitizer.Stages sees itself in a circle")]
    [InlineData("Text/Codes/A.cs", "using Sanitizer.Text.Views;", "", "Sanitizer.Text.Codes sees itself in a circle")]
    [InlineData("Models/A.cs", "", "", "the namespace 'Sanitizer.Models' is in no layer")]
    public void An_arrow_that_does_not_fit_is_reported(string path, string head, string body, string expected)
    {
        List<SourceFile> files = Good();
        files.Add(Make(path, "A", head, body));
        Assert.Contains(new Layering(files).Violations(), violation => violation.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void What_fits_is_not_reported()
    {
        List<SourceFile> files = Good();
        files.Add(Make("Stages/StageCatalog.cs", "StageCatalog", "", "object value = new Red.RedStage();"));
        files.Add(Make("Text/A.cs", "using System.Text;", "// Sanitizer.Formats.Log.Line is only mentioned\n    int Formats => Text.Length;"));
        Assert.Empty(new Layering(files).Violations());
        Assert.Empty(Naming.Violations(files));
    }

    [Theory]
    [InlineData("Text/Utf8/A.cs", "A", "'Utf8' hides")]
    [InlineData("Text/Unicode/A.cs", "A", "'Unicode' hides")]
    [InlineData("Pipeline/Parallel/A.cs", "A", "'Parallel' hides")]
    [InlineData("Text/Range/A.cs", "A", "'Range' hides")]
    [InlineData("Stages/Encoding/A.cs", "A", "'Encoding' hides")]
    [InlineData("Text/Sanitizer.cs", "Sanitizer", "the name of the root namespace")]
    [InlineData("Text/SpanHelper.cs", "SpanHelper", "'SpanHelper' says nothing")]
    [InlineData("Text/WindowManager.cs", "WindowManager", "'WindowManager' says nothing")]
    [InlineData("Text/Utils/A.cs", "A", "'Utils' says nothing")]
    [InlineData("Text/A.cs", "A\n{\n}\n\ninternal readonly record struct B", "there are 2 types: A, B")]
    public void A_name_that_does_not_fit_is_reported(string path, string type, string expected) =>
        Assert.Contains(expected, Assert.Single(Naming.Violations([Make(path, type, "", "")])), StringComparison.Ordinal);

    [Fact]
    public void A_long_file_is_reported()
    {
        Assert.Empty(Naming.Violations([Make("Text/A.cs", "A", "", new string('\n', 393))]));
        Assert.Contains("401 lines", Assert.Single(Naming.Violations([Make("Text/A.cs", "A", "", new string('\n', 394))])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_is_not_the_folder_is_reported() =>
        Assert.Contains("is not the folder", Assert.Single(Naming.Violations([new SourceFile("Text/Views/A.cs", "namespace Sanitizer.Text;\n")])), StringComparison.Ordinal);

    private static List<SourceFile> Good() =>
    [
        Make("Text/Span.cs", "Span", "", ""),
        Make("Text/Codes/Code.cs", "Code", "", "Span value;"),
        Make("Text/Views/View.cs", "View", "using Sanitizer.Text.Codes;", ""),
        Make("Language/Script.cs", "Script", "using Sanitizer.Text;", ""),
        Make("Stages/Stage.cs", "Stage", "using Sanitizer.Language;", ""),
        Make("Stages/Red/RedStage.cs", "RedStage", "using Sanitizer.Stages.Red.Rules;", ""),
        Make("Stages/Red/Rules/RedRule.cs", "RedRule", "", "RedStage value;"),
        Make("Stages/Blue/BlueStage.cs", "BlueStage", "using Sanitizer.Text.Views;", ""),
        Make("Pipeline/Runner.cs", "Runner", "using Sanitizer.Stages.Red;", ""),
        Make("Formats/Log/Line.cs", "Line", "using Sanitizer.Pipeline;", "Text.Views.View value;"),
    ];

    private static SourceFile Make(string path, string head, string body) => Make(path, Path.GetFileNameWithoutExtension(path), head, body);

    private static SourceFile Make(string path, string type, string head, string body)
    {
        string space = string.Concat("Sanitizer.", Path.GetDirectoryName(path)!.Replace('/', '.'));
        return new SourceFile(path, $"{head}\nnamespace {space};\n\ninternal sealed class {type}\n{{\n    {body}\n}}\n");
    }
}
