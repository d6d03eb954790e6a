namespace Sanitizer.Stages.Boilerplate;

/// <summary>How much of an article may be lost for the sake of a page's residue.</summary>
public enum BoilerplatePreset
{
    /// <summary>Least: at most about one word in a hundred of a whole page's article. The default.</summary>
    Safe,

    /// <summary>Some: up to about four words in a hundred.</summary>
    Balanced,

    /// <summary>As much as it takes: what is likelier residue than text goes.</summary>
    Strict,
}
