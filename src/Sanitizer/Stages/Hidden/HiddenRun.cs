using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Hidden.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>
/// A run of characters that show nothing (default ignorables). Each is judged by what it stands beside, and what has no use
/// goes in as few edits as possible, so that a message spelled in them is read as a whole.
/// </summary>
internal static class HiddenRun
{
    /// <summary>How sure it is that an invisible character without a use is none.</summary>
    private const double Confidence = 0.99;

    /// <summary>Proposes for the run that starts at a place; answers where it ends.</summary>
    public static int Propose(ref HiddenContext context, int start)
    {
        ReadOnlySpan<byte> text = context.Text;
        HiddenNeighbours around = HiddenNeighbours.Of(text, start);
        int position = start;
        int removed = -1;
        HiddenRule? rule = null;
        while (position < around.End)
        {
            RuneReader.RuneAt(text, position, out Rune rune, out int length);
            int character = rune.Value;
            HiddenRule own = RuleOf(character);
            int kept = KeptLength(ref context, ref around, position, character, length);
            if (removed >= 0 && (kept > 0 || !ReferenceEquals(own, rule)))
            {
                Remove(ref context, rule!, TextSpan.FromBounds(removed, position));
                removed = -1;
            }

            if (kept == 0 && removed < 0)
            {
                removed = position;
                rule = own;
            }

            position += Math.Max(kept, length);
        }

        if (removed >= 0)
        {
            Remove(ref context, rule!, TextSpan.FromBounds(removed, position));
        }

        return around.End;
    }

    private static void Remove(ref HiddenContext context, HiddenRule rule, TextSpan span)
    {
        string why = HiddenMessage.Read(context.Text.Slice(span.Start, span.Length)) is string message
            ? $"hidden text: {message}"
            : ReasonOf(rule);
        context.Remove(rule, Confidence, why, span);
    }

    /// <summary>How many bytes from here have a use: 0, the character, or a whole sequence.</summary>
    private static int KeptLength(ref HiddenContext context, ref HiddenNeighbours around, int position, int character, int length)
    {
        bool keeps;
        if (ReferenceEquals(RuleOf(character), TagCharacters.Rule))
        {
            return TagCharacters.KeptLength(context.Text, position);
        }

        if (ReferenceEquals(RuleOf(character), VariationSelectors.Rule))
        {
            keeps = VariationSelectors.Keeps(around, character);
        }
        else if (ReferenceEquals(RuleOf(character), BidiControls.Rule))
        {
            keeps = BidiLine.At(ref context, position).Keeps(position);
        }
        else if (ReferenceEquals(RuleOf(character), BlankLetters.Rule))
        {
            keeps = BlankLetters.Keeps(around, character);
        }
        else
        {
            keeps = !ReferenceEquals(RuleOf(character), SoftHyphens.Rule) && ZeroWidth.Keeps(context.Text, around, character);
        }

        if (keeps)
        {
            around = around with { LastKept = character };
            return length;
        }

        return 0;
    }

    private static HiddenRule RuleOf(int character) => character switch
    {
        0x00AD => SoftHyphens.Rule,
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => BidiControls.Rule,
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => BlankLetters.Rule,
        (>= 0xE0000 and <= 0xE00FF) or (>= 0xE01F0 and <= 0xE0FFF) => TagCharacters.Rule,
        _ => CharacterTable.HasAny(character, CharacterTraits.VariationSelector) ? VariationSelectors.Rule : ZeroWidth.Rule,
    };

    private static string ReasonOf(HiddenRule rule) =>
        ReferenceEquals(rule, SoftHyphens.Rule) ? "a soft hyphen only says where a line may break"
        : ReferenceEquals(rule, BidiControls.Rule) ? "the line has no right-to-left text that it could serve, or it has no counterpart"
        : ReferenceEquals(rule, BlankLetters.Rule) ? "a filler of Hangul stands outside Hangul"
        : ReferenceEquals(rule, TagCharacters.Rule) ? "tag characters spell no flag here"
        : ReferenceEquals(rule, VariationSelectors.Rule) ? "the character before it has no such variant"
        : "nothing beside it needs an invisible character";
}
