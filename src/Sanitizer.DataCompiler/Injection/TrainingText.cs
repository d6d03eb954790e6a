using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sanitizer.DataCompiler.Injection;

/// <summary>Tells which paragraphs may be trained on.</summary>
internal static class TrainingText
{
    /// <summary>A paragraph with its white space collapsed.</summary>
    public static string Squeeze(string paragraph) =>
        string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);

    /// <summary>Whether a paragraph is not one of the exam: those have an odd first byte in their SHA-256.</summary>
    public static bool IsTraining(string paragraph, out ulong hash)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(paragraph));
        hash = BinaryPrimitives.ReadUInt64LittleEndian(digest);
        return (digest[0] & 1) == 0;
    }
}
