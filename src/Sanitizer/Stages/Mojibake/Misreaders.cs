namespace Sanitizer.Stages.Mojibake;

/// <summary>The encodings that a misread text gives away.</summary>
[Flags]
internal enum Misreaders
{
    /// <summary>Either would have shown the same.</summary>
    Any = 0,

    /// <summary>A character that only windows-1252 has.</summary>
    Windows1252 = 1,

    /// <summary>A C1 control that only latin-1 shows.</summary>
    Latin1 = 2,
}
