using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Xunit;
using Xunit.Abstractions;

namespace Sanitizer.Tests.Quality;

/// <summary>
/// How much is repaired, pinned on sentences of our own together with the file they stand in. A change that lowers a floor, or that
/// changes a clean sentence, has to be meant; a change that repairs more should raise the floor.
/// </summary>
public sealed class QualityFloorTests(ITestOutputHelper log)
{
    private const string Pin = "df6da65d6eef72c4ad8a301e3d8064d4e204fd44d9d5d2f075e01de90bef3737";

    private static readonly Cleaner Mojibake = new CleanerBuilder().Only("mojibake").Build();

    [Fact]
    public void The_sentences_are_those_that_were_measured() =>
        Assert.Equal(Pin, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(QualitySentences.File))));

    [Fact]
    public void Clean_sentences_are_left_alone()
    {
        string[] changed =
        [
            .. from sentence in QualitySentences.All
               where Mojibake.Run(sentence.Text) != sentence.Text || Cleaner.Fix.Run(sentence.Text) != sentence.Text
               select sentence.Language,
        ];
        Assert.Empty(changed);
    }

    // Of each family: the number of cases, the least that come out exactly, the most that come out wrong, and its chains. In encodings
    // of East Asia a single byte is seldom a character, so that many bytes are lost and damage stays beside what is repaired.
    [Theory]
    [InlineData("UTF-8 read as western", 120, 115, 0, "utf-8>windows-1252", "utf-8>latin-1", "utf-8>iso-8859-15", "utf-8>macintosh", "utf-8>windows-1254")]
    [InlineData("UTF-8 read as central European or Cyrillic", 96, 95, 0, "utf-8>windows-1250", "utf-8>windows-1251", "utf-8>koi8-r", "utf-8>iso-8859-2")]
    [InlineData("UTF-8 read as a DOS code page", 72, 70, 1, "utf-8>cp437", "utf-8>cp850", "utf-8>ibm866")]
    [InlineData("UTF-8 read as East Asian", 96, 35, 31, "utf-8>gb18030", "utf-8>shift_jis", "utf-8>euc-kr", "utf-8>big5")]
    [InlineData("Two and three layers", 144, 140, 0, "utf-8>windows-1252 utf-8>windows-1252", "utf-8>latin-1 utf-8>latin-1", "utf-8>windows-1251 utf-8>windows-1251", "utf-8>latin-1 utf-8>windows-1252", "utf-8>windows-1250 utf-8>windows-1252", "utf-8>windows-1252 utf-8>windows-1252 utf-8>windows-1252")]
    [InlineData("Old Cyrillic", 15, 15, 0, "windows-1251>windows-1252", "koi8-r>windows-1252", "koi8-r>windows-1251", "windows-1251>koi8-r", "ibm866>windows-1251", "windows-1251>ibm866")]
    [InlineData("Old European", 37, 34, 0, "windows-1250>windows-1252", "iso-8859-2>windows-1252", "windows-1253>windows-1252", "windows-1254>windows-1252", "windows-1255>windows-1252", "windows-1256>windows-1252", "macintosh>windows-1252", "windows-1252>macintosh", "cp850>windows-1252", "windows-1252>cp437")]
    [InlineData("Old East Asian", 23, 23, 0, "gbk>windows-1252", "shift_jis>windows-1252", "euc-kr>windows-1252", "big5>windows-1252", "gbk>latin-1", "euc-kr>latin-1")]
    public void No_family_falls_below_its_floor(string family, int cases, int floor, int wrong, params string[] chains)
    {
        QualityCount count = Count(text => chains.Select(chain => MisreadingMaker.Misread(text, chain)));
        Check(family, cases, floor, wrong, count);
    }

    // What is lost may stay U+FFFD here, as long as the rest is right.
    [Theory]
    [InlineData("no-break spaces became spaces", 5, 5, 0, "\u00A0", " ")]
    [InlineData("controls became U+FFFD", 12, 12, 0, "\u0081\u008D\u008F\u0090\u009D", "\uFFFD")]
    [InlineData("controls became question marks", 12, 12, 0, "\u0081\u008D\u008F\u0090\u009D", "?")]
    public void Lost_bytes_are_found_again(string family, int cases, int floor, int wrong, string lost, string shown)
    {
        QualityCount count = Count(text =>
        {
            string misread = MisreadingMaker.Misread(text, "utf-8>windows-1252")!;
            string lossy = string.Concat(misread.Select(character => lost.Contains(character, StringComparison.Ordinal) ? shown : character.ToString()));
            return [lossy == misread ? null : lossy];
        });
        Check(family, cases, floor, wrong, count, isLossy: true);
    }

    private void Check(string family, int cases, int floor, int wrong, QualityCount count, bool isLossy = false)
    {
        log.WriteLine($"{family}: {count}");
        Assert.Equal(cases, count.Cases);
        Assert.True(count.Exact + (isLossy ? count.Lost : 0) >= floor, $"{family}: {count} is below {floor}.");
        Assert.True(count.Wrong <= wrong, $"{family}: {count} has more than {wrong} wrong.");
    }

    private QualityCount Count(Func<string, IEnumerable<string?>> damage)
    {
        int cases = 0;
        int exact = 0;
        int lost = 0;
        int wrong = 0;
        foreach ((string language, string text) in QualitySentences.All)
        {
            foreach (string damaged in damage(text).OfType<string>().Where(damaged => damaged != text))
            {
                string repaired = Mojibake.Run(damaged);
                cases++;
                exact += repaired == text ? 1 : 0;
                lost += IsAllThatShows(repaired, text) ? 1 : 0;
                wrong += repaired != text && repaired != damaged && !IsAllThatShows(repaired, text) ? 1 : 0;
                if (repaired != text)
                {
                    log.WriteLine($"{language}: {damaged}\n  -> {repaired}");
                }
            }
        }

        return new QualityCount(cases, exact, lost, wrong);
    }

    private static bool IsAllThatShows(string repaired, string text) =>
        repaired.Contains('\uFFFD', StringComparison.Ordinal)
        && Regex.IsMatch(text, "^" + Regex.Escape(repaired).Replace('\uFFFD', '.') + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
}
