using System.Text;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Puts the characters that HTML references stand for, in text that is neither markup nor about it.</summary>
internal static class CharacterReferences
{
    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/character-reference",
        Title = "HTML character references in plain text",
        Why = "Text that was taken out of a page without decoding, or encoded twice, holds references such as &#8217; for its characters. They are decoded where they are part of a word or stand as a "
            + "sign between words, unless the text has tags, code, or speaks of HTML; references without a semicolon (in addresses) stay.",
        Threshold = 0.9,
        Reach = RuleReach.Clean,
        Examples =
        [
            new RuleExample("Caf&eacute; &amp; Bar: don&#39;t miss", "Caf\u00E9 & Bar: don't miss"),
            new RuleExample("it&amp;#8217;s", "it\u2019s"),
        ],
        CounterExamples = ["<p>a&nbsp;b</p>", "The entity &eacute; is old", "q?a=1&copy=2&reg=3", "print(\"x&lt;y\")", "R&D; AT&T; done"],
    });

    public static void Propose(ref HiddenContext context)
    {
        ReadOnlySpan<byte> text = context.Text;
        List<CharacterReference> found = [];
        int position = 0;
        while (position < text.Length)
        {
            int next = text[position..].IndexOf((byte)'&');
            if (next < 0)
            {
                break;
            }

            position += next;
            if (CharacterReference.TryRead(text, position, out CharacterReference reference))
            {
                found.Add(reference);
                position = reference.Span.End;
            }
            else
            {
                position++;
            }
        }

        if (found.Count > 0 && !ReferenceContext.IsAboutMarkup(text))
        {
            ProposeAll(ref context, found);
        }
    }

    private static void ProposeAll(ref HiddenContext context, List<CharacterReference> found)
    {
        bool anyInWord = false;
        foreach (CharacterReference reference in found)
        {
            anyInWord |= ReferenceContext.IsInWord(context.Text, reference);
        }

        TextSpan line = default;
        bool isCode = false;
        foreach (CharacterReference reference in found)
        {
            if (line.Length == 0 || reference.Span.Start >= line.End)
            {
                line = context.LineAt(reference.Span.Start);
                isCode = ReferenceContext.IsCode(context.Text.Slice(line.Start, line.Length));
            }

            bool isUsed = ReferenceContext.IsInWord(context.Text, reference) || ReferenceContext.IsSign(context.Text, reference, anyInWord);
            if (isUsed && !isCode)
            {
                context.Proposals.Add(Rule, 0.95, "a reference in text that is not markup", new Edit(reference.Span, Encoding.UTF8.GetBytes(reference.Decoded)));
            }
        }
    }
}
