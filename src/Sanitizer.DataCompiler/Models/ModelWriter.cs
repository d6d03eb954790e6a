using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Sanitizer.Language.Models;

namespace Sanitizer.DataCompiler.Models;

/// <summary>Writes the model in the form that <see cref="CharacterModel"/> reads.</summary>
internal static class ModelWriter
{
    public static void Write(DataFileWriter writer, CorpusCounter counter, ClassEstimates classes, ModelTrainer trainer)
    {
        WriteCharacters(writer, counter, classes, trainer.Orders[0]);
        for (int i = 0; i < 256 * 256; i++)
        {
            writer.WriteByte(Quantise(classes.StepCostOf((byte)(i >> 8), (byte)i), CharacterModel.CostSteps));
        }

        WriteCases(writer, counter.Cases);
        GramOrder two = trainer.Orders[1];
        GramOrder three = trainer.Orders[2];
        GramOrder four = trainer.Orders[3];
        GramTableWriter small = new(two.Costs.Count + three.Costs.Count, 2);
        foreach ((ulong gram, float cost) in two.Costs.OrderBy(pair => pair.Key))
        {
            small.Add(GramTable.HashOf(At(counter, gram, 1), At(counter, gram, 0)), [Cost(cost), Leave(two, gram)]);
        }

        foreach ((ulong gram, float cost) in three.Costs.OrderBy(pair => pair.Key))
        {
            small.Add(GramTable.HashOf(At(counter, gram, 2), At(counter, gram, 1), At(counter, gram, 0)), [Cost(cost), Leave(three, gram)]);
        }

        GramTableWriter large = new(four.Costs.Count, 1);
        foreach ((ulong gram, float cost) in four.Costs.OrderBy(pair => pair.Key))
        {
            large.Add(GramTable.HashOf(At(counter, gram, 3), At(counter, gram, 2), At(counter, gram, 1), At(counter, gram, 0)), [Cost(cost)]);
        }

        small.Write(writer);
        large.Write(writer);
    }

    private static int At(CorpusCounter counter, ulong gram, int back) => counter.Characters[(int)((gram >> (16 * back)) & 0xFFFF)];

    private static byte Cost(float cost) => Quantise(cost, CharacterModel.CostSteps);

    private static byte Leave(GramOrder order, ulong gram) => Quantise(order.Leaves.GetValueOrDefault(gram), CharacterModel.LeaveSteps);

    private static byte Quantise(double nats, float steps) => (byte)Math.Clamp(Math.Round(nats * steps), 0, 255);

    private static void WriteCharacters(DataFileWriter writer, CorpusCounter counter, ClassEstimates classes, GramOrder one)
    {
        Dictionary<int, ulong> numbers = [];
        for (int i = 0; i < counter.Characters.Count; i++)
        {
            numbers[counter.Characters[i]] = (ulong)i;
        }

        Dictionary<string, int> known = new(StringComparer.Ordinal);
        List<int> entries = [];
        List<uint> infos = [];
        List<byte> singles = [];
        List<byte> leaves = [];
        uint[] info = new uint[CharacterModel.PageSize];
        byte[] single = new byte[CharacterModel.PageSize];
        byte[] leave = new byte[CharacterModel.PageSize];
        for (int page = 0; page < 0x110000; page += CharacterModel.PageSize)
        {
            for (int i = 0; i < CharacterModel.PageSize; i++)
            {
                int folded = CorpusCounter.Fold(page + i);
                info[i] = CharacterInfo.Of(page + i, folded, counter.ClassOf(page + i), CorpusCounter.VariantOf(page + i), CorpusCounter.CaseOf(page + i)).Bits;
                single[i] = Cost(classes.SingleCostOf(folded));
                leave[i] = numbers.TryGetValue(folded, out ulong number) ? Leave(one, number) : (byte)0;
            }

            string key = string.Join(',', info) + ";" + Convert.ToHexString(single) + Convert.ToHexString(leave);
            if (!known.TryGetValue(key, out int place))
            {
                place = known.Count;
                known.Add(key, place);
                infos.AddRange(info);
                singles.AddRange(single);
                leaves.AddRange(leave);
            }

            entries.Add(place);
        }

        writer.WriteInt32(entries.Count);
        writer.WriteInt32(known.Count);
        entries.ForEach(writer.WriteUInt16);
        infos.ForEach(bits => writer.WriteInt32((int)bits));
        writer.WriteBytes(CollectionsMarshal.AsSpan(singles));
        writer.WriteBytes(CollectionsMarshal.AsSpan(leaves));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"characters: {known.Count} pages of {CharacterModel.PageSize}; classes: {counter.ClassNames.Count}"));
    }

    // Only letters that have both cases cost anything.
    private static void WriteCases(DataFileWriter writer, double[] cases)
    {
        for (int context = 0; context < 16; context++)
        {
            double lower = cases[(context << 2) | (int)LetterCase.Lower] + 1;
            double upper = cases[(context << 2) | (int)LetterCase.Upper] + 1;
            for (int letterCase = 0; letterCase < 4; letterCase++)
            {
                double share = (LetterCase)letterCase switch
                {
                    LetterCase.Lower => lower / (lower + upper),
                    LetterCase.Upper => upper / (lower + upper),
                    _ => 1,
                };
                writer.WriteByte(Quantise(-Math.Log(share), CharacterModel.CostSteps));
            }
        }
    }
}
