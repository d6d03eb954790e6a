using System.Diagnostics;
using Sanitizer.Language.Sources;
using Sanitizer.Pipeline;
using Sanitizer.Pipeline.Learning;
using Sanitizer.Stages;
using Sanitizer.Tests.Documents;

namespace Sanitizer.Benchmarks.Fuzzing;

/// <summary>A run over made documents; each is made of its number, so that any one can be repeated alone.</summary>
internal sealed class FuzzRun
{
    private const int LargestSize = 160;
    private const long ProgressInterval = 20_000;
    private readonly long _count;
    private readonly int _seed;
    private readonly int _workers;
    private readonly string _output;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private long _next;
    private long _done;
    private long _bytes;
    private long _changed;
    private bool _failed;

    private readonly Cleaner _clean;
    private readonly Cleaner _fix;

    public FuzzRun(long count, int seed, int workers, int learned, string output)
    {
        CleanerOptions options = new() { Profile = learned > 0 ? Learn(seed, learned) : null };
        _clean = new CleanerBuilder { Options = options }.Build();
        _fix = new CleanerBuilder { Policy = Policy.Fix, Options = options }.Build();
        _count = count;
        _seed = seed;
        _workers = workers;
        _output = output;
    }

    /// <summary>Runs to the end or to the first failure.</summary>
    /// <returns>0, or 1 after a failure.</returns>
    public int Run()
    {
        Thread[] threads = [.. Enumerable.Range(0, Math.Max(1, _workers)).Select(_ => new Thread(Work))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Console.WriteLine($"{(_failed ? "FAILED" : "passed")}: {_done} documents, {_changed} changed, {_bytes >> 20} MiB, {_watch.Elapsed.TotalSeconds:F0} s, seed {_seed}");
        return _failed ? 1 : 0;
    }

    private void Work()
    {
        while (!Volatile.Read(ref _failed) && Interlocked.Increment(ref _next) is long number && number <= _count)
        {
            int seed = unchecked((int)(_seed + number - 1));
            byte[] document = Make(seed);
            try
            {
                bool changed = Check(document, seed % 2 == 0 ? _clean : _fix);
                Count(document.Length, changed);
            }
            catch (Exception exception)
            {
                Fail(document, seed, exception);
            }
        }
    }

    private static byte[] Make(int seed) => new DocumentMaker(seed).Make((int)((uint)seed % LargestSize));

    private static SourceProfile Learn(int seed, int documents)
    {
        ProfileLearner learner = new(Cleaner.Fix);
        for (int i = 0; i < documents; i++)
        {
            int number = unchecked(seed + i);
            learner.Add(Make(number), $"document {number}");
        }

        return learner.ToProfile();
    }

    private static bool Check(byte[] document, Cleaner cleaner)
    {
        CleanResult result = cleaner.Run(document);
        Invariant.Reverts(document, result);
        Invariant.IsUtf8(result);
        Invariant.HasSoundPatch(document, result);
        Invariant.Applies(document, result);
        Invariant.IsIdempotent(cleaner, result);
        return result.IsChanged;
    }

    private void Count(int length, bool changed)
    {
        lock (_gate)
        {
            _done++;
            _bytes += length;
            _changed += changed ? 1 : 0;
            if (_done % ProgressInterval == 0)
            {
                Console.WriteLine($"{_done} of {_count} documents, {_changed} changed, {_done / _watch.Elapsed.TotalSeconds:F0} a second");
            }
        }
    }

    private void Fail(byte[] document, int seed, Exception exception)
    {
        lock (_gate)
        {
            if (!_failed)
            {
                _failed = true;
                File.WriteAllBytes(_output, document);
                Console.WriteLine($"The document of --seed {seed} --count 1 ({document.Length} bytes, written to {_output}) fails:\n{exception}");
            }
        }
    }
}
