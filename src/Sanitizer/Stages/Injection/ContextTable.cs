using System.Buffers.Binary;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>The contexts of words of every language that has them; read when the first string is judged.</summary>
internal static class ContextTable
{
    private const string Path = "Stages/Injection/Data/contexts.bin";

    /// <summary>The contexts of a language, or null where none are known.</summary>
    public static WordContexts? Of(Convention language) => Loaded.Tables.GetValueOrDefault(language.Code);

    private static Dictionary<string, WordContexts> Load()
    {
        Dictionary<string, WordContexts> tables = new(StringComparer.Ordinal);
        ReadOnlySpan<byte> content = DataFile.Open(Path).Content.Span;
        while (!content.IsEmpty)
        {
            tables.Add(TakeText(ref content), TakeTable(ref content));
        }

        return tables;
    }

    private static WordContexts TakeTable(ref ReadOnlySpan<byte> content)
    {
        string[] names = new string[TakeNumber(ref content)];
        Dictionary<string, (double Left, double Right)> classes = new(names.Length, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = TakeText(ref content);
            classes.Add(names[i], (TakeWeight(ref content), TakeWeight(ref content)));
        }

        int count = TakeNumber(ref content);
        Dictionary<(string Left, string Right), double> pairs = new(count);
        for (int i = 0; i < count; i++)
        {
            pairs.Add((names[TakeNumber(ref content)], names[TakeNumber(ref content)]), TakeWeight(ref content));
        }

        return new WordContexts(classes, pairs);
    }

    private static int TakeNumber(ref ReadOnlySpan<byte> content)
    {
        int number = BinaryPrimitives.ReadUInt16LittleEndian(content);
        content = content[sizeof(ushort)..];
        return number;
    }

    private static double TakeWeight(ref ReadOnlySpan<byte> content)
    {
        double weight = (sbyte)content[0] / (double)WordContexts.QuartersOfNat;
        content = content[1..];
        return weight;
    }

    private static string TakeText(ref ReadOnlySpan<byte> content)
    {
        string text = Encoding.UTF8.GetString(content.Slice(1, content[0]));
        content = content[(1 + content[0])..];
        return text;
    }

    private static class Loaded
    {
        public static readonly Dictionary<string, WordContexts> Tables = Load();
    }
}
