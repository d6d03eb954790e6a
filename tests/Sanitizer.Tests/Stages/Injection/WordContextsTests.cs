using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class WordContextsTests
{
    // The place is where the asterisk stands.
    [Theory]
    [InlineData("en", "The roof of * the mill leaks.", "The price of * is high.")]
    [InlineData("en", "The door has * been open since noon.", "We asked * about the door.")]
    [InlineData("de", "Er fragt, ob * die Fähre fährt.", "Er trägt das * an Bord.")]
    [InlineData("es", "Sale de * la casa.", "Habla del * con ella.")]
    [InlineData("ru", "Он сказал, что * это правда.", "Мельник говорит о * в городе.")]
    [InlineData("fr", "Il dort dans * la grange du voisin.", "Il parle de la * avec son voisin.")]
    [InlineData("pl", "Młynarz nie może * być spokojny.", "Młynarz pyta o * w tej sprawie.")]
    public void What_is_strewn_in_stands_where_no_noun_does(string language, string strewn, string noun)
    {
        WordContexts contexts = ContextTable.Of(Language(language))!;
        Assert.True(Gain(contexts, strewn) > 1, strewn);
        Assert.True(Gain(contexts, noun) < 0.5, noun);
    }

    [Fact]
    public void Punctuation_behind_a_place_speaks_for_a_word() =>
        Assert.True(Gain(ContextTable.Of(Language("en"))!, "We never saw the *, though.") < -1);

    [Theory]
    [InlineData("*")]
    [InlineData("* stands first.")]
    [InlineData("The mill*has turned.")]
    public void Places_without_a_word_and_a_space_before_them_say_nothing(string text) =>
        Assert.Equal(0, Gain(ContextTable.Of(Language("en"))!, text));

    [Fact]
    public void Languages_without_spaces_have_no_contexts() => Assert.Null(ContextTable.Of(Language("zh")));

    [Fact]
    public void Every_weight_is_within_its_bounds()
    {
        string[] words = ["the", "of", "has", "been", "Mill", "NASA", "42", "turning", "a"];
        foreach (Convention convention in Conventions.Instance.All)
        {
            if (ContextTable.Of(convention) is WordContexts contexts)
            {
                foreach (string left in words.Concat(convention.Words))
                {
                    foreach (string right in words.Concat(convention.Words))
                    {
                        Assert.InRange(Gain(contexts, $"{left} * {right}"), WordContexts.Least, WordContexts.Most);
                    }
                }
            }
        }
    }

    private static Convention Language(string code) => Conventions.Instance.All.Single(convention => convention.Code == code);

    private static double Gain(WordContexts contexts, string text)
    {
        int position = Encoding.UTF8.GetByteCount(text.AsSpan(0, text.IndexOf('*', StringComparison.Ordinal)));
        return contexts.Gain(Encoding.UTF8.GetBytes(text), new TokenSite(position, position + 1, 0));
    }
}
