using System.Buffers;
using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;
using Sanitizer.Text.Edits;

namespace Sanitizer.Stages.Hidden;

/// <summary>A window's text while the rules look at it, and what several of them ask about it, worked out when first asked.</summary>
internal ref struct HiddenContext
{
    /// <summary>How much of a window's head is read to tell its script; a head is like the rest, or the text is mixed anyway.</summary>
    private const int HeadLength = 1 << 16;

    /// <summary>How sure it is that a character is none that the text means, where it looks as if it did.</summary>
    private const double OfNamed = 0.5;

    /// <summary>How far from a line, in bytes, right-to-left text still is near: formats and tables of an Arabic catalogue have lines without a letter.</summary>
    private const int NearReach = 4096;

    // Lead bytes of scripts written from right to left: U+0580 to U+07FF, U+0800 to U+08FF, presentation forms, U+10800 and up.
    private static readonly SearchValues<byte> RightToLeftLeads =
        SearchValues.Create(0xD6, 0xD7, 0xD8, 0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF, 0xE0, 0xEF, 0xF0);

    private ScriptShare? _dominant;
    private bool? _leansRight;

    public HiddenContext(ReadOnlySpan<byte> text, ProposalList proposals)
    {
        Text = text;
        Proposals = proposals;
        Bidi = default;
    }

    public ReadOnlySpan<byte> Text { get; }

    public ProposalList Proposals { get; }

    /// <summary>The judgement on the bidi controls of the line that was looked at last.</summary>
    public BidiLine? Bidi { get; set; }

    /// <summary>The end of the last word or phrase that a rule looked at as a whole; it is not looked at again from within.</summary>
    public int Done { get; set; }

    /// <summary>The script of most letters in the window's head.</summary>
    public ScriptShare Dominant => _dominant ??= DominantScript.Of(Head());

    /// <summary>Whether the window is mainly in a script that is written from right to left.</summary>
    public bool LeansRight => _leansRight ??= Dominant.Script is Script.Hebrew or Script.Arabic or Script.Syriac or Script.Thaana or Script.Nko;

    /// <summary>The line around a place, without its line feed.</summary>
    public readonly TextSpan LineAt(int position)
    {
        int start = Text[..position].LastIndexOf((byte)'\n') + 1;
        int length = Text[start..].IndexOf((byte)'\n');
        return new TextSpan(start, length < 0 ? Text.Length - start : length);
    }

    /// <summary>Whether a letter that is written from right to left stands in a part of the text.</summary>
    public readonly bool HasRightToLeft(TextSpan span)
    {
        int position = span.Start;
        while (position < span.End)
        {
            int next = Text[position..span.End].IndexOfAny(RightToLeftLeads);
            if (next < 0 || !RuneReader.RuneAt(Text, position + next, out Rune rune, out int length))
            {
                return false;
            }

            if (CharacterTable.HasAny(rune.Value, CharacterTraits.RightToLeft) && Letters.IsLetter(rune.Value))
            {
                return true;
            }

            position += next + length;
        }

        return false;
    }

    /// <summary>Proposes to take a part of the text away; only suggests it where a program or a table means what stands there.</summary>
    public readonly void Remove(Rule rule, double confidence, string why, TextSpan span)
    {
        bool isNamed = NamedCharacter.Is(Text, span);
        Proposals.Add(rule, isNamed ? Math.Min(confidence, OfNamed) : confidence, isNamed ? $"{why}; but the text seems to mean it" : why, Edit.Delete(span));
    }

    /// <summary>Whether a letter that is written from right to left stands within some distance of a place, be it in another line.</summary>
    public readonly bool HasRightToLeftNear(TextSpan line)
    {
        int start = Math.Max(0, line.Start - NearReach);
        int end = Math.Min(Text.Length, line.End + NearReach);
        while (start < line.Start && (Text[start] & 0xC0) == 0x80)
        {
            start++;
        }

        return HasRightToLeft(TextSpan.FromBounds(start, end));
    }

    private readonly ReadOnlySpan<byte> Head()
    {
        int length = Math.Min(Text.Length, HeadLength);
        while (length < Text.Length && (Text[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return Text[..length];
    }
}
