using System.Numerics;
using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// The likeliest of the characters, up to a thousand, that a sequence with dropped or changed bytes may have been. The same few
/// questions come again and again, so the answers are kept.
/// </summary>
internal sealed class LostChoices
{
    /// <summary>Characters in an answer.</summary>
    private const int Most = 64;

    /// <summary>Controls are nothing that was lost.</summary>
    private const int FirstGraphic = 0xA0;

    /// <summary>Answers kept; with more the memory is emptied.</summary>
    private const int Kept = 4096;

    private readonly CharacterModel _model = CharacterModel.Shared;
    private readonly Dictionary<(byte Class, int Lead, ulong First, ulong Second, ulong Third), int[]> _answers = [];
    private readonly List<(float Cost, int Character)> _all = [];

    /// <summary>The characters, the likeliest first.</summary>
    /// <param name="classBefore">The class of the character before.</param>
    /// <param name="lead">The bits of the lead byte.</param>
    /// <param name="trails">For each trail byte, the values it may have.</param>
    public int[] Of(byte classBefore, int lead, ReadOnlySpan<ulong> trails)
    {
        (byte, int, ulong, ulong, ulong) question = (classBefore, lead, trails[0], trails.Length > 1 ? trails[1] : 0, trails.Length > 2 ? trails[2] : 0);
        if (_answers.TryGetValue(question, out int[]? answer))
        {
            return answer;
        }

        _all.Clear();
        Collect(classBefore, lead, trails, trails[0] & Utf8Bits.FirstTrails(lead, trails.Length));
        _all.Sort();
        answer = [.. _all.Take(Most).Select(choice => choice.Character)];
        if (_answers.Count >= Kept)
        {
            _answers.Clear();
        }

        _answers.Add(question, answer);
        return answer;
    }

    private void Collect(byte classBefore, int bits, ReadOnlySpan<ulong> trails, ulong first)
    {
        for (; first != 0; first &= first - 1)
        {
            int next = (bits << 6) | BitOperations.TrailingZeroCount(first);
            if (trails.Length > 1)
            {
                Collect(classBefore, next, trails[1..], trails[1]);
            }
            else if (next >= FirstGraphic)
            {
                _all.Add((_model.RoughCostOf(classBefore, next), next));
            }
        }
    }
}
