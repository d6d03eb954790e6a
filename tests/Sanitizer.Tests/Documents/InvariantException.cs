namespace Sanitizer.Tests.Documents;

/// <summary>A document for which an invariant does not hold.</summary>
internal sealed class InvariantException : Exception
{
    public InvariantException(string message)
        : base(message)
    {
    }
}
