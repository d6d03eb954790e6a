using System.IO.Compression;
using System.Text.Json;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Reads pages from the JSONL files of a folder: records with the fields text, gold, family, and tags with site and type.</summary>
internal static class PageReader
{
    /// <summary>The pages in the files' order, and behind them each article by itself.</summary>
    public static List<Page> Read(string folder)
    {
        List<Page> pages = [];
        Dictionary<string, Page> articles = new(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder).Where(path => path.Contains(".jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(Open(path));
            while (reader.ReadLine() is string line)
            {
                if (Parse(line) is Page page)
                {
                    pages.Add(page);
                    _ = articles.TryAdd(page.Gold, page with { Family = Page.Bare, Text = page.Gold });
                }
            }
        }

        pages.AddRange(articles.Values);
        return pages;
    }

    private static Stream Open(string path)
    {
        FileStream file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static Page? Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement record = document.RootElement;
        if (!record.TryGetProperty("gold", out JsonElement gold) || !record.TryGetProperty("text", out JsonElement text) || !record.TryGetProperty("tags", out JsonElement tags))
        {
            return null;
        }

        return new Page(
            record.GetProperty("family").GetString()!,
            tags.GetProperty("dataset").GetString() + " " + tags.GetProperty("type").GetString(),
            tags.GetProperty("site").GetString()!,
            tags.GetProperty("lang").GetString()!,
            text.GetString()!,
            gold.GetString()!);
    }
}
