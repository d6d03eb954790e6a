using System.CommandLine;
using Sanitizer.Stages.Encodings;

namespace Sanitizer.Cli.Commands;

/// <summary>The detectors of encodings that can be chosen.</summary>
internal static class Detectors
{
    private const string Own = "sanitizer";

    private const string UtfUnknown = "utf-unknown";

    /// <summary>The option that names one.</summary>
    public static Option<string> CreateOption()
    {
        Option<string> option = new("--detector")
        {
            Description = "What tells older encodings apart: sanitizer, or utf-unknown where the program was built with it.",
            HelpName = "NAME",
            DefaultValueFactory = _ => Own,
        };
        option.AcceptOnlyFromAmong(Own, UtfUnknown);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value == UtfUnknown) && Find(UtfUnknown) is null)
            {
                result.AddError("This program was built without the detector utf-unknown. Build it with -p:WithUtfUnknown=true, or leave --detector out.");
            }
        });
        return option;
    }

    /// <summary>The detector of a name, or null for the library's own.</summary>
    public static IEncodingDetector? Find(string? name)
    {
#if WITH_UTF_UNKNOWN
        return name == UtfUnknown ? Sanitizer.UtfUnknown.UtfUnknownDetector.Shared : null;
#else
        _ = name;
        return null;
#endif
    }
}
