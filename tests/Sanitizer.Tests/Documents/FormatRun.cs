using Sanitizer.Formats;
using Sanitizer.Formats.Jsonl;
using Sanitizer.Formats.PlainText;
using Sanitizer.Formats.Reverting;
using Sanitizer.Pipeline;

namespace Sanitizer.Tests.Documents;

/// <summary>Output and log of a whole run over a stream in memory.</summary>
internal sealed record FormatRun(byte[] Output, byte[] Log, RunSummary Summary)
{
    private const string Name = "notes.txt";

    public static FormatRun Text(Cleaner cleaner, Stream source)
    {
        using MemoryStream output = new();
        using MemoryStream log = new();
        RunSummary summary = new PlainTextCleaner(cleaner).Run(source, output, log, Name);
        return new FormatRun(output.ToArray(), log.ToArray(), summary);
    }

    public static FormatRun Text(Cleaner cleaner, byte[] source)
    {
        using MemoryStream stream = new(source);
        return Text(cleaner, stream);
    }

    public static FormatRun Lines(Cleaner cleaner, JsonlOptions options, Stream source)
    {
        using MemoryStream output = new();
        using MemoryStream log = new();
        RunSummary summary = new JsonlCleaner(cleaner, options).Run(source, output, log, Name);
        return new FormatRun(output.ToArray(), log.ToArray(), summary);
    }

    public static FormatRun Lines(Cleaner cleaner, JsonlOptions options, byte[] source)
    {
        using MemoryStream stream = new(source);
        return Lines(cleaner, options, stream);
    }

    /// <summary>The original that an output and a log give.</summary>
    public static byte[] Revert(byte[] output, byte[] log)
    {
        using MemoryStream original = new();
        _ = Reverter.Revert(() => new MemoryStream(output, writable: false), () => new MemoryStream(log, writable: false), Name, original);
        return original.ToArray();
    }

    /// <summary>The log gives the source back.</summary>
    public void Reverts(ReadOnlySpan<byte> source) => Invariant.Same(source, Revert(Output, Log), "the text restored from the log");

    /// <summary>Another run gave the same output and log.</summary>
    public void IsSame(FormatRun other, string what)
    {
        Invariant.Same(Output, other.Output, $"the output {what}");
        Invariant.Same(Log, other.Log, $"the log {what}");
    }
}
