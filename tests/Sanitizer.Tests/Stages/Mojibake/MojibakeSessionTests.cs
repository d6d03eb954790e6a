using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Sanitizer.Text.Patches;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake;

public sealed class MojibakeSessionTests
{
    private static readonly Cleaner Cleaner = new CleanerBuilder().Only("mojibake").Build();

    [Fact]
    public void The_reason_tells_the_chain_and_one_edit_undoes_all_layers()
    {
        string text = Misread(Misread("Größe"));
        CleanResult result = Run(text);
        Assert.Equal("Größe", result.ToString());
        Hunk hunk = Assert.Single(result.Patch.Hunks);
        Assert.Equal("mojibake/layers", Assert.Single(hunk.Steps).Rule);
        Assert.StartsWith("UTF-8 read as windows-1252, twice", hunk.Steps[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_damaged_is_replaced()
    {
        CleanResult result = Run("“" + Misread("Zoë") + "…”");
        Assert.Equal("“Zoë…”", result.ToString());
        Assert.Equal(Misread("ë"), Encoding.UTF8.GetString(Assert.Single(result.Patch.Hunks).Before.Span));
    }

    [Fact]
    public void A_word_that_damage_makes_unlikely_is_repaired_by_itself() =>
        Assert.Equal("À l'aube", Run(Misread("À") + " l'aube").ToString());

    [Theory]
    [InlineData("utf-8>windows-1252")]
    [InlineData("utf-8>windows-1251")]
    [InlineData("utf-8>cp850")]
    public void A_few_damaged_lines_of_a_long_text_are_found(string chain)
    {
        string[] lines = LongText(4000);
        string[] damaged = [.. lines];
        foreach (int place in (int[])[17, 1203, 3998])
        {
            damaged[place] = MisreadingMaker.Misread(lines[place], chain)!;
        }

        Assert.Equal(lines, Run(string.Join('\n', damaged)).ToString().Split('\n'));
    }

    [Fact]
    public void A_long_clean_text_stays()
    {
        CleanResult result = Run(string.Join('\n', LongText(4000)));
        Assert.False(result.IsChanged);
    }

    // Names that the model does not know, so that much of it is suspicious, in no order.
    private static string[] LongText(int lines)
    {
        string[] names = ["Bréquén", "Žlúšť", "Ödrüß", "Çàvêl", "Ñimbó", "Ålbøk", "Şüğrat", "Łężna", "Kňůze", "Hœvîr"];
        string[] verbs = ["går till", "vergißt später", "déplaît à", "zná příběh o", "niña según", "mówi późno o"];
        Random random = new(12);
        string[] text = new string[lines];
        for (int i = 0; i < lines; i++)
        {
            text[i] = $"{names[random.Next(names.Length)]} {verbs[random.Next(verbs.Length)]} {names[random.Next(names.Length)]}, {random.Next(1000)}.";
        }

        return text;
    }

    [Theory]
    [InlineData("SÅ” FEM")]
    [InlineData("“BLÅ”")]
    [InlineData("DU FÅR TRE FORSØG – PÅ”")]
    public void A_capital_before_a_closing_sign_is_at_most_suggested(string text) => Assert.False(Run(text).IsChanged);

    [Fact]
    public void Sure_places_do_not_speak_for_clean_lines()
    {
        string text = "SÅ” FEM\nHan sagde: " + Misread("rødgrød") + "\nblåbær SÅ” SEKS\n";
        Assert.Equal("SÅ” FEM\nHan sagde: rødgrød\nblåbær SÅ” SEKS\n", Run(text).ToString());
    }

    [Theory]
    [InlineData("餓�鸚⑴��鸚⒵��孃�也�,���餓у�삣�у����ｆ�γ��", "�天�天�,���们�")]
    [InlineData("鏄庢棩銇�闆ㄣ亴闄嶃倠銇�銇у倶銈掓寔銇ｃ仸琛屻亶銇俱仚銆�", "明日�雨が降る�で傘を持って行きます�")]
    [InlineData("The captain��릂lect wasn��셳 there.", "The captain�elect wasn�t there.")]
    [InlineData("ﾐ慴ｰﾐｼﾐｰ ﾐｼﾑ巾ｻﾐｰ ﾑ�ﾐｰﾐｼﾑ� ﾑτび�ﾐｾﾐｼ", "Мама мыла �ам� ут�ом")]
    public void Text_that_lost_bytes_in_an_encoding_of_pairs_is_repaired_around_the_losses(string damaged, string repaired) =>
        Assert.StartsWith(repaired, Run(damaged).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("今天的天气�好，我们去公�散步。")]
    [InlineData("明日は雨が�るので傘を�って行きます。")]
    [InlineData("오늘은 날�가 좋아서 공�에 갔다.")]
    [InlineData("�押")]
    [InlineData("Η α�λή της θά�ασσας, η ά�λη μέρα � και � πάλι")]
    public void Clean_text_with_losses_is_left_alone(string text) => Assert.False(Run(text).IsChanged);

    [Theory]
    [InlineData("╜±╠∞╡─╠∞╞°║▄║├", "今天的天气很好")]
    [InlineData("Das Schild: ╜±╠∞╡─╠∞╞°║▄║├", "Das Schild: 今天的天气很好")]
    public void A_few_ideographs_are_enough_where_no_other_pair_of_encodings_comes_near(string damaged, string repaired) =>
        Assert.Equal(repaired, Run(damaged).ToString());

    [Theory]
    [InlineData("╔══╦══╗\n║ 1║ 2║\n╚══╩══╝")]
    [InlineData("(╯°□°)╯︵ ┻━┻")]
    [InlineData("┌────┬────┐\n│ ab │ cd │\n├────┼────┤\n│ ef │ gh │\n└────┴────┘")]
    [InlineData("▁▂▃▅▂▇ ▉▊▋▌▍▎▏ ◐◓◑◒")]
    [InlineData("▓▓▒▒░░ 60 %")]
    [InlineData("├── src\n│   └── main\n└── docs")]
    public void Drawings_are_no_ideographs(string text) => Assert.False(Run(text).IsChanged);

    [Theory]
    [InlineData("We were at the captainâs table", false)]
    [InlineData("Mae hi'n mynd â'r ci am dro, a daeth â llyfr.", false)]
    [InlineData("Das nennt man âWetterleuchtenâ oder âFernblitzâ.", true)]
    public void A_letter_where_the_language_has_quotes_is_a_quote(string text, bool isChanged) => Assert.Equal(isChanged, Run(text).IsChanged);

    [Fact]
    public void Where_all_is_damaged_lines_speak_for_each_other()
    {
        string clean = "À l'aube\n" + "la rosée était là\n";
        Assert.Equal(clean, Run(Misread(clean)).ToString());
    }

    [Theory]
    [InlineData("utf-8>windows-1251 utf-8>windows-1251", "UTF-8 read as windows-1251, twice; the text is ")]
    [InlineData("utf-8>windows-1252 utf-8>windows-1252 utf-8>windows-1252", "UTF-8 read as windows-1252, three times; the text is ")]
    [InlineData("utf-8>koi8-r", "UTF-8 read as koi8-r; the text is ")]
    [InlineData("utf-8>windows-1251 utf-8>windows-1252", "UTF-8 read as windows-1251, then UTF-8 read as windows-1252; the text is ")]
    [InlineData("windows-1251>koi8-r", "windows-1251 read as koi8-r; the text is ")]
    public void A_chain_is_undone_and_told_in_its_order(string chain, string reason)
    {
        const string Text = "Мельник закрыл ставни и пошёл к реке смотреть на ледоход.";
        CleanResult result = Run(MisreadingMaker.Misread(Text, chain)!);

        Assert.Equal(Text, result.ToString());
        Assert.All(result.Patch.Hunks, hunk =>
        {
            string why = Assert.Single(hunk.Steps).Why;
            Assert.StartsWith(reason, why, StringComparison.Ordinal);
            Assert.EndsWith(" nats more likely without", why, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_old_encoding_below_a_layer_of_utf8_is_told_step_by_step()
    {
        const string Text = "Мельник закрыл ставни и пошёл к реке смотреть на ледоход.";
        CleanResult result = Run(MisreadingMaker.Misread(Text, "windows-1251>windows-1252 utf-8>windows-1252")!);

        Assert.Equal(Text, result.ToString());
        Assert.All(result.Patch.Hunks, hunk => Assert.Equal("mojibake/windows-1252, mojibake/old-encodings", string.Join(", ", hunk.Steps.Select(step => step.Rule))));
    }

    [Fact]
    public void Whatever_comes_it_ends_reverts_and_settles()
    {
        string[] parts = ["Ã", "Â", "â", "€", "œ", "\u009D", "\u00A0", " ", "?", "\uFFFD", "©", "e", "E", "\n", "Ð", "ð", "Ÿ", "\u4E2D", "“", "9"];
        Random random = new(20261);
        for (int i = 0; i < 3000; i++)
        {
            StringBuilder text = new();
            for (int length = random.Next(1, 24); length > 0; length--)
            {
                text.Append(parts[random.Next(parts.Length)]);
            }

            CleanResult once = Run(text.ToString());
            Assert.False(Cleaner.Run(once.Output).IsChanged, text.ToString());
        }
    }

    private static string Misread(string text)
    {
        StringBuilder misread = new();
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            misread.Append(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([value]));
        }

        return misread.ToString();
    }

    private static CleanResult Run(string text)
    {
        byte[] source = Encoding.UTF8.GetBytes(text);
        CleanResult result = Cleaner.Run(source);
        Assert.Equal(source, result.Patch.Revert(result.Output.Span));
        return result;
    }
}
