using System.Globalization;
using System.Text;

namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>
/// A line model as text: a line a column with its name, its average, its weights for the states but the first, and its weights for the hidden
/// units; a line a hidden unit with its weights for the states but the first; a line a hidden unit of the line or of those around it with its weights
/// for the second layer; a line a unit of that with its weights for the states but the first; a line with the figures of the chain; a line a word
/// with the key of its hash and what it says in prose and in other lines.
/// </summary>
internal static class LineModelFile
{
    private const string ChainName = "chain";
    private const string UnitName = "unit.";
    private const string InputName = "around.";
    private const string ContextName = "context.";
    private const string WordName = "word.";

    /// <summary>Reads a model.</summary>
    public static LineFigures Parse(string lines)
    {
        Dictionary<string, string[]> fields = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(line => line[0], StringComparer.Ordinal);
        int units = fields.Keys.Count(name => name.StartsWith(UnitName, StringComparison.Ordinal));
        float[] means = new float[LineTraits.RowLength];
        float[] direct = new float[LineTraits.RowLength * LineChain.States];
        float[] hidden = new float[LineTraits.RowLength * units];
        float[] output = new float[units * LineChain.States];
        for (int column = 0; column < LineTraits.RowLength; column++)
        {
            float[] figures = Read(fields, LineTraits.NameOf(column), LineChain.States + units);
            means[column] = figures[0];
            figures.AsSpan(1, LineChain.States - 1).CopyTo(direct.AsSpan((column * LineChain.States) + 1));
            figures.AsSpan(LineChain.States).CopyTo(hidden.AsSpan(column * units));
        }

        for (int unit = 0; unit < units; unit++)
        {
            Read(fields, NameOf(UnitName, unit), LineChain.States - 1).CopyTo(output.AsSpan((unit * LineChain.States) + 1));
        }

        int inputs = fields.Keys.Count(name => name.StartsWith(InputName, StringComparison.Ordinal));
        int width = fields.Keys.Count(name => name.StartsWith(ContextName, StringComparison.Ordinal));
        float[] context = new float[inputs * width];
        float[] contextOutput = new float[width * LineChain.States];
        for (int input = 0; input < inputs; input++)
        {
            Read(fields, NameOf(InputName, input), width).CopyTo(context.AsSpan(input * width));
        }

        for (int unit = 0; unit < width; unit++)
        {
            Read(fields, NameOf(ContextName, unit), LineChain.States - 1).CopyTo(contextOutput.AsSpan((unit * LineChain.States) + 1));
        }

        return new LineFigures(means, direct, hidden, output, context, contextOutput, [.. Read(fields, ChainName, LineChain.Length).Select(figure => (double)figure)])
        {
            Words = new WordLeanings(fields.Where(field => field.Key.StartsWith(WordName, StringComparison.Ordinal)).Select(field => WordOf(field.Value))),
        };
    }

    /// <summary>Writes what <see cref="Parse"/> reads.</summary>
    public static string Write(LineFigures figures)
    {
        StringBuilder text = new();
        for (int column = 0; column < LineTraits.RowLength; column++)
        {
            _ = text.Append(LineTraits.NameOf(column));
            Append(text, figures.Means.AsSpan(column, 1));
            Append(text, figures.Direct.AsSpan((column * LineChain.States) + 1, LineChain.States - 1));
            Append(text, figures.Hidden.AsSpan(column * figures.Units, figures.Units));
            _ = text.Append('\n');
        }

        for (int unit = 0; unit < figures.Units; unit++)
        {
            _ = text.Append(NameOf(UnitName, unit));
            Append(text, figures.Output.AsSpan((unit * LineChain.States) + 1, LineChain.States - 1));
            _ = text.Append('\n');
        }

        for (int input = 0; input < figures.Context.Length / Math.Max(1, figures.ContextUnits); input++)
        {
            _ = text.Append(NameOf(InputName, input));
            Append(text, figures.Context.AsSpan(input * figures.ContextUnits, figures.ContextUnits));
            _ = text.Append('\n');
        }

        for (int unit = 0; unit < figures.ContextUnits; unit++)
        {
            _ = text.Append(NameOf(ContextName, unit));
            Append(text, figures.ContextOutput.AsSpan((unit * LineChain.States) + 1, LineChain.States - 1));
            _ = text.Append('\n');
        }

        _ = text.Append(ChainName);
        Append(text, [.. figures.Chain.Select(figure => (float)figure)]);
        _ = text.Append('\n');
        foreach (WordLeaning word in figures.Words.Words)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{WordName}{word.Word:x6}\t{word.Prose}\t{word.Other}\n");
        }

        return text.ToString();
    }

    private static WordLeaning WordOf(string[] line) => new(
        int.Parse(line[0].AsSpan(WordName.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        sbyte.Parse(line[1], CultureInfo.InvariantCulture),
        sbyte.Parse(line[2], CultureInfo.InvariantCulture));

    private static string NameOf(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");

    private static float[] Read(Dictionary<string, string[]> fields, string name, int count)
    {
        if (!fields.TryGetValue(name, out string[]? line) || line.Length != count + 1)
        {
            throw new InvalidDataException($"The line model has no {count} figures for {name}; train it again.");
        }

        return [.. line.Skip(1).Select(figure => float.Parse(figure, CultureInfo.InvariantCulture))];
    }

    private static void Append(StringBuilder text, ReadOnlySpan<float> figures)
    {
        foreach (float figure in figures)
        {
            _ = text.Append('\t').Append(figure.ToString("0.####", CultureInfo.InvariantCulture));
        }
    }
}
