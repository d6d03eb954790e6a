using System.Text.Unicode;
using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Text.Edits;
using Sanitizer.Text.Patches;

namespace Sanitizer.Tests.Documents;

/// <summary>What holds for every document, as checks that say what they found instead.</summary>
internal static class Invariant
{
    /// <summary>The output and the patch give the source back.</summary>
    public static void Reverts(ReadOnlySpan<byte> source, CleanResult result) =>
        Same(source, result.Patch.Revert(result.Output.Span), "the reverted text");

    /// <summary>The patch applied to the source gives the output.</summary>
    public static void Applies(ReadOnlySpan<byte> source, CleanResult result) =>
        Same(result.Output.Span, result.Patch.Apply(source), "the patched source");

    /// <summary>The output is UTF-8.</summary>
    public static void IsUtf8(CleanResult result) => Require(Utf8.IsValid(result.Output.Span), "the output is not UTF-8");

    /// <summary>Cleaning the output changes nothing.</summary>
    public static void IsIdempotent(Cleaner cleaner, CleanResult result)
    {
        CleanResult again = cleaner.Run(result.Output);
        Same(result.Output.Span, again.Output.Span, "the text cleaned twice");
        Require(!again.IsChanged, "cleaning the output changes nothing, but gives a patch");
    }

    /// <summary>Bytes outside the patch are the same, its offsets are in order, and every change has a cause.</summary>
    public static void HasSoundPatch(ReadOnlySpan<byte> source, CleanResult result)
    {
        ReadOnlySpan<byte> output = result.Output.Span;
        int sourceEnd = 0;
        int outputEnd = 0;
        foreach (PatchEntry entry in result.Patch.Entries)
        {
            Require(entry.Source.Start >= sourceEnd && entry.Output.Start >= outputEnd, $"{entry.Source} to {entry.Output} steps back");
            Require(entry.Source.End <= source.Length && entry.Output.End <= output.Length, $"{entry.Source} to {entry.Output} leaves the text");
            Require(entry.Source.Length > 0 || entry.Output.Length > 0, $"{entry.Source} to {entry.Output} is empty");
            Same(source[sourceEnd..(int)entry.Source.Start], output[outputEnd..(int)entry.Output.Start], "the text before an entry");
            sourceEnd = (int)entry.Source.End;
            outputEnd = (int)entry.Output.End;
            ReadOnlySpan<byte> before = source[(int)entry.Source.Start..sourceEnd];
            ReadOnlySpan<byte> after = output[(int)entry.Output.Start..outputEnd];
            CheckEntry(entry, before, after);
        }

        Same(source[sourceEnd..], output[outputEnd..], "the text behind the last entry");
        Require(result.IsChanged || source.SequenceEqual(output), "the text changed without an entry");
        CheckSuggestions(source, result);
    }

    public static void Same(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> found, string what)
    {
        int same = expected.CommonPrefixLength(found);
        Require(
            same == expected.Length && same == found.Length,
            $"{what} is not what it should be: {found.Length} bytes instead of {expected.Length}, the first difference at {same}");
    }

    public static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvariantException(message);
        }
    }

    private static void CheckEntry(PatchEntry entry, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (entry is TranscodeRun run)
        {
            List<byte> decoded = [];
            run.Codec.DecodeRun(before, decoded);
            Same(after, decoded.ToArray(), $"the run in {run.Codec}");
            return;
        }

        Hunk hunk = (Hunk)entry;
        Same(before, hunk.Before.Span, "the text before a change");
        Same(after, hunk.After.Span, "the text after a change");
        Require(!before.SequenceEqual(after), $"the change at {hunk.Source} changes nothing");
        Require(hunk.Steps.Count > 0, $"the change at {hunk.Source} has no cause");
        foreach (Step step in hunk.Steps)
        {
            CheckStep(step);
        }
    }

    private static void CheckSuggestions(ReadOnlySpan<byte> source, CleanResult result)
    {
        foreach (Suggestion suggestion in result.Suggestions)
        {
            Require(suggestion.Source.Start >= 0 && suggestion.Source.End <= source.Length, $"the suggestion at {suggestion.Source} leaves the source");
            Same(result.Output.Span.Slice((int)suggestion.Output.Start, (int)suggestion.Output.Length), suggestion.Before.Span, "the text of a suggestion");
            Require(Utf8.IsValid(suggestion.After.Span), "a suggestion is not UTF-8");
            CheckStep(suggestion.Step);
        }
    }

    private static void CheckStep(Step step)
    {
        Require(StageCatalog.FindRule(step.Rule) is not null, $"there is no rule {step.Rule}");
        Require(step.Confidence is >= 0 and <= 1, $"the confidence of {step.Rule} is {step.Confidence}");
        Require(!string.IsNullOrWhiteSpace(step.Why), $"{step.Rule} gives no reason");
    }
}
