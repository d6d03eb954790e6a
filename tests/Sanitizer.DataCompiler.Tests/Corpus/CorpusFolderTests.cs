using System.Buffers.Binary;
using System.Text;
using Sanitizer.DataCompiler.Corpus;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Corpus;

public sealed class CorpusFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void CataloguesGiveTranslationsAndTheirEnglish()
    {
        string english = Paragraphs.Open("Feed the goldfish");
        string german = Paragraphs.Open("Den Goldfisch füttern");
        string exam = Paragraphs.Exam("Das Glas putzen");
        WriteCatalogue("pond/usr/share/locale/de/LC_MESSAGES/pond.mo", (english, german), ("Clean the bowl", exam), ("Same in both 1", "Same in both 1"));

        CorpusParagraph[] read = Read();

        Assert.Contains(new CorpusParagraph("de", "pond", german), read);
        Assert.Contains(new CorpusParagraph("en", "pond", english), read);
        Assert.DoesNotContain(read, paragraph => paragraph.Text == exam);
        Assert.DoesNotContain(read, paragraph => paragraph.Language == "de" && paragraph.Text.StartsWith("Same", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryFormOfAPluralIsRead()
    {
        string one = Paragraphs.Open("Ein Fisch");
        string many = Paragraphs.Open("Viele Fische");
        WriteCatalogue("pond/usr/share/locale/de/LC_MESSAGES/pond.mo", ("%d fish\0%d fishes", one + "\0" + many));
        string[] forms = [.. Read().Where(paragraph => paragraph.Language == "de").Select(paragraph => paragraph.Text)];
        Assert.Equal([one, many], forms);
    }

    [Fact]
    public void ParagraphsThatEnglishHasTooAreDropped()
    {
        string english = Paragraphs.Open("The goldfish is not yet translated");
        string german = Paragraphs.Open("Der Teich");
        Write("pond-en/usr/share/help/C/pond/index.page", $"<page><p>{english}</p></page>");
        Write("pond-de/usr/share/help/de/pond/index.page", $"<page><p>{german}</p><p>{english}</p></page>");
        Assert.Equal([new("de", "pond-de", german), new("en", "pond-en", english)], Read());
    }

    [Fact]
    public void LatinParagraphsOfALanguageInOtherLettersAreDropped()
    {
        string russian = Paragraphs.Open("Золотая рыбка плавает в пруду");
        Write("pond/usr/share/help/ru/pond/index.page", $"<page><p>{russian}</p><p>{Paragraphs.Open("pond --help")}</p></page>");
        Assert.Equal([new("ru", "pond", russian)], Read());
    }

    [Fact]
    public void AParagraphIsReadOnceALanguage()
    {
        string text = Paragraphs.Open("Il pesce");
        Write("a/usr/share/help/it/one.html", $"<p>{text}</p>");
        Write("b/usr/share/help/it/two.html", $"<p>{text}</p>");
        Write("b/usr/share/help/es/two.html", $"<p>{text}</p>");
        Assert.Equal([new("it", "a", text), new("es", "b", text)], Read());
    }

    [Fact]
    public void TheOrderIsThatOfThePaths()
    {
        foreach (string name in new[] { "b", "a", "B", "a-1" })
        {
            Write($"{name}/usr/share/help/it/one.html", $"<p>{Paragraphs.Open(name + " paragrafo")}</p>");
        }

        string[] sources = [.. Read().Select(paragraph => paragraph.Source)];
        Assert.Equal(["B", "a-1", "a", "b"], sources);
    }

    [Theory]
    [InlineData("guide/usr/share/doc/guide/html/usb/index.html", "en")]
    [InlineData("guide/usr/share/doc/guide/html/fb/index.html", "en")]
    [InlineData("guide/usr/share/doc/guide/html/de-DE/index.html", "de")]
    [InlineData("guide/usr/share/doc/guide/html/translations/ko_KR/index.html", "ko")]
    [InlineData("guide/usr/share/help/fil/index.html", "fil")]
    [InlineData("guide/usr/share/guide/one.pt-br.html", "pt-BR")]
    [InlineData("guide/usr/share/guide/one.rst.html", "en")]
    [InlineData("guide-vi/usr/share/guide/one.html", "vi")]
    public void TheLanguageIsKnownByThePath(string path, string language)
    {
        Write(path, $"<p>{Paragraphs.Open("Mot")}</p>");
        Assert.Equal(language, Assert.Single(Read()).Language);
    }

    [Theory]
    [InlineData("fortunes/usr/share/games/fortunes/tea", "en")]
    [InlineData("fortunes-it-off/usr/share/games/fortunes/off/it/tea", "it")]
    [InlineData("fortunes-es-off/usr/share/games/fortunes/tea", "es")]
    [InlineData("fortunes-br/usr/share/games/fortunes/tea", "pt-BR")]
    public void TheLanguageOfSayingsIsKnownByThePath(string path, string language)
    {
        Write(path, Paragraphs.Open("Mot"));
        Assert.Equal(language, Assert.Single(Read()).Language);
    }

    [Fact]
    public void EveryKindOfFileIsRead()
    {
        Write("declarations/gaa_1.html", $"<html lang=\"und\"><p>{Paragraphs.Open("by name")}</p>");
        Write("declarations/two.html", $"<html lang=\"yo\"><p>{Paragraphs.Open("by tag")}</p>");
        Write("manual/usr/share/man/fr/man1/pond.1", Paragraphs.Open("not compressed"));
        Write("sayings-pl/usr/share/games/fortunes/pl", $"{Paragraphs.Open("Przysłowie")}\n%\n{Paragraphs.Open("Drugie")}\n%\n");
        Write("readme/README.md", $"{Paragraphs.Open("Read\nme")}\n\n\n{Paragraphs.Open("And this")}\n");
        Write("cldr-names/main/sw/names.json", """{"main":{"sw":{"identity":{"language":"no name"},"names":{"one":"JINA"}}}}""".Replace("JINA", Paragraphs.Open("Jina"), StringComparison.Ordinal));

        string[] read = [.. Read().Select(paragraph => $"{paragraph.Language}:{paragraph.Text.Split(' ')[0]}")];

        Assert.Equal(["sw:Jina", "gaa:by", "yo:by", "en:Read", "en:And", "pl:Przysłowie", "pl:Drugie"], read);
    }

    private CorpusParagraph[] Read() => [.. CorpusFolder.Read(_folder)];

    private void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    private void Write(string path, byte[] bytes)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    private void WriteCatalogue(string path, params (string Message, string Translation)[] pairs)
    {
        (string, string)[] all = [("", "Content-Type: text/plain; charset=UTF-8\n"), .. pairs];
        byte[][] strings = [.. all.Select(pair => Encoding.UTF8.GetBytes(pair.Item1)), .. all.Select(pair => Encoding.UTF8.GetBytes(pair.Item2))];
        const int HeaderSize = 28;
        int text = HeaderSize + (strings.Length * 8);
        byte[] bytes = new byte[text + strings.Sum(entry => entry.Length + 1)];
        int[] header = [unchecked((int)0x950412DE), 0, all.Length, HeaderSize, HeaderSize + (all.Length * 8)];
        for (int index = 0; index < header.Length; index++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(index * 4), header[index]);
        }

        for (int index = 0; index < strings.Length; index++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(HeaderSize + (index * 8)), strings[index].Length);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(HeaderSize + (index * 8) + 4), text);
            strings[index].CopyTo(bytes, text);
            text += strings[index].Length + 1;
        }

        Write(path, bytes);
    }
}
