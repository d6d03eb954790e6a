using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Sanitizer.Benchmarks;

/// <summary>Text in several languages of any length, the same for the same seed, with a share of its lines read in a wrong encoding.</summary>
internal static class SampleLanguages
{
    /// <summary>Lines of a record.</summary>
    private const int RecordLines = 12;

    // For each language the subjects, verbs and places that its sentences are put together from.
    private static readonly string[][][] Languages =
    [
        [["la rivière", "le forgeron", "une élève curieuse", "notre président", "l’hôtesse"], ["traverse lentement", "a décidé d’éviter", "préfère déjà", "répète à voix basse", "n’a jamais oublié"], ["la forêt près du château", "l’été à la montagne", "les règles du théâtre", "un café très noir", "cette étrange journée"]],
        [["der Bäcker", "die ältere Schwester", "unser Nachbar", "ein müder Schüler", "die Königin"], ["öffnet früh", "erzählt später über", "vergaß schließlich", "hört wöchentlich", "verkauft künftig"], ["die Tür zur Küche", "den größten Fluß des Landes", "schöne Bücher für Mädchen", "das Gespräch über Äpfel", "fünf süße Brötchen"]],
        [["старый мельник", "наша соседка", "усталый учитель", "молодая певица", "каждый прохожий"], ["медленно открывает", "вспоминает иногда", "давно потерял", "осторожно обходит", "снова описывает"], ["дверь в пустую комнату", "дорогу через поле", "письмо из далёкого города", "песню о весенней реке", "последнюю страницу книги"]],
        [["η μικρή πόλη", "ο παλιός ψαράς", "κάθε επισκέπτης", "η δασκάλα μας", "ένας ήσυχος γείτονας"], ["θυμάται ακόμη", "δεν ξέχασε ποτέ", "βλέπει από μακριά", "περιγράφει αργά", "αγαπάει πολύ"], ["το λιμάνι το πρωί", "τη βροχή του χειμώνα", "ένα άδειο τετράδιο", "τον δρόμο προς το βουνό", "τα φώτα της γέφυρας"]],
        [["stary młynarz", "nasza sąsiadka", "zmęczony żołnierz", "każdy gość", "młoda śpiewaczka"], ["powoli otwiera", "często wspomina", "już zgubił", "ostrożnie omija", "znów opisuje"], ["drzwi do pustej kuchni", "ścieżkę przez łąkę", "list z dalekiego miasta", "pieśń o wiosennej rzece", "ostatnią stronę książki"]],
        [["古い水車小屋", "隣のおばあさん", "若い先生", "夜の列車", "町の図書館"], ["は静かに", "はもう一度", "はゆっくりと", "は朝早く", "はいつも"], ["橋を渡って行きました。", "小さな手紙を書いています。", "海の見える丘で休みます。", "三つの箱を運びました。", "雨の音を聞いていました。"]],
        [["老磨坊", "邻居家的孩子", "年轻的老师", "夜里的火车", "镇上的图书馆"], ["慢慢地", "又一次", "清晨", "总是", "安静地"], ["穿过了那座桥。", "写着一封短信。", "在山坡上休息。", "搬走了三只箱子。", "听着窗外的雨声。"]],
        [["오래된 방앗간", "이웃집 아이", "젊은 선생님", "밤 기차", "마을 도서관"], ["은 천천히", "은 다시 한번", "은 아침 일찍", "은 언제나", "은 조용히"], ["다리를 건너갔습니다.", "짧은 편지를 씁니다.", "언덕에서 쉬고 있습니다.", "상자 세 개를 옮겼습니다.", "빗소리를 듣고 있었습니다."]],
    ];

    /// <summary>Paragraphs of some lines in one language, a blank line behind each.</summary>
    /// <param name="length">About how many bytes.</param>
    /// <param name="seed">Chooses the text.</param>
    /// <param name="damaged">The share of lines whose UTF-8 was read as latin-1, from 0 to 1.</param>
    public static byte[] Text(int length, int seed, double damaged)
    {
        Random random = new(seed);
        ArrayBufferWriter<byte> text = new(length + 4096);
        while (text.WrittenCount < length)
        {
            string[][] language = Languages[random.Next(Languages.Length)];
            for (int line = random.Next(3, 10); line > 0; line--)
            {
                text.Write(Line(language, random, damaged));
            }

            text.Write("\n"u8);
        }

        return text.WrittenSpan.ToArray();
    }

    /// <summary>The same as JSONL.</summary>
    public static byte[] Records(int length, int seed, double damaged)
    {
        Random random = new(seed);
        ArrayBufferWriter<byte> records = new(length + 8192);
        ArrayBufferWriter<byte> text = new();
        while (records.WrittenCount < length)
        {
            text.ResetWrittenCount();
            string[][] language = Languages[random.Next(Languages.Length)];
            for (int line = 0; line < RecordLines; line++)
            {
                text.Write(Line(language, random, damaged));
            }

            using (Utf8JsonWriter json = new(records, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteString("text", text.WrittenSpan);
                json.WriteEndObject();
            }

            records.Write("\n"u8);
        }

        return records.WrittenSpan.ToArray();
    }

    private static byte[] Line(string[][] language, Random random, double damaged)
    {
        StringBuilder line = new();
        for (int sentence = random.Next(1, 4); sentence > 0; sentence--)
        {
            foreach (string[] part in language)
            {
                _ = line.Append(part[random.Next(part.Length)]).Append(' ');
            }

            _ = line.Append(random.Next(1, 900)).Append(". ");
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(line.Append('\n').ToString());
        return random.NextDouble() < damaged ? Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(utf8)) : utf8;
    }
}
