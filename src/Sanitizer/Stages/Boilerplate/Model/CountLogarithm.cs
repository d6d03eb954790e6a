namespace Sanitizer.Stages.Boilerplate.Model;

/// <summary>Logarithms of counts, most of them from a table.</summary>
internal static class CountLogarithm
{
    private const int Length = 4096;
    private static readonly float[] Table = [.. Enumerable.Range(0, Length).Select(count => MathF.Log(1 + count))];

    /// <summary>The natural logarithm of one more than a count.</summary>
    public static float Of(float count) => Of((int)count);

    /// <summary>The natural logarithm of one more than a count.</summary>
    public static float Of(int count)
    {
        float[] table = Table;
        return (uint)count < (uint)table.Length ? table[count] : MathF.Log(1 + (float)count);
    }
}
