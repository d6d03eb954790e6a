using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Hidden.Rules;

/// <summary>Cuts piles of combining marks.</summary>
internal static class MarkPiles
{
    /// <summary>Vietnamese has two marks on a letter, phonetic writing three, Greek with accents, length and iota four: piles start here.</summary>
    private const int FewestMarks = 4;

    private const int FewestMarksOnGreek = 5;

    /// <summary>A stroke or low line on one letter belongs to some alphabets and transcriptions; on each of several it strikes a word out.</summary>
    private const int FewestStrokes = 2;

    public static HiddenRule Rule { get; } = new(new RuleInfo
    {
        Id = "hidden/mark-pile",
        Title = "Piles of combining marks",
        Why = "Marks stacked by the dozen run over the lines around them and hide a word from a search. No language written in Latin, Greek or Cyrillic letters puts "
            + "four on a letter; in a word with such a pile all marks of the general block go, since none of them can be told to be meant. The same holds for a word with a stroke through every letter. Other scripts keep theirs.",
        Threshold = 0.9,
        Reach = RuleReach.Clean,
        Examples = [new RuleExample("b\u0301\u0316\u0332\u0345i\u0308\u0324g\u030B\u0317\u031C\u0349\u0353", "big"), new RuleExample("w\u0336i\u0336n\u0336", "win")],
        CounterExamples = ["Vi\u1EC7t e\u0323\u0302", "\u03B1\u0314\u0301\u0345\u0304", "\u05E9\u05C1\u05C2\u05B8\u0596", "go\u0332ld", "a \u2260 b, x=\u0338y"],
    });

    /// <summary>Whether a character is a mark of the general block, with which piles are made.</summary>
    public static bool IsPiled(int character) => character is >= 0x0300 and <= 0x036F;

    public static int Propose(ref HiddenContext context, int position)
    {
        ReadOnlySpan<byte> text = context.Text;
        int start = position;
        while (start > context.Done && RuneReader.RuneBefore(text, start, out Rune before, out int size) && (IsPiled(before.Value) || Letters.IsMark(before.Value) || Letters.IsLetter(before.Value)))
        {
            start -= size;
        }

        List<Edit> edits = [];
        int highest = 0;
        int marks = 0;
        int needed = FewestMarks;
        RuneReader reader = new(text, start);
        int end = start;
        int pile = -1;
        int letters = 0;
        int strokes = 0;
        while (reader.TryRead(out Rune rune))
        {
            bool isPiled = IsPiled(rune.Value);
            if (!isPiled && !Letters.IsMark(rune.Value) && !Letters.IsLetter(rune.Value))
            {
                break;
            }

            if (isPiled)
            {
                pile = pile < 0 ? end : pile;
                highest = ++marks >= needed ? Math.Max(highest, marks) : highest;
                strokes += marks == 1 && letters > 0 && IsStroke(rune.Value) ? 1 : 0;
            }
            else
            {
                AddPile(edits, pile, end);
                pile = -1;
                marks = 0;
                letters += Letters.IsLetter(rune.Value) ? 1 : 0;
                needed = ScriptTable.ScriptOf(rune.Value) switch
                {
                    Script.Latin or Script.Cyrillic or Script.Common => FewestMarks,
                    Script.Greek => FewestMarksOnGreek,
                    _ => int.MaxValue,
                };
            }

            end = reader.Position;
        }

        AddPile(edits, pile, end);
        context.Done = Math.Max(end, position + 2);
        if (highest > 0)
        {
            context.Proposals.Add(Rule, 0.95, $"up to {highest} marks on one letter", [.. edits]);
        }
        else if (strokes >= FewestStrokes && strokes >= letters - 1 && needed != int.MaxValue)
        {
            context.Proposals.Add(Rule, 0.92, $"a stroke through {strokes} of {letters} letters", [.. edits]);
        }

        return context.Done;
    }

    // Low lines and the strokes through a letter, short and long.
    private static bool IsStroke(int character) => character is 0x0332 or 0x0333 or (>= 0x0335 and <= 0x0338);

    private static void AddPile(List<Edit> edits, int start, int end)
    {
        if (start >= 0)
        {
            edits.Add(Edit.Delete(TextSpan.FromBounds(start, end)));
        }
    }
}
