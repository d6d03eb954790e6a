using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Language.Models;

/// <summary>How likely a text is to have been written by somebody, by a model of several hundred languages.</summary>
/// <param name="Nats">The cost of the whole text in nats: the negative natural logarithm of its probability.</param>
/// <param name="Characters">The number of code points.</param>
public readonly record struct Plausibility(double Nats, int Characters)
{
    /// <summary>
    /// Nats a character: about 1.5 to 3 for text in a language the model knows, 2.5 to 4.5 in one it does not, 4 to 8 for Chinese, Japanese
    /// and Korean, 7 and more for text of other scripts read in a wrong encoding. 0 for an empty text.
    /// </summary>
    public double NatsPerCharacter => Characters == 0 ? 0 : Nats / Characters;

    /// <summary>Measures a text.</summary>
    /// <param name="utf8">UTF-8; malformed bytes count as U+FFFD.</param>
    public static Plausibility Of(ReadOnlySpan<byte> utf8)
    {
        CharacterModel model = CharacterModel.Shared;
        ModelState state = model.Start;
        double nats = 0;
        int characters = 0;
        RuneReader reader = new(utf8);
        while (reader.TryRead(out Rune rune))
        {
            nats += model.Advance(ref state, rune.Value);
            characters++;
        }

        return new Plausibility(nats, characters);
    }
}
