namespace Sanitizer.Stages.Injection;

/// <summary>The marks to put into a text.</summary>
/// <param name="Language">The convention of the text's language.</param>
/// <param name="DoubleOpen">The opening double mark.</param>
/// <param name="DoubleClose">The closing double mark.</param>
/// <param name="Apostrophe">The apostrophe.</param>
/// <param name="Dash">The dash between spaces.</param>
/// <param name="GluedDash">The dash between words without spaces.</param>
/// <param name="HasDoubles">Whether double marks survive in the text.</param>
/// <param name="HasDashes">Whether dashes survive in the text.</param>
internal sealed record MarkStyle(Convention Language, string DoubleOpen, string DoubleClose, string Apostrophe, string Dash, string GluedDash, bool HasDoubles, bool HasDashes)
{
    /// <summary>The style of a text that also has dashes without spaces: those are its long ones, and the others short.</summary>
    public MarkStyle WithGluedDash() => Language.HasGluedDash && !HasDashes ? this with { Dash = "–" } : this;

    /// <summary>The text of a mark.</summary>
    public string TextOf(MarkKind kind, Posture posture) => kind switch
    {
        MarkKind.DoubleOpen => DoubleOpen,
        MarkKind.DoubleClose => DoubleClose,
        MarkKind.SingleOpen => Language.SingleOpen,
        MarkKind.SingleClose => Language.SingleClose,
        MarkKind.Apostrophe => Apostrophe,
        MarkKind.Dash => posture switch { Posture.BetweenDigits => "–", Posture.Alone or Posture.LineStart or Posture.Word => Dash, _ => GluedDash },
        MarkKind.Bullet => "•",
        MarkKind.Space => " ",
        _ => "",
    };
}
