using System.Globalization;
using System.Text;
using Sanitizer.Stages.Encodings.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>Reads UTF-7 that a caller asked for: shift sequences one by one, so that all else stays as it is.</summary>
internal static class Utf7Reader
{
    /// <summary>Malformed sequences that the note of a window tells one by one.</summary>
    private const int MostTold = 3;

    /// <summary>Bytes of such a sequence that are shown.</summary>
    private const int LongestShown = 24;

    /// <summary>Reads a window that is ASCII throughout.</summary>
    /// <param name="builder">Where the text goes.</param>
    /// <param name="source">The window's bytes.</param>
    /// <param name="sourceStart">Offset of the first one in the document.</param>
    /// <returns>What is wrong with sequences that were left alone, or null.</returns>
    public static Note? Read(TextViewBuilder builder, ReadOnlySpan<byte> source, long sourceStart)
    {
        StringBuilder told = new();
        List<byte> text = [];
        int count = 0;
        int first = 0;
        int end = 0;
        for (int plus; (plus = source[builder.Position..].IndexOf((byte)'+')) >= 0;)
        {
            builder.Copy(plus);
            int at = builder.Position;
            text.Clear();
            Utf7Shift shift = Utf7Shift.Read(source[at..], text);
            if (shift.IsSound)
            {
                builder.Decode(CodecCatalog.Utf7, shift.Length, MalformedBytes.Rule.Step, InexactBytes.Rule.Step);
                continue;
            }

            builder.Copy(shift.Length);
            first = count == 0 ? at : first;
            end = builder.Position;
            if (count++ < MostTold)
            {
                string shown = Encoding.ASCII.GetString(source.Slice(at, Math.Min(shift.Length, LongestShown)));
                _ = told.Append(CultureInfo.InvariantCulture, $"{(told.Length > 0 ? "; " : string.Empty)}\u201C{shown}\u201D at byte {sourceStart + at}: {shift.Fault}");
            }
        }

        builder.Copy(source.Length - builder.Position);
        if (count == 0)
        {
            return null;
        }

        string more = count > MostTold ? string.Create(CultureInfo.InvariantCulture, $"; {count - MostTold} more") : string.Empty;
        Step step = MalformedShift.Rule.Step with { Why = $"left as it is: {told}{more}" };
        return new Note(SourceSpan.FromBounds(sourceStart + first, sourceStart + end), step);
    }
}
