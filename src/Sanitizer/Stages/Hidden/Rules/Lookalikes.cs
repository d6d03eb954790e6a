using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Puts a word into one script whose letters come from two that look alike.</summary>
internal static class Lookalikes
{
    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/lookalike",
        Title = "Letters of another script that look alike",
        Why = "A Cyrillic letter in an English word, or a Latin one in a Russian word, looks right and is found by no search: it comes from keyboards, character recognition and fraud. It is replaced only where all foreign "
            + "letters of the word have a look-alike in the script of the others. Names made of two scripts, foreign words with an ending of the language around them, and symbols before a name stay.",
        Threshold = 0.9,
        Reach = RuleReach.Clean,
        Examples =
        [
            new RuleExample("Your p\u0430ym\u0435nt is due", "Your payment is due"),
            new RuleExample("\u0432 M\u043E\u0441\u043A\u0432\u0435 \u0441\u0435\u0433\u043E\u0434\u043D\u044F", "\u0432 \u041C\u043E\u0441\u043A\u0432\u0435 \u0441\u0435\u0433\u043E\u0434\u043D\u044F"),
            new RuleExample("\u0261reat success", "great success"),
        ],
        CounterExamples =
        [
            "\u042Fndex", "\u0421\u041C\u0421 \u0438 SMS\u043A\u0430", "\u03B1-helix and \u03B2max", "\u0422\u0415\u0425\u041D\u041Emarket", "\u0432 Facebook\u0435 \u0438 \u0432 \u0433\u0430\u0437\u0435\u0442\u0435 \u043F\u0438\u0448\u0443\u0442",
            "/\u0261o\u028A/", "Acme\u0412\u00AE", "%B\u0423\u0434\u0430\u043B\u0438\u0442\u044C%b", "\u0420\u0410\u0417x\u0414\u0412\u0410",
        ],
    });

    public static void Propose(ref HiddenContext context)
    {
        int position = 0;
        int done = 0;
        while (position < context.Text.Length && (position = Triggers.MixedLetters.IndexOf(context.Text, position)) >= 0)
        {
            done = ProposeAround(ref context, position, done);
            position = Math.Max(position + 1, done);
        }
    }

    private static string Reason(int count, Script script) =>
        count == 1 ? $"a letter of another script in a word that is {script} otherwise" : $"{count} letters of another script in a word that is {script} otherwise";

    private static int ProposeAround(ref HiddenContext context, int position, int done)
    {
        ReadOnlySpan<byte> text = context.Text;
        while ((text[position] & 0xC0) == 0x80)
        {
            position--;
        }

        MixedWord word = MixedWord.At(text, position, done);

        if (word.TryChooseScript(ref context, out Script script))
        {
            List<Edit> edits = [];
            RuneReader reader = new(text[..word.Span.End], word.Span.Start);
            while (!reader.AtEnd)
            {
                int start = reader.Position;
                reader.TryRead(out Rune rune);
                if (MixedWord.TryReplace(rune.Value, script, out int letter))
                {
                    edits.Add(new Edit(TextSpan.FromBounds(start, reader.Position), Encoding.UTF8.GetBytes(char.ConvertFromUtf32(letter))));
                }
            }

            context.Proposals.Add(Rule, 0.95, Reason(edits.Count, script), [.. edits]);
        }

        return word.Span.End;
    }
}
