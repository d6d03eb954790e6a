using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// A stretch of characters beyond ASCII with the little ASCII between them, and some of the line on either side. Between two islands
/// of a line stand at least three characters of ASCII, so that what is done to one does not matter to the other.
/// </summary>
internal sealed class Island
{
    private double _cost = double.NaN;
    private double _excess = double.NaN;

    /// <summary>The characters, context included.</summary>
    public required int[] Text { get; init; }

    /// <summary>Where the island starts in <see cref="Text"/>.</summary>
    public required int Start { get; init; }

    /// <summary>Where the island ends in <see cref="Text"/>.</summary>
    public required int End { get; init; }

    /// <summary>For each character, where it came from: the offset in bytes of the first byte in the window.</summary>
    public required int[] From { get; init; }

    /// <summary>For each character, the offset in bytes behind the last byte it came from; neighbours made together have the same.</summary>
    public required int[] To { get; init; }

    /// <summary>For each character, whether it stands as it stood in the window.</summary>
    public required bool[] IsCopy { get; init; }

    /// <summary>What the model asks for the island as it stands, in nats; asked at the first need.</summary>
    public double Cost
    {
        get
        {
            if (double.IsNaN(_cost))
            {
                IslandMeasure.Measure(this);
            }

            return _cost;
        }
        set => _cost = value;
    }

    /// <summary>What the model asks for the characters before each place from the start of the island on, in nats.</summary>
    public float[] Costs { get; set; } = [];

    /// <summary>The model before each place from the start of the island on.</summary>
    public ModelState[] States { get; set; } = [];

    /// <summary>The misreadings of UTF-8 of which a sequence may stand here, as <see cref="SequenceMasks"/> tells.</summary>
    public ulong Sequences { get; set; }

    /// <summary>The most nats that a stretch of it asks beyond what clean text asks; measured at the first need.</summary>
    public double Excess
    {
        get
        {
            if (double.IsNaN(_excess))
            {
                IslandMeasure.Measure(this);
            }

            return _excess;
        }
        set => _excess = value;
    }

    /// <summary>The island after steps that changed it.</summary>
    public Island After(IReadOnlyList<PathStep> steps)
    {
        int length = 0;
        for (int i = 0; i < steps.Count; i++)
        {
            length += steps[i].Character < 0 ? 0 : 1;
        }

        int end = Start + length;
        int[] text = WithRoom(Text, length);
        int[] from = WithRoom(From, length);
        int[] to = WithRoom(To, length);
        bool[] copies = WithRoom(IsCopy, length);
        int place = Start;
        for (int i = 0; i < steps.Count; i++)
        {
            PathStep step = steps[i];
            int last = To[Start + step.Last - 1];
            if (step.Character < 0)
            {
                // Nothing came out: what it was made of belongs to the character before.
                if (place > Start)
                {
                    to[place - 1] = Math.Max(to[place - 1], last);
                    copies[place - 1] = false;
                }

                continue;
            }

            text[place] = step.Character;
            from[place] = From[Start + step.First];
            to[place] = last;
            copies[place] = step.IsCopy && IsCopy[Start + step.First];
            place++;
        }

        return new Island { Text = text, Start = Start, End = end, From = from, To = to, IsCopy = copies };
    }

    // What stands before and behind the island, with room for another island between.
    private T[] WithRoom<T>(T[] values, int length)
    {
        T[] result = new T[values.Length - (End - Start) + length];
        Array.Copy(values, result, Start);
        Array.Copy(values, End, result, Start + length, values.Length - End);
        return result;
    }
}
