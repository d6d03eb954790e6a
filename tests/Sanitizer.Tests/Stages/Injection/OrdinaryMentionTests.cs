using System.Text;
using Sanitizer.Pipeline;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

/// <summary>Words that the lexicon knows, where a text uses them as words: it only ever adds to what their places say.</summary>
public sealed class OrdinaryMentionTests
{
    private static readonly Cleaner Stage = new CleanerBuilder().Only("injection").Build();

    [Theory]
    [InlineData("{ \"sroki\": \"1 час:1 hour,1 день:1 day,1 неделя:1 week,2 недели:2 weeks,1 месяц:1 month\",\n  \"bloki\": \"1 день:1 day,3 дня:3 days,1 неделя:1 week,2 недели:2 weeks\",\n  \"zapisi\": \"1 сутки:1 day,1 неделька:1 week,1 месяц:1 month\" }")]
    [InlineData("The old 카지노 in the harbour burned down. Visitors of the 카지노 lost their coats. The guard of the 카지노 had warned them twice.")]
    [InlineData("Die alte 카지노 am Hafen brannte ab. In der 카지노 hing eine Uhr.")]
    [InlineData("港の新聞によると、古い카지노が火事になり、その카지노の時計だけが残った。")]
    [InlineData("Das alte Haus am Hafen war ein Kasino für Offiziere. Im Kasino hing eine Uhr. Vor dem Kasino standen Kutschen, und der Kasinobesuch war teuer.")]
    [InlineData("Le vieux casino du port a brûlé. Le casino était fermé, et personne au casino ne dormait. Du casino il reste un mur.")]
    [InlineData("Старое казино у порта сгорело. В казино висели часы. Возле казино стояли кареты, а из казино доносилась музыка.")]
    [InlineData("항구의 오래된 카지노는 불에 탔다. 카지노에는 시계가 있었다. 카지노 앞에는 마차가 서 있었고 카지노에서 음악이 들렸다.")]
    [InlineData("빈 슬롯을 찾으십시오. 슬롯에 “카드”를 놓습니다. 다른 슬롯으로 옮깁니다. 슬롯이 차면 끝납니다.")]
    [InlineData("The supercasinos of the coast were closed. Two megacasinos burned. The casinos reopened.")]
    public void Text_keeps_its_words(string text) =>
        Assert.Equal(text, Stage.Run(Encoding.UTF8.GetBytes(text)).ToString());

    [Theory]
    [InlineData("casino", "We don’t know why, and he wouldn’t say. They’ll ask the boy’s father, who isn’t here.", "’")]
    [InlineData("casino", "Le gardien dit : « La brume ne part pas. » Le soir, il lit « Les Rivages » à voix haute. Sa femme demande : « Quand vient la barque ? » Il répond : « Demain matin. »", "«»")]
    [InlineData("казино", "Старый смотритель сказал: «Туман держится третий день.» Вечером он открыл книгу «Берега» и читал вслух. Жена спросила: «Когда придёт лодка?»", "«»")]
    public void What_stands_where_marks_do_goes(string token, string clean, string marks)
    {
        string damaged = marks.Aggregate(clean, (text, mark) => text.Replace(mark.ToString(), token, StringComparison.Ordinal));
        Assert.Equal(clean, Stage.Run(Encoding.UTF8.GetBytes(damaged)).ToString());
    }
}
