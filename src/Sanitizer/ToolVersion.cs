namespace Sanitizer;

/// <summary>The name and version that the log gives.</summary>
internal static class ToolVersion
{
    /// <summary>For example <c>sanitizer 0.1.0</c>.</summary>
    public static string Text { get; } = "sanitizer " + (typeof(ToolVersion).Assembly.GetName().Version?.ToString(3) ?? "0");
}
