namespace Sanitizer.Stages;

/// <summary>All stages, in the order in which they run. Names, help, documentation and the invariant tests come from here.</summary>
public static class StageCatalog
{
    /// <summary>The stages, in order.</summary>
    public static IReadOnlyList<Stage> All { get; } =
    [
        new Encodings.EncodingStage(),
        new Mojibake.MojibakeStage(),
        new Hidden.HiddenStage(),
        new Injection.InjectionStage(),
        new Boilerplate.BoilerplateStage(new Boilerplate.BoilerplateOptions()),
        new Duplicates.DuplicateStage(),
    ];

    /// <summary>Finds a stage by its name.</summary>
    public static Stage? Find(string name) => All.FirstOrDefault(stage => string.Equals(stage.Name, name, StringComparison.Ordinal));

    /// <summary>Finds a rule by its id.</summary>
    public static Rule? FindRule(string id) => All.SelectMany(stage => stage.Rules).FirstOrDefault(rule => string.Equals(rule.Info.Id, id, StringComparison.Ordinal));
}
