using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Language.Words;
using Sanitizer.Stages.Injection;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class LanguageGuessTests
{
    private static readonly string[] Odd = ["\u0130", "\u01C5", "\u1E9E", "\u03A3", "\u00AD", "\U0001D400", "\U00010400", "\uFFFD", "7", "\u0301", "\u00B5", "\u0410\u0411", "\u6F22", "abcdefghijklmnopqrstuvwxyz"];

    public static TheoryData<string> Scripts => [.. Conventions.Instance.All.GroupBy(language => language.Script).Where(group => group.Count() > 1).Select(group => group.Key.ToString())];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void It_agrees_with_one_look_a_language(string script)
    {
        Convention[] languages = [.. Conventions.Instance.All.Where(language => language.Script == Enum.Parse<Script>(script))];
        LanguageGuess guess = new(languages);
        string[] words = [.. languages.SelectMany(language => language.Words.Concat(language.Leaners).Concat(language.Alphabet.Select(letter => "a" + letter))), .. Odd];
        Random random = new(11);
        HashSet<string> seen = [];
        for (int round = 0; round < 3000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(12); i > 0; i--)
            {
                string word = words[random.Next(words.Length)];
                text.Append(random.Next(3) == 0 ? word.ToUpperInvariant() : word).Append(random.Next(8) == 0 ? "" : " ");
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            Convention expected = Slow(bytes, languages);
            Assert.Equal(expected.Code, guess.Of(bytes).Code);
            seen.Add(expected.Code);
        }

        Assert.Equal(languages.Length, seen.Count);
    }

    [Fact]
    public void Small_forms_are_those_of_strings()
    {
        for (int character = 0; character < 0x10000; character++)
        {
            if (!char.IsSurrogate((char)character))
            {
                Assert.Equal(((char)character).ToString().ToLowerInvariant(), char.ToLowerInvariant((char)character).ToString());
            }
        }
    }

    private static Convention Slow(byte[] text, Convention[] languages)
    {
        int[] scores = new int[languages.Length];
        WordReader reader = new(text);
        while (reader.TryRead(out TextSpan span))
        {
            if (span.Length > LanguageGuess.LongestWord)
            {
                continue;
            }

            string word = Encoding.UTF8.GetString(text, span.Start, span.Length).ToLowerInvariant();
            for (int i = 0; i < scores.Length; i++)
            {
                scores[i] += languages[i].Words.Contains(word) ? 2 : languages[i].Leaners.Contains(word) ? 1 : 0;
                scores[i] -= languages[i].Writes(word) ? 0 : 1;
            }
        }

        return languages[Array.IndexOf(scores, scores.Max())];
    }
}
