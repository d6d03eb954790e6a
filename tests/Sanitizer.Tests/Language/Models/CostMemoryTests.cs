using Sanitizer.Language.Models;
using Xunit;

namespace Sanitizer.Tests.Language.Models;

public sealed class CostMemoryTests
{
    private static readonly int[] Characters = [.. "aàbEtн语 1\u00A0\uFFFD\0".Select(character => (int)character), 0x1F600, 0x1D49C];

    [Fact]
    public void It_answers_what_the_model_answers()
    {
        CharacterModel model = CharacterModel.Shared;
        CostMemory memory = new(model);
        Random random = new(3);
        for (int round = 0; round < 300; round++)
        {
            ModelState state = model.Start;
            CharacterQuad quad = CharacterQuad.Start;
            for (int i = 0; i < 30; i++)
            {
                int character = Characters[random.Next(Characters.Length)];
                quad = quad.Next(character);
                Assert.Equal(model.Advance(ref state, character), memory.CostOf(quad));
            }
        }
    }

    [Fact]
    public void Four_nulls_are_asked_for_like_all_else()
    {
        CharacterModel model = CharacterModel.Shared;
        ModelState state = default;
        float cost = 0;
        for (int i = 0; i < 4; i++)
        {
            cost = model.Advance(ref state, 0);
        }

        Assert.Equal(cost, new CostMemory(model).CostOf(default));
    }
}
