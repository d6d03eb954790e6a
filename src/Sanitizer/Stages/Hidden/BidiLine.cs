using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Hidden;

/// <summary>
/// Judges the bidi controls of one line together, since an embedding or isolate is only as good as its end (UAX #9). Where
/// right-to-left text stands in or near the line, marks stay, and so do pairs that are closed; an override stays only where what it turns
/// has no letters from left to right. Elsewhere none has a use.
/// </summary>
internal sealed class BidiLine
{
    /// <summary>The deepest nesting that the algorithm knows (UAX #9, max_depth).</summary>
    private const int MaximumDepth = 125;

    private readonly HashSet<int> _kept = [];
    private readonly TextSpan _line;

    private BidiLine(TextSpan line) => _line = line;

    /// <summary>The judgement on the line around a place; worked out once a line.</summary>
    public static BidiLine At(ref HiddenContext context, int position)
    {
        if (context.Bidi is BidiLine known && position >= known._line.Start && position < known._line.End)
        {
            return known;
        }

        BidiLine judged = new(context.LineAt(position));
        if (context.LeansRight || context.HasRightToLeft(judged._line))
        {
            judged.KeepUseful(context.Text);
        }
        else if (context.HasRightToLeftNear(judged._line))
        {
            judged.KeepMarks(context.Text);
        }

        context.Bidi = judged;
        return judged;
    }

    /// <summary>Whether the control at a place has a use.</summary>
    public bool Keeps(int position) => _kept.Contains(position);

    // Formats of a right-to-left language have marks, and no letter to need them as yet.
    private void KeepMarks(ReadOnlySpan<byte> text)
    {
        RuneReader reader = new(text[.._line.End], _line.Start);
        int position = reader.Position;
        while (!reader.AtEnd && reader.TryRead(out Rune rune))
        {
            if (rune.Value is 0x200E or 0x200F or 0x061C)
            {
                _kept.Add(position);
            }

            position = reader.Position;
        }
    }

    private void KeepUseful(ReadOnlySpan<byte> text)
    {
        Stack<Opening> open = new();
        RuneReader reader = new(text[.._line.End], _line.Start);
        while (!reader.AtEnd)
        {
            int position = reader.Position;
            if (!reader.TryRead(out Rune rune))
            {
                return;
            }

            switch (rune.Value)
            {
                case 0x200E or 0x200F or 0x061C:
                    _kept.Add(position);
                    break;
                case (>= 0x202A and <= 0x202B) or 0x202D or 0x202E or (>= 0x2066 and <= 0x2068):
                    if (open.Count < MaximumDepth)
                    {
                        open.Push(new Opening(position, rune.Value));
                    }

                    break;
                case 0x202C or 0x2069:
                    Close(text, open, position, rune.Value);
                    break;
            }
        }
    }

    private void Close(ReadOnlySpan<byte> text, Stack<Opening> open, int position, int character)
    {
        // An isolate's end closes the embeddings inside it, which thus have no end of their own.
        while (character == 0x2069 && open.TryPeek(out Opening inner) && !inner.IsIsolate)
        {
            open.Pop();
        }

        if (!open.TryPeek(out Opening opening) || opening.IsIsolate != (character == 0x2069))
        {
            return;
        }

        open.Pop();
        if (!opening.IsOverride || !HasLeftToRightLetter(text, TextSpan.FromBounds(opening.Position, position)))
        {
            _kept.Add(opening.Position);
            _kept.Add(position);
        }
    }

    // Overrides are looked at once each; nested ones would make this quadratic, so that only the first characters count.
    private static bool HasLeftToRightLetter(ReadOnlySpan<byte> text, TextSpan span)
    {
        const int MostBytes = 256;
        RuneReader reader = new(text, span.Start);
        while (reader.Position < Math.Min(span.End, span.Start + MostBytes) && reader.TryRead(out Rune rune))
        {
            if (Letters.IsLetter(rune.Value) && !CharacterTable.HasAny(rune.Value, CharacterTraits.RightToLeft))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Opening(int Position, int Character)
    {
        public bool IsIsolate => Character >= 0x2066;

        public bool IsOverride => Character is 0x202D or 0x202E;
    }
}
