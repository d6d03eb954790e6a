using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Injection;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class ScriptScanTests
{
    private static readonly string[] Atoms =
        ["a", "Z", " ", ".", "7", "@", "[", "`", "{", "\u00E9", "\u0416", "\u03B1", "\u05D0", "\u0E01", "\u6F22", "\u306E", "\u30AB", "\u30FC", "\uAC00", "\u0301", "\u2014", "\u20AC", "\U00010400", "\U0001F600", "\uFFFD"];

    [Fact]
    public void It_agrees_with_a_look_at_every_character()
    {
        Random random = new(2);
        int[] results = new int[256];
        for (int round = 0; round < 30000; round++)
        {
            // Few different characters, so that many texts are of one script.
            string[] atoms = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Atoms[random.Next(Atoms.Length)]), " ", "."];
            byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(90)).Select(_ => atoms[random.Next(atoms.Length)])));
            int[] counts = new int[256];
            ScriptScan.Count(text, counts);
            Assert.Equal(Count(text), Without(counts, Script.Common));
            DocumentScript document = new(text);
            Script only = ScriptScan.OnlyScript(text, ref document);
            Assert.Equal(Only(text, document.Script), only);
            results[(byte)only]++;
        }

        Assert.True(results[(byte)Script.Unknown] > 1000 && results[(byte)Script.Hiragana] > 100 && results[(byte)Script.Cyrillic] > 100 && results[(byte)Script.Latin] > 100);
    }

    [Fact]
    public void A_character_that_is_cut_counts_for_nothing()
    {
        byte[] text = Encoding.UTF8.GetBytes(new string('\u6F22', 30));
        for (int length = 0; length <= text.Length; length++)
        {
            int[] counts = new int[256];
            ScriptScan.Count(text.AsSpan(0, length), counts);
            Assert.Equal(length / 3, counts[(byte)Script.Han]);
        }
    }

    private static int[] Count(byte[] text)
    {
        int[] counts = new int[256];
        RuneReader reader = new(text);
        while (reader.TryRead(out Rune rune))
        {
            counts[(byte)LetterScripts.Of(rune.Value)]++;
        }

        return Without(counts, Script.Common);
    }

    private static int[] Without(int[] counts, Script script)
    {
        counts[(byte)script] = 0;
        return counts;
    }

    private static Script Only(byte[] text, Script document)
    {
        HashSet<Script> scripts = [];
        RuneReader reader = new(text);
        while (reader.TryRead(out Rune rune))
        {
            Script script = LetterScripts.Of(rune.Value);
            if (script > Script.Inherited)
            {
                scripts.Add(document == Script.Hiragana && script is Script.Han or Script.Katakana ? Script.Hiragana : script);
            }
        }

        return scripts.Count switch { 0 => Script.Common, 1 => scripts.Single(), _ => Script.Unknown };
    }
}
