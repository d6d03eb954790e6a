using System.Text;
using Sanitizer.Language.Models;

namespace Sanitizer.Stages.Mojibake.Search;

/// <summary>
/// Undoes a misreading in an island where each character beyond ASCII belongs to a whole sequence: where the misreading is known to have happened
/// that is what a search finds, and most damaged islands are so. Used by one thread.
/// </summary>
internal sealed class WholeUndoing
{
    private readonly CostMemory _costs = CostMemory.OfThread;
    private readonly SequenceReader _reader = new();
    private readonly List<PathStep> _steps = [];

    /// <summary>The steps of the way that was found last.</summary>
    public IReadOnlyList<PathStep> Steps => _steps;

    /// <summary>The sequences undone in it.</summary>
    public int Sequences { get; private set; }

    /// <summary>Finds the way; false where only a search can.</summary>
    public bool TryFind(Island island, Misreading misreading)
    {
        _steps.Clear();
        Sequences = 0;
        if (misreading.Loss != Loss.None || !misreading.IsOfUtf8 || misreading.Read.IsDouble)
        {
            return false;
        }

        _reader.Open(island, misreading.Read);
        int length = island.End - island.Start;
        for (int character = 0; character < length;)
        {
            int value = island.Text[island.Start + character];
            if (value < 0x80)
            {
                _steps.Add(new PathStep(value, character, character + 1, true));
                character++;
                continue;
            }

            int end = _reader.StartsAt(character) ? _reader.Read(character) : character;
            if (end <= character || island.Text.AsSpan(island.Start + character, end - character).Contains(' '))
            {
                return false;
            }

            foreach (int undone in _reader.Run)
            {
                // Each byte is a character.
                int behind = character + new Rune(undone).Utf8SequenceLength;
                _steps.Add(new PathStep(undone, character, behind, false));
                character = behind;
                Sequences++;
            }
        }

        return Sequences > 0;
    }

    /// <summary>What the model asks for the island after the steps found last, in nats.</summary>
    public float CostOf(Island island)
    {
        CharacterQuad quad = IslandMeasure.QuadBefore(island);
        float cost = 0;
        foreach (PathStep step in _steps)
        {
            cost += IslandMeasure.Step(_costs, ref quad, step.Character);
        }

        return cost + IslandMeasure.CostBehind(_costs, island, quad);
    }
}
