namespace Sanitizer.Stages.Boilerplate;

/// <summary>How the boilerplate stage decides.</summary>
public sealed record BoilerplateOptions
{
    /// <summary>How much of an article may be lost; <see cref="BoilerplatePreset.Safe"/> unless set.</summary>
    public BoilerplatePreset Preset { get; init; }
}
