using System.Text;
using BenchmarkDotNet.Attributes;
using Sanitizer.Pipeline;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Benchmarks;

/// <summary>The parts that decide the speed: the census, a codec, and whole records through both policies.</summary>
[InProcess]
[MemoryDiagnoser]
public class CleanerBenchmarks
{
    private static readonly Cleaner CharactersOnly = new CleanerBuilder().Only("injection", "hidden").Build();

    private readonly byte[] _english = SampleText.English(1 << 20, seed: 2);
    private readonly byte[] _record = SampleText.English(4 << 10, seed: 3);
    private readonly byte[] _mojibake = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Das CafÃ© schlieÃŸt frÃ¼her als sonst.\nUnd niemand hat es bemerkt, sagte er.\n", 50)));
    private readonly byte[] _decoded = new byte[4 << 20];

    /// <summary>Which bytes occur, 1 MiB.</summary>
    [Benchmark]
    public ByteClasses CensusOfEnglish() => Census.Of(_english);

    /// <summary>windows-1252 to UTF-8, 1 MiB.</summary>
    [Benchmark]
    public int DecodeWindows1252() => CodecCatalog.Windows1252.DecodeExact(_english, _decoded, out _);

    /// <summary>A clean record of 4 KiB, characters only.</summary>
    [Benchmark]
    public bool FixCleanRecord() => Cleaner.Fix.Run(_record).IsChanged;

    /// <summary>A clean record of 4 KiB, all stages.</summary>
    [Benchmark]
    public bool CleanCleanRecord() => Cleaner.Clean.Run(_record).IsChanged;

    /// <summary>A clean record of 4 KiB, injection and hidden characters alone.</summary>
    [Benchmark]
    public bool InjectionAndHiddenOfCleanRecord() => CharactersOnly.Run(_record).IsChanged;

    /// <summary>A document with mojibake on every other line, 4 KiB.</summary>
    [Benchmark]
    public bool FixMojibake() => Cleaner.Fix.Run(_mojibake).IsChanged;
}
