namespace Sanitizer.Stages.Boilerplate.Rules;

/// <summary>Prose for the rules' examples: without it no line is judged.</summary>
internal static class Samples
{
    public const string Opening = "The harbour office said on Monday that the ferry to the islands would run again from the end of the week.";

    public const string Article = "The old boat had been in the yard since the spring, when a crack was found in the hull during an inspection.\n\n"
        + "Repairs took longer than planned because two of the plates had to be ordered from a mill abroad, the office added.\n\n"
        + "Passengers with tickets for the cancelled days can have their money back at the counter on the quay until June.";
}
