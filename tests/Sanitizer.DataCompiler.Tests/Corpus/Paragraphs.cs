using Sanitizer.DataCompiler.Corpus;

namespace Sanitizer.DataCompiler.Tests.Corpus;

/// <summary>Invents paragraphs of which it is known whether they are exam text.</summary>
internal static class Paragraphs
{
    /// <summary>The first of "BEGINNING 1", "BEGINNING 2" and so on that may be learned from.</summary>
    public static string Open(string beginning) => First(beginning, exam: false);

    /// <summary>The first of them that is exam text.</summary>
    public static string Exam(string beginning) => First(beginning, exam: true);

    private static string First(string beginning, bool exam) =>
        Enumerable.Range(1, 1000).Select(number => $"{beginning} {number}").First(text => ExamRule.IsExam(text) == exam);
}
