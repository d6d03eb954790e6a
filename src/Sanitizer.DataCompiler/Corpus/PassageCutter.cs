namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Cuts a passage into lines that may be learned from.</summary>
internal static class PassageCutter
{
    /// <summary>
    /// The passage's lines, white space collapsed. Nothing of a passage that is exam text, with its markup or without; no line that is, for others
    /// may cut the same text by lines; and nothing that has no letter or is not sound text.
    /// </summary>
    public static IEnumerable<string> Cut(Passage passage)
    {
        if (!ParagraphText.HasLetter(passage.Text) || IsExam(passage))
        {
            return [];
        }

        string[] lines = passage.Text.Split('\n');
        string[] rawLines = passage.Raw.Split('\n');
        HashSet<string> examLines = lines.Length == 1 && rawLines.Length == 1 ? [] : [.. rawLines.Where(ExamRule.IsExam).Select(ParagraphText.Collapse)];
        return lines
            .Select(ParagraphText.Collapse)
            .Where(line => ParagraphText.HasLetter(line) && ParagraphText.IsSound(line))
            .Where(line => lines.Length == 1 || (!ExamRule.IsExam(line) && !examLines.Contains(line)));
    }

    private static bool IsExam(Passage passage) => ExamRule.IsExam(passage.Text) || (passage.Raw != passage.Text && ExamRule.IsExam(passage.Raw));
}
