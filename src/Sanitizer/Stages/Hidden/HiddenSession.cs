using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Stages.Hidden.Rules;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>Looks at the places that the scanners find and hands each to the rule that knows the character. It remembers nothing.</summary>
internal sealed class HiddenSession : StageSession
{
    public static HiddenSession Shared { get; } = new();

    public override void Propose(in StageWindow window, ProposalList proposals)
    {
        HiddenContext context = new(window.Text, proposals);
        if ((window.Classes & ByteClasses.BeyondTypography) != ByteClasses.None)
        {
            ProposeCharacters(ref context);
        }

        if ((window.Classes & ByteClasses.TwoByte) != ByteClasses.None)
        {
            Lookalikes.Propose(ref context);
        }

        if ((window.Classes & ByteClasses.Control) != ByteClasses.None)
        {
            ControlRun.Propose(ref context);
        }

        if ((window.Classes & ByteClasses.Ampersand) != ByteClasses.None)
        {
            CharacterReferences.Propose(ref context);
        }
    }

    private static void ProposeCharacters(ref HiddenContext context)
    {
        int position = 0;
        while (position < context.Text.Length && (position = Triggers.Characters.IndexOf(context.Text, position)) >= 0)
        {
            if (!RuneReader.RuneAt(context.Text, position, out Rune rune, out int length))
            {
                return;
            }

            position = Math.Max(position + length, Dispatch(ref context, position, rune.Value, length));
        }
    }

    /// <summary>Lets the rule of a character look at it; answers where the scan goes on.</summary>
    private static int Dispatch(ref HiddenContext context, int position, int character, int length)
    {
        switch (character)
        {
            case 0x2028 or 0x2029 or 0x0085:
                return LineSeparators.Propose(ref context, position, character, length);
            case >= 0x80 and <= 0x9F:
                return ExtendedControls.Propose(ref context, position, character);
            case 0x2800:
                return BlankBraille.Propose(ref context, position);
            case >= 0xFFF9 and <= 0xFFFB:
                return Annotations.Propose(ref context, position, character);
            case 0xFFFC:
                return Noncharacters.Propose(ref context, position, length);
            case >= 0xF000 and <= 0xF0FF:
                return PrivateBullets.Propose(ref context, position, character, length);
        }

        if (StyledLetter.TryRead(character, out _))
        {
            return StyledLetters.Propose(ref context, position);
        }

        CharacterTraits traits = CharacterTable.TraitsOf(character);
        if ((traits & CharacterTraits.DefaultIgnorable) != CharacterTraits.None)
        {
            return HiddenRun.Propose(ref context, position);
        }

        if ((traits & CharacterTraits.NonCharacter) != CharacterTraits.None)
        {
            return Noncharacters.Propose(ref context, position, length);
        }

        return MarkPiles.IsPiled(character) ? MarkPiles.Propose(ref context, position) : position + length;
    }
}
