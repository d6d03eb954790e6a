using System.Globalization;
using System.IO.Compression;
using System.Text;
using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>Every byte sequence of one, two, three and four bytes against a table of what the standard's decoders make of it.</summary>
public sealed class DecodingTableTests
{
    private const string Table = "whatwg-decode.tsv.gz";

    [SharedFact("data", Table)]
    public void Every_single_byte_decodes_as_the_standard_says() => CheckLines(bytes: 1, expectedLines: 33 * 128);

    [SharedFact("data", Table)]
    public void Every_pair_decodes_as_the_standard_says() => CheckLines(bytes: 2, expectedLines: 6 * 24066);

    [SharedFact("data", Table)]
    public void Every_triple_decodes_as_the_standard_says() => CheckLines(bytes: 3, expectedLines: 8836);

    [SharedFact("data", Table)]
    public void Every_quadruple_decodes_as_the_standard_says() => CheckLines(bytes: 4, expectedLines: 75600);

    private static void CheckLines(int bytes, int expectedLines)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(SharedFolder.File("data", Table)), CompressionMode.Decompress));
        List<string> faults = [];
        List<byte> utf8 = [];
        int lines = 0;
        while (reader.ReadLine() is { } line)
        {
            string[] columns = line.Split('\t');
            if (columns[1].Length != 2 * bytes)
            {
                continue;
            }

            lines++;
            utf8.Clear();
            CodecAssert.Codec(columns[0]).DecodeRun(Convert.FromHexString(columns[1]), utf8);
            string decoded = string.Join(' ', Encoding.UTF8.GetString([.. utf8]).EnumerateRunes().Select(rune => rune.Value.ToString("X", CultureInfo.InvariantCulture)));
            if (decoded != columns[2])
            {
                faults.Add($"{line} decoded {decoded}");
            }
        }

        Assert.Empty(faults);
        Assert.Equal(expectedLines, lines);
    }
}
