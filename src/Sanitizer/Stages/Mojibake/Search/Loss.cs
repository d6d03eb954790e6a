namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>What a program did to misread text that cannot be seen any more.</summary>
internal enum Loss
{
    /// <summary>Nothing: every byte shows, or what stands for it.</summary>
    None,

    /// <summary>Curly quotes, which were bytes, became straight ones.</summary>
    Straightened,

    /// <summary>The controls from 80 to 9F, which were bytes, were dropped.</summary>
    Stripped,
}
