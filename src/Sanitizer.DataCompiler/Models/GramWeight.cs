namespace Sanitizer.DataCompiler.Models;

/// <summary>A sequence of four folded characters, 16 bits each and the first in the highest, and how often it was seen, weighted.</summary>
internal readonly record struct GramWeight(ulong Gram, float Weight);
