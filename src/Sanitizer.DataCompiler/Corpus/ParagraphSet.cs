using System.Security.Cryptography;
using System.Text;

namespace Sanitizer.DataCompiler.Corpus;

/// <summary>Remembers which paragraphs a language had, as hashes, so that the text itself need not be kept.</summary>
internal sealed class ParagraphSet
{
    private readonly HashSet<(string Language, UInt128 Hash)> _seen = [];

    /// <summary>False if the language had the paragraph.</summary>
    public bool Add(string language, string text)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(ParagraphText.ToNfc(text)));
        return _seen.Add((language, BitConverter.ToUInt128(hash)));
    }
}
