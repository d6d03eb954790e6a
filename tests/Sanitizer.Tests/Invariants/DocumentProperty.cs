using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sanitizer.Tests.Documents;

namespace Sanitizer.Tests.Invariants;

/// <summary>
/// Runs a check over many made documents. A failure names the smallest document found and the seed; the environment variable
/// SANITIZER_SEED ("1,2" or "1,2,3" as printed) repeats it, SANITIZER_CASES sets the number of documents.
/// </summary>
internal static class DocumentProperty
{
    private const int DefaultCases = 2000;
    private const int LargestSize = 160;
    private const int Seeds = 1 << 30;

    private static readonly Gen<Document> Documents = Gen.Sized(size =>
        Gen.Choose(0, Seeds).Select(seed => new Document(new DocumentMaker(seed).Make(size), seed)));

    private static readonly Gen<Document> RandomBytes = Gen.Sized(size =>
        Gen.Choose(0, Seeds).Select(seed => new Document(new DocumentMaker(seed).Bytes(4 * size), seed)));

    private static readonly Gen<Document> Lines = Gen.Sized(size =>
        Gen.Choose(0, Seeds).Select(seed => new Document(new JsonlMaker(seed).Make(size), seed)));

    public static int Cases { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SANITIZER_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases : DefaultCases;

    /// <summary>Every made document passes a check, which throws where it does not.</summary>
    public static void Check(Action<Document> check) => Run(Documents, check, Cases);

    /// <summary>Every run of random bytes passes a check.</summary>
    public static void CheckRandomBytes(Action<Document> check) => Run(RandomBytes, check, Cases);

    /// <summary>Every made JSONL file passes a check.</summary>
    public static void CheckLines(Action<Document> check) => Run(Lines, check, Cases);

    private static void Run(Gen<Document> documents, Action<Document> check, int cases)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(LargestSize);
        if (Environment.GetEnvironmentVariable("SANITIZER_SEED") is { Length: > 0 } seed)
        {
            string[] parts = seed.Trim('(', ')').Split(',');
            ulong first = ulong.Parse(parts[0], CultureInfo.InvariantCulture);
            ulong second = ulong.Parse(parts[1], CultureInfo.InvariantCulture);
            config = parts.Length > 2 ? config.WithReplay(first, second, int.Parse(parts[2], CultureInfo.InvariantCulture)) : config.WithReplay(first, second);
        }

        Arbitrary<Document> arbitrary = Arb.From(documents, DocumentShrinker.Shrink);
        Prop.ForAll(arbitrary, check).Check(config);
    }
}
