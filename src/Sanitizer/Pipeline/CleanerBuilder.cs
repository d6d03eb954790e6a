using Sanitizer.Stages;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Injection;
using Sanitizer.Stages.Mojibake;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Pipeline;

/// <summary>Puts a <see cref="Cleaner"/> together.</summary>
public sealed class CleanerBuilder
{
    private readonly List<Stage> _stages = [.. StageCatalog.All];

    /// <summary>What is applied; <see cref="Policy.Clean"/> unless set.</summary>
    public Policy Policy { get; set; } = Policy.Clean;

    /// <summary>How it works.</summary>
    public CleanerOptions Options { get; set; } = new();

    /// <summary>Leaves only the named stages on.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public CleanerBuilder Only(params ReadOnlySpan<string> names)
    {
        HashSet<string> wanted = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            wanted.Add(Known(name));
        }

        foreach (Stage stage in _stages)
        {
            if (!wanted.Contains(stage.Name))
            {
                Policy = Policy with { Stages = Policy.Stages.SetItem(stage.Name, new RuleSetting(StageMode.Off)) };
            }
        }

        return this;
    }

    /// <summary>Switches the named stages off.</summary>
    /// <exception cref="ArgumentException">There is no such stage.</exception>
    public CleanerBuilder Skip(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            Policy = Policy with { Stages = Policy.Stages.SetItem(Known(name), new RuleSetting(StageMode.Off)) };
        }

        return this;
    }

    /// <summary>Adds a stage of the caller's own behind the others.</summary>
    /// <exception cref="ArgumentException">A stage of that name is there already.</exception>
    public CleanerBuilder Add(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (_stages.Exists(other => string.Equals(other.Name, stage.Name, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"There is already a stage named '{stage.Name}'.", nameof(stage));
        }

        _stages.Add(stage);
        return this;
    }

    /// <summary>Takes a stage of the same name in place of the one that is there.</summary>
    internal CleanerBuilder Replace(Stage stage)
    {
        _stages[_stages.FindIndex(other => string.Equals(other.Name, stage.Name, StringComparison.Ordinal))] = stage;
        return this;
    }

    /// <summary>The cleaner, which later changes to this builder do not touch.</summary>
    /// <exception cref="ArgumentException">An option is out of range, or the policy names a stage or a rule that does not exist.</exception>
    public Cleaner Build()
    {
        if (Options.WindowLength is < CleanerOptions.MinimumWindowLength or > CleanerOptions.MaximumWindowLength)
        {
            throw new ArgumentException(
                $"The window length is {Options.WindowLength} bytes; it has to be from {CleanerOptions.MinimumWindowLength} to {CleanerOptions.MaximumWindowLength}.", nameof(Options));
        }

        CheckNames();
        TextCodec? label = null;
        if (Options.Encoding is string name && !CodecCatalog.TryGet(name, out label))
        {
            throw new ArgumentException($"'{name}' is not the name of an encoding. The names are those of the Encoding Standard, for example utf-8, windows-1252, shift_jis.", nameof(Options));
        }

        Policy policy = Options.Boilerplate.Adjust(Policy);
        return new Cleaner(policy, Options, label, [.. _stages.Where(policy.Runs).Select(Configured)]);
    }

    // The catalog's stages have default options, and most cleaners share them.
    private Stage Configured(Stage stage) => stage switch
    {
        BoilerplateStage when Options.Boilerplate != new BoilerplateOptions() || Options.Profile is not null => new BoilerplateStage(Options.Boilerplate, Options.Profile),
        InjectionStage when Options.Profile is not null => new InjectionStage(Options.Profile),
        MojibakeStage when Options.Profile is not null => new MojibakeStage(Options.Profile),
        _ => stage,
    };

    // A misspelt name in a policy would otherwise switch nothing off, and nobody would notice.
    private void CheckNames()
    {
        if (Policy.Stages.IsEmpty && Policy.Rules.IsEmpty)
        {
            return;
        }

        foreach (string stage in Policy.Stages.Keys)
        {
            _ = Known(stage);
        }

        foreach (string id in Policy.Rules.Keys)
        {
            if (!_stages.SelectMany(stage => stage.Rules).Any(rule => string.Equals(rule.Info.Id, id, StringComparison.Ordinal)))
            {
                throw new ArgumentException($"There is no rule '{id}'; StageCatalog lists them.", nameof(Policy));
            }
        }
    }

    private string Known(string name) =>
        _stages.Exists(stage => string.Equals(stage.Name, name, StringComparison.Ordinal))
            ? name
            : throw new ArgumentException($"There is no stage named '{name}'. The stages are: {string.Join(", ", _stages.Select(stage => stage.Name))}.", nameof(name));
}
