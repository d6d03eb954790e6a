namespace Sanitizer.Language.Characters;

/// <summary>
/// A writing system by its long name in the Unicode Character Database (UAX #24). New ones are added at the end: the
/// numbers stand in compiled tables.
/// </summary>
public enum Script : byte
{
    /// <summary>Unassigned, private or surrogate.</summary>
    Unknown = 0,
    /// <summary>Used with many scripts: digits, punctuation, symbols.</summary>
    Common = 1,
    /// <summary>Takes the script of the character before it: combining marks.</summary>
    Inherited = 2,
    /// <summary>Latin (Latn).</summary>
    Latin = 3,
    /// <summary>Greek (Grek).</summary>
    Greek = 4,
    /// <summary>Cyrillic (Cyrl).</summary>
    Cyrillic = 5,
    /// <summary>Armenian (Armn).</summary>
    Armenian = 6,
    /// <summary>Georgian (Geor).</summary>
    Georgian = 7,
    /// <summary>Hebrew (Hebr).</summary>
    Hebrew = 8,
    /// <summary>Arabic (Arab).</summary>
    Arabic = 9,
    /// <summary>Devanagari (Deva).</summary>
    Devanagari = 10,
    /// <summary>Bengali (Beng).</summary>
    Bengali = 11,
    /// <summary>Tamil (Taml).</summary>
    Tamil = 12,
    /// <summary>Thai (Thai).</summary>
    Thai = 13,
    /// <summary>Lao (Laoo).</summary>
    Lao = 14,
    /// <summary>Khmer (Khmr).</summary>
    Khmer = 15,
    /// <summary>Myanmar (Mymr).</summary>
    Myanmar = 16,
    /// <summary>Hangul (Hang).</summary>
    Hangul = 17,
    /// <summary>Han (Hani).</summary>
    Han = 18,
    /// <summary>Hiragana (Hira).</summary>
    Hiragana = 19,
    /// <summary>Katakana (Kana).</summary>
    Katakana = 20,
    /// <summary>Bopomofo (Bopo).</summary>
    Bopomofo = 21,
    /// <summary>Adlam (Adlm).</summary>
    Adlam = 22,
    /// <summary>Ahom (Ahom).</summary>
    Ahom = 23,
    /// <summary>Anatolian Hieroglyphs (Hluw).</summary>
    AnatolianHieroglyphs = 24,
    /// <summary>Avestan (Avst).</summary>
    Avestan = 25,
    /// <summary>Balinese (Bali).</summary>
    Balinese = 26,
    /// <summary>Bamum (Bamu).</summary>
    Bamum = 27,
    /// <summary>Bassa Vah (Bass).</summary>
    BassaVah = 28,
    /// <summary>Batak (Batk).</summary>
    Batak = 29,
    /// <summary>Bhaiksuki (Bhks).</summary>
    Bhaiksuki = 30,
    /// <summary>Brahmi (Brah).</summary>
    Brahmi = 31,
    /// <summary>Braille (Brai).</summary>
    Braille = 32,
    /// <summary>Buginese (Bugi).</summary>
    Buginese = 33,
    /// <summary>Buhid (Buhd).</summary>
    Buhid = 34,
    /// <summary>Canadian Aboriginal (Cans).</summary>
    CanadianAboriginal = 35,
    /// <summary>Carian (Cari).</summary>
    Carian = 36,
    /// <summary>Caucasian Albanian (Aghb).</summary>
    CaucasianAlbanian = 37,
    /// <summary>Chakma (Cakm).</summary>
    Chakma = 38,
    /// <summary>Cham (Cham).</summary>
    Cham = 39,
    /// <summary>Cherokee (Cher).</summary>
    Cherokee = 40,
    /// <summary>Chorasmian (Chrs).</summary>
    Chorasmian = 41,
    /// <summary>Coptic (Copt).</summary>
    Coptic = 42,
    /// <summary>Cuneiform (Xsux).</summary>
    Cuneiform = 43,
    /// <summary>Cypriot (Cprt).</summary>
    Cypriot = 44,
    /// <summary>Cypro Minoan (Cpmn).</summary>
    CyproMinoan = 45,
    /// <summary>Deseret (Dsrt).</summary>
    Deseret = 46,
    /// <summary>Dives Akuru (Diak).</summary>
    DivesAkuru = 47,
    /// <summary>Dogra (Dogr).</summary>
    Dogra = 48,
    /// <summary>Duployan (Dupl).</summary>
    Duployan = 49,
    /// <summary>Egyptian Hieroglyphs (Egyp).</summary>
    EgyptianHieroglyphs = 50,
    /// <summary>Elbasan (Elba).</summary>
    Elbasan = 51,
    /// <summary>Elymaic (Elym).</summary>
    Elymaic = 52,
    /// <summary>Ethiopic (Ethi).</summary>
    Ethiopic = 53,
    /// <summary>Glagolitic (Glag).</summary>
    Glagolitic = 54,
    /// <summary>Gothic (Goth).</summary>
    Gothic = 55,
    /// <summary>Grantha (Gran).</summary>
    Grantha = 56,
    /// <summary>Gujarati (Gujr).</summary>
    Gujarati = 57,
    /// <summary>Gunjala Gondi (Gong).</summary>
    GunjalaGondi = 58,
    /// <summary>Gurmukhi (Guru).</summary>
    Gurmukhi = 59,
    /// <summary>Hanifi Rohingya (Rohg).</summary>
    HanifiRohingya = 60,
    /// <summary>Hanunoo (Hano).</summary>
    Hanunoo = 61,
    /// <summary>Hatran (Hatr).</summary>
    Hatran = 62,
    /// <summary>Imperial Aramaic (Armi).</summary>
    ImperialAramaic = 63,
    /// <summary>Inscriptional Pahlavi (Phli).</summary>
    InscriptionalPahlavi = 64,
    /// <summary>Inscriptional Parthian (Prti).</summary>
    InscriptionalParthian = 65,
    /// <summary>Javanese (Java).</summary>
    Javanese = 66,
    /// <summary>Kaithi (Kthi).</summary>
    Kaithi = 67,
    /// <summary>Kannada (Knda).</summary>
    Kannada = 68,
    /// <summary>Kawi (Kawi).</summary>
    Kawi = 69,
    /// <summary>Kayah Li (Kali).</summary>
    KayahLi = 70,
    /// <summary>Kharoshthi (Khar).</summary>
    Kharoshthi = 71,
    /// <summary>Khitan Small Script (Kits).</summary>
    KhitanSmallScript = 72,
    /// <summary>Khojki (Khoj).</summary>
    Khojki = 73,
    /// <summary>Khudawadi (Sind).</summary>
    Khudawadi = 74,
    /// <summary>Lepcha (Lepc).</summary>
    Lepcha = 75,
    /// <summary>Limbu (Limb).</summary>
    Limbu = 76,
    /// <summary>Linear A (Lina).</summary>
    LinearA = 77,
    /// <summary>Linear B (Linb).</summary>
    LinearB = 78,
    /// <summary>Lisu (Lisu).</summary>
    Lisu = 79,
    /// <summary>Lycian (Lyci).</summary>
    Lycian = 80,
    /// <summary>Lydian (Lydi).</summary>
    Lydian = 81,
    /// <summary>Mahajani (Mahj).</summary>
    Mahajani = 82,
    /// <summary>Makasar (Maka).</summary>
    Makasar = 83,
    /// <summary>Malayalam (Mlym).</summary>
    Malayalam = 84,
    /// <summary>Mandaic (Mand).</summary>
    Mandaic = 85,
    /// <summary>Manichaean (Mani).</summary>
    Manichaean = 86,
    /// <summary>Marchen (Marc).</summary>
    Marchen = 87,
    /// <summary>Masaram Gondi (Gonm).</summary>
    MasaramGondi = 88,
    /// <summary>Medefaidrin (Medf).</summary>
    Medefaidrin = 89,
    /// <summary>Meetei Mayek (Mtei).</summary>
    MeeteiMayek = 90,
    /// <summary>Mende Kikakui (Mend).</summary>
    MendeKikakui = 91,
    /// <summary>Meroitic Cursive (Merc).</summary>
    MeroiticCursive = 92,
    /// <summary>Meroitic Hieroglyphs (Mero).</summary>
    MeroiticHieroglyphs = 93,
    /// <summary>Miao (Plrd).</summary>
    Miao = 94,
    /// <summary>Modi (Modi).</summary>
    Modi = 95,
    /// <summary>Mongolian (Mong).</summary>
    Mongolian = 96,
    /// <summary>Mro (Mroo).</summary>
    Mro = 97,
    /// <summary>Multani (Mult).</summary>
    Multani = 98,
    /// <summary>Nabataean (Nbat).</summary>
    Nabataean = 99,
    /// <summary>Nag Mundari (Nagm).</summary>
    NagMundari = 100,
    /// <summary>Nandinagari (Nand).</summary>
    Nandinagari = 101,
    /// <summary>New Tai Lue (Talu).</summary>
    NewTaiLue = 102,
    /// <summary>Newa (Newa).</summary>
    Newa = 103,
    /// <summary>Nko (Nkoo).</summary>
    Nko = 104,
    /// <summary>Nushu (Nshu).</summary>
    Nushu = 105,
    /// <summary>Nyiakeng Puachue Hmong (Hmnp).</summary>
    NyiakengPuachueHmong = 106,
    /// <summary>Ogham (Ogam).</summary>
    Ogham = 107,
    /// <summary>Ol Chiki (Olck).</summary>
    OlChiki = 108,
    /// <summary>Old Hungarian (Hung).</summary>
    OldHungarian = 109,
    /// <summary>Old Italic (Ital).</summary>
    OldItalic = 110,
    /// <summary>Old North Arabian (Narb).</summary>
    OldNorthArabian = 111,
    /// <summary>Old Permic (Perm).</summary>
    OldPermic = 112,
    /// <summary>Old Persian (Xpeo).</summary>
    OldPersian = 113,
    /// <summary>Old Sogdian (Sogo).</summary>
    OldSogdian = 114,
    /// <summary>Old South Arabian (Sarb).</summary>
    OldSouthArabian = 115,
    /// <summary>Old Turkic (Orkh).</summary>
    OldTurkic = 116,
    /// <summary>Old Uyghur (Ougr).</summary>
    OldUyghur = 117,
    /// <summary>Oriya (Orya).</summary>
    Oriya = 118,
    /// <summary>Osage (Osge).</summary>
    Osage = 119,
    /// <summary>Osmanya (Osma).</summary>
    Osmanya = 120,
    /// <summary>Pahawh Hmong (Hmng).</summary>
    PahawhHmong = 121,
    /// <summary>Palmyrene (Palm).</summary>
    Palmyrene = 122,
    /// <summary>Pau Cin Hau (Pauc).</summary>
    PauCinHau = 123,
    /// <summary>Phags Pa (Phag).</summary>
    PhagsPa = 124,
    /// <summary>Phoenician (Phnx).</summary>
    Phoenician = 125,
    /// <summary>Psalter Pahlavi (Phlp).</summary>
    PsalterPahlavi = 126,
    /// <summary>Rejang (Rjng).</summary>
    Rejang = 127,
    /// <summary>Runic (Runr).</summary>
    Runic = 128,
    /// <summary>Samaritan (Samr).</summary>
    Samaritan = 129,
    /// <summary>Saurashtra (Saur).</summary>
    Saurashtra = 130,
    /// <summary>Sharada (Shrd).</summary>
    Sharada = 131,
    /// <summary>Shavian (Shaw).</summary>
    Shavian = 132,
    /// <summary>Siddham (Sidd).</summary>
    Siddham = 133,
    /// <summary>SignWriting (Sgnw).</summary>
    SignWriting = 134,
    /// <summary>Sinhala (Sinh).</summary>
    Sinhala = 135,
    /// <summary>Sogdian (Sogd).</summary>
    Sogdian = 136,
    /// <summary>Sora Sompeng (Sora).</summary>
    SoraSompeng = 137,
    /// <summary>Soyombo (Soyo).</summary>
    Soyombo = 138,
    /// <summary>Sundanese (Sund).</summary>
    Sundanese = 139,
    /// <summary>Syloti Nagri (Sylo).</summary>
    SylotiNagri = 140,
    /// <summary>Syriac (Syrc).</summary>
    Syriac = 141,
    /// <summary>Tagalog (Tglg).</summary>
    Tagalog = 142,
    /// <summary>Tagbanwa (Tagb).</summary>
    Tagbanwa = 143,
    /// <summary>Tai Le (Tale).</summary>
    TaiLe = 144,
    /// <summary>Tai Tham (Lana).</summary>
    TaiTham = 145,
    /// <summary>Tai Viet (Tavt).</summary>
    TaiViet = 146,
    /// <summary>Takri (Takr).</summary>
    Takri = 147,
    /// <summary>Tangsa (Tnsa).</summary>
    Tangsa = 148,
    /// <summary>Tangut (Tang).</summary>
    Tangut = 149,
    /// <summary>Telugu (Telu).</summary>
    Telugu = 150,
    /// <summary>Thaana (Thaa).</summary>
    Thaana = 151,
    /// <summary>Tibetan (Tibt).</summary>
    Tibetan = 152,
    /// <summary>Tifinagh (Tfng).</summary>
    Tifinagh = 153,
    /// <summary>Tirhuta (Tirh).</summary>
    Tirhuta = 154,
    /// <summary>Toto (Toto).</summary>
    Toto = 155,
    /// <summary>Ugaritic (Ugar).</summary>
    Ugaritic = 156,
    /// <summary>Vai (Vaii).</summary>
    Vai = 157,
    /// <summary>Vithkuqi (Vith).</summary>
    Vithkuqi = 158,
    /// <summary>Wancho (Wcho).</summary>
    Wancho = 159,
    /// <summary>Warang Citi (Wara).</summary>
    WarangCiti = 160,
    /// <summary>Yezidi (Yezi).</summary>
    Yezidi = 161,
    /// <summary>Yi (Yiii).</summary>
    Yi = 162,
    /// <summary>Zanabazar Square (Zanb).</summary>
    ZanabazarSquare = 163,
}
