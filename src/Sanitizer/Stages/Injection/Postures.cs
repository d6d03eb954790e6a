namespace Sanitizer.Stages.Injection;

/// <summary>Tells how tokens stand.</summary>
internal static class Postures
{
    public static Posture Of(ReadOnlySpan<byte> text, TokenSite site) =>
        Of(site.Before(text), site.After(text));

    public static Posture Of(Neighbour before, Neighbour after)
    {
        bool startsWord = after is Neighbour.Letter or Neighbour.Digit;
        switch (before)
        {
            case Neighbour.Letter or Neighbour.Digit:
                return startsWord
                    ? before == Neighbour.Digit && after == Neighbour.Digit ? Posture.BetweenDigits : Posture.Inside
                    : after is Neighbour.Symbol or Neighbour.Open or Neighbour.Quote ? Posture.Word : Posture.Closing;
            case Neighbour.Stop:
                return startsWord ? Posture.Wedged
                    : after is Neighbour.Space or Neighbour.Edge or Neighbour.Close or Neighbour.Stop or Neighbour.Dash or Neighbour.Token ? Posture.AfterStop : Posture.Word;
            case Neighbour.Edge when after == Neighbour.Space:
                return Posture.LineStart;
            case Neighbour.Space when after == Neighbour.Space:
                return Posture.Alone;
            case Neighbour.Token when !startsWord:
                return Posture.Closing;
            case Neighbour.Edge or Neighbour.Space or Neighbour.Open or Neighbour.Dash or Neighbour.Token:
                return startsWord ? Posture.Opening : Posture.Word;
            default:
                return Posture.Word;
        }
    }
}
