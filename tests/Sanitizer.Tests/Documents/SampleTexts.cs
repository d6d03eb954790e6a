namespace Sanitizer.Tests.Documents;

/// <summary>Sentences in many scripts, of which documents are made.</summary>
internal static class SampleTexts
{
    public static IReadOnlyList<string> Sentences { get; } =
    [
        "The ferry left the harbour late, and nobody on the pier seemed to mind.",
        "\u201CWe counted every crate twice,\u201D she said, \u201Cand it\u2019s still one short.\u201D",
        "Read more: five ways to keep bread fresh",
        "It don't take long: 3 cups of flour, 1\u00BD of water \u2014 that's all\u2026",
        "Die Brücke über den Fluß wurde im März für größere Lastwagen geöffnet.",
        "« L’été dernier, à Besançon, où l’on dînait dehors… » écrivait-elle.",
        "El niño preguntó: ¿cuándo llegará el camión de la leña?",
        "Łódka płynęła powoli; żaglówki czekały już przy brzegu.",
        "Příliš tichá ulice končí u řeky, kde stojí starý mlýn.",
        "İstasyonun önünde yağmurdan sığınan üç kişi şarkı söylüyordu.",
        "Chiếc thuyền nhỏ trôi chậm dọc bờ sông vào buổi sớm.",
        "Утром почтальон принёс два письма и посылку без обратного адреса.",
        "Сьогодні їжак знову ґречно чекав біля ґанку.",
        "Το καράβι έφυγε νωρίς και η αποβάθρα άδειασε αμέσως.",
        "הספינה עזבה את הנמל לפני הזריחה.",
        "غادرت السفينة الميناء قبل شروق الشمس بقليل.",
        "सुबह की पहली नाव घाट से समय पर निकली।",
        "เรือลำแรกออกจากท่าตั้งแต่เช้ามืด",
        "朝いちばんの船は、もう港を出ていた。",
        "早班渡轮已经离开码头，岸上空无一人。",
        "晚班渡輪還沒有回到碼頭。",
        "첫 배는 이미 부두를 떠났다고 한다.",
        "Նավը նավահանգստից դուրս եկավ արևածագից առաջ։",
        "გემი ნავსადგურიდან დილით გავიდა.",
        "for (int i = 0; i < lines.Length; i++) { total += lines[i].Length & 0xFF; }",
        "{\"name\": \"caf\\u00e9\", \"tags\": [\"a\", \"b\"], \"price\": 4.50}",
        "price;stock;note\t12,50;7;\"fragile\"",
        "See https://example.org/a/b?c=1&amp;d=%C3%A9 or write to desk@example.org.",
        "Great trip \U0001F6F6\U0001F3FD\u200D\u2640\uFE0F with the family \U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F1E9\U0001F1EA!",
        "e\u0301 and o\u0308 are written with combining marks; \uFB01 is a ligature.",
        "x",
        "",
    ];

    /// <summary>Lines that sites put between the paragraphs of an article.</summary>
    public static IReadOnlyList<string> Teasers { get; } =
    [
        "Read more: The bakers who never sleep",
        "ALSO READ: Ten harbours worth the detour",
        "Share on Facebook | Tweet | E-mail",
        "Sign up for our newsletter and never miss a story",
        "Copyright \u00A9 2021 Example Media. All rights reserved.",
        "Lesen Sie auch: Warum der Markt schon um sechs beginnt",
        "Lire aussi : les quais à l’aube",
        "Читайте также: как пекут ржаной хлеб",
        "[...]",
        "* * *",
        "Comments (12)",
        "Advertisement",
    ];

    /// <summary>Characters that a reader does not see, and controls.</summary>
    public static IReadOnlyList<string> Hidden { get; } =
    [
        "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u202E", "\u202A", "\u202C", "\u2066", "\u2069", "\u200E", "\u200F", "\u061C",
        "\uFE0F", "\uFE0E", "\U000E0041", "\U000E0001", "\U000E007F", "\u180E", "\u034F", "\u3164", "\u00A0", "\u2028", "\u2029", "\u0085", "\u0080",
        "\u0093", "\0", "\u0001", "\b", "\u001B[31m", "\u000B", "\f", "\u007F", "\uFFFD", "\uFFFE", "\uFFF9", "\uE000", "\U0010FFFF", "\U000E0100",
    ];

    /// <summary>Foreign tokens that go astray in texts.</summary>
    public static IReadOnlyList<string> Tokens { get; } =
    [
        "\u0E42", "\uD55C", "\u0424", "\u3042", "\u05D0", "\u4E2D", "qzx", "&nbsp;", "&amp;quot;", "<unk>", "\u00C2", "\u00E2\u20AC\u2122", "\u0430", "\u2603", "\\u2019",
    ];

    /// <summary>Escape sequences of ISO-2022-JP, needed and needless.</summary>
    public static IReadOnlyList<string> Escapes { get; } =
    [
        "\u001B(B", "\u001B(J", "\u001B$B", "\u001B$@", "\u001B(I", "\u001B$B$\"\u001B(B", "\u001B$B$\"", "\u001B(J~\u001B(B", "\u001B(I1\u001B(B", "\u001B$B\u001B(B", "\u000E", "\u001B",
    ];
}
