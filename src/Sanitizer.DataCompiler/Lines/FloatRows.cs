using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sanitizer.DataCompiler.Lines;

/// <summary>Sums over rows of figures: four or a multiple of eight of them.</summary>
internal static class FloatRows
{
    private const int Short = 4;

    /// <summary>Adds the terms times a factor to the sums.</summary>
    public static void AddScaled(Span<float> sums, ReadOnlySpan<float> terms, float factor)
    {
        if (factor == 0)
        {
            return;
        }

        if (sums.Length == Short)
        {
            Span<Vector128<float>> sum = MemoryMarshal.Cast<float, Vector128<float>>(sums);
            sum[0] += MemoryMarshal.Cast<float, Vector128<float>>(terms)[0] * factor;
            return;
        }

        Span<Vector256<float>> wide = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        ReadOnlySpan<Vector256<float>> wideTerms = MemoryMarshal.Cast<float, Vector256<float>>(terms);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] += wideTerms[i] * factor;
        }
    }

    /// <summary>The sum of the products.</summary>
    public static float Product(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        if (left.Length == Short)
        {
            return Vector128.Dot(MemoryMarshal.Cast<float, Vector128<float>>(left)[0], MemoryMarshal.Cast<float, Vector128<float>>(right)[0]);
        }

        ReadOnlySpan<Vector256<float>> wideLeft = MemoryMarshal.Cast<float, Vector256<float>>(left);
        ReadOnlySpan<Vector256<float>> wideRight = MemoryMarshal.Cast<float, Vector256<float>>(right);
        Vector256<float> sum = Vector256<float>.Zero;
        for (int i = 0; i < wideLeft.Length; i++)
        {
            sum += wideLeft[i] * wideRight[i];
        }

        return Vector256.Sum(sum);
    }
}
