using Sanitizer.Pipeline;
using Sanitizer.Stages;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Invariants;

/// <summary>Invariants 1 to 4 and 7 over made documents, in memory.</summary>
public sealed class DocumentPropertyTests
{
    [Fact]
    public void Reverting_gives_the_source() => DocumentProperty.Check(document => Invariant.Reverts(document.Bytes, Cleaner.Clean.Run(document.Bytes)));

    [Fact]
    public void The_output_is_utf8() => DocumentProperty.Check(document => Invariant.IsUtf8(Cleaner.Clean.Run(document.Bytes)));

    [Fact]
    public void Only_the_patch_changes_bytes_and_every_change_has_a_cause() =>
        DocumentProperty.Check(document => Invariant.HasSoundPatch(document.Bytes, Cleaner.Clean.Run(document.Bytes)));

    [Fact]
    public void The_patch_applied_to_the_source_gives_the_output() =>
        DocumentProperty.Check(document => Invariant.Applies(document.Bytes, Cleaner.Clean.Run(document.Bytes)));

    [Fact]
    public void Cleaning_clean_text_changes_nothing() =>
        DocumentProperty.Check(document => Invariant.IsIdempotent(Cleaner.Clean, Cleaner.Clean.Run(document.Bytes)));

    [Fact]
    public void Fixing_fixed_text_changes_nothing() =>
        DocumentProperty.Check(document => Invariant.IsIdempotent(Cleaner.Fix, Cleaner.Fix.Run(document.Bytes)));

    [Fact]
    public void Fixing_keeps_all_promises_too() => DocumentProperty.Check(document => CheckAll(Cleaner.Fix, document.Bytes));

    [Fact]
    public void Random_bytes_keep_all_promises() => DocumentProperty.CheckRandomBytes(document => CheckAll(Cleaner.Clean, document.Bytes));

    [Fact]
    public void Every_document_settles() => DocumentProperty.Check(document =>
    {
        DocumentSession session = new(Cleaner.Clean, isText: false);
        _ = session.Clean(document.Bytes, 0, 0, isFirst: true, isLast: true, new ProposalList());
        Invariant.Require(session.Rounds < DocumentSession.MaximumRounds, $"the stages ran {session.Rounds} times and did not come to rest");
    });

    private static void CheckAll(Cleaner cleaner, byte[] document)
    {
        CleanResult result = cleaner.Run(document);
        Invariant.Reverts(document, result);
        Invariant.IsUtf8(result);
        Invariant.HasSoundPatch(document, result);
        Invariant.Applies(document, result);
        Invariant.IsIdempotent(cleaner, result);
    }
}
