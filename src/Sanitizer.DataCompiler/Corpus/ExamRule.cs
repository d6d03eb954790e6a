using System.Security.Cryptography;
using System.Text;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Tells exam text, which no model may learn from.</summary>
internal static class ExamRule
{
    /// <summary>True if the SHA-256 of the paragraph starts with an odd byte; it is taken in NFC, with white space collapsed and trimmed, as UTF-8.</summary>
    public static bool IsExam(string paragraph)
    {
        string canonical = ParagraphText.Collapse(ParagraphText.ToNfc(paragraph));
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(canonical));
        return (hash[0] & 1) != 0;
    }
}
