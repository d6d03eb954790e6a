namespace Sanitizer.Tests.Invariants;

/// <summary>Makes smaller documents of one that fails.</summary>
internal static class DocumentShrinker
{
    /// <summary>Shorter documents are shrunk byte by byte as well.</summary>
    private const int ByteWiseLength = 400;

    public static IEnumerable<Document> Shrink(Document document)
    {
        byte[] bytes = document.Bytes;
        for (int size = bytes.Length / 2; size > 0; size /= 2)
        {
            if (size < 8 && bytes.Length > ByteWiseLength)
            {
                yield break;
            }

            for (int start = 0; start < bytes.Length; start += size)
            {
                int end = Math.Min(bytes.Length, start + size);
                yield return document with { Bytes = [.. bytes[..start], .. bytes[end..]] };
            }
        }

        if (bytes.Length == 1)
        {
            yield return document with { Bytes = [] };
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 'a')
            {
                byte[] simpler = [.. bytes];
                simpler[i] = (byte)'a';
                yield return document with { Bytes = simpler };
            }
        }
    }
}
