namespace Sanitizer.Text.Views;

/// <summary>One line of a view's text.</summary>
/// <param name="Content">The line without its line break.</param>
/// <param name="Full">The line with its line break (line feed, carriage return, or both), where it has one.</param>
public readonly record struct TextLine(TextSpan Content, TextSpan Full);
