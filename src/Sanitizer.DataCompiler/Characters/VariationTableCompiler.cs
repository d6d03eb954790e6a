using Sanitizer.Language.Characters;

namespace Sanitizer.DataCompiler.Characters;

/// <summary>StandardizedVariants.txt and emoji-variation-sequences.txt, as one set of selectors a base character.</summary>
internal static class VariationTableCompiler
{
    public static DataFileWriter Compile(CharacterDatabase database)
    {
        int[] selectors = new int[CharacterDatabase.CodePoints];
        foreach (DatabaseLine line in database.Read("StandardizedVariants.txt").Concat(database.Read("emoji/emoji-variation-sequences.txt")))
        {
            string[] sequence = line.Fields[0].Split(' ');
            int place = VariationSequences.PlaceOf(CharacterDatabase.ParseCodePoint(sequence[1]));
            if (sequence.Length != 2 || place < 0)
            {
                throw new InvalidDataException($"The variation sequence {line.Fields[0]} is not understood.");
            }

            selectors[line.First] |= 1 << place;
        }

        List<int> sets = [0];
        byte[] places = new byte[selectors.Length];
        for (int codePoint = 0; codePoint < selectors.Length; codePoint++)
        {
            int place = sets.IndexOf(selectors[codePoint]);
            if (place < 0)
            {
                place = sets.Count;
                sets.Add(selectors[codePoint]);
            }

            places[codePoint] = checked((byte)place);
        }

        DataFileWriter writer = new(database.HeaderOf("variation sequences", "StandardizedVariants.txt and emoji-variation-sequences.txt"));
        PagedTableCompiler.Write(writer, places);
        writer.WriteInt32(sets.Count);
        sets.ForEach(writer.WriteInt32);
        return writer;
    }
}
