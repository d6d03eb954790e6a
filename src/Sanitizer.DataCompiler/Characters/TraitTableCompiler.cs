using Sanitizer.Language.Characters;

namespace Sanitizer.DataCompiler.Characters;

/// <summary>Binary properties of many files, as one set of flags a code point.</summary>
internal sealed class TraitTableCompiler
{
    private const string Files = "PropList.txt, DerivedCoreProperties.txt, DerivedBidiClass.txt, DerivedJoiningType.txt, DerivedCombiningClass.txt, DerivedGeneralCategory.txt, IndicSyllabicCategory.txt, emoji-data.txt";

    private readonly CharacterDatabase _database;
    private readonly CharacterTraits[] _traits = new CharacterTraits[CharacterDatabase.CodePoints];

    private TraitTableCompiler(CharacterDatabase database) => _database = database;

    public static DataFileWriter Compile(CharacterDatabase database, ScriptTableCompiler scripts)
    {
        TraitTableCompiler compiler = new(database);
        compiler.AddProperties();
        compiler.AddDirection();
        compiler.AddJoining(scripts.Scripts);
        return compiler.Pack();
    }

    private void AddProperties()
    {
        AddValue("PropList.txt", "Bidi_Control", CharacterTraits.BidiControl);
        AddValue("PropList.txt", "Join_Control", CharacterTraits.JoinControl);
        AddValue("PropList.txt", "White_Space", CharacterTraits.WhiteSpace);
        AddValue("PropList.txt", "Variation_Selector", CharacterTraits.VariationSelector);
        AddValue("PropList.txt", "Regional_Indicator", CharacterTraits.RegionalIndicator);
        AddValue("PropList.txt", "Noncharacter_Code_Point", CharacterTraits.NonCharacter);
        AddValue("PropList.txt", "Unified_Ideograph", CharacterTraits.UnifiedIdeograph);
        AddValue("PropList.txt", "Quotation_Mark", CharacterTraits.QuotationMark);
        AddValue("PropList.txt", "Dash", CharacterTraits.Dash);
        AddValue("PropList.txt", "Sentence_Terminal", CharacterTraits.SentenceTerminal);
        AddValue("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point", CharacterTraits.DefaultIgnorable);
        AddValue("emoji/emoji-data.txt", "Emoji", CharacterTraits.Emoji);
        AddValue("emoji/emoji-data.txt", "Emoji_Presentation", CharacterTraits.EmojiPresentation);
        AddValue("emoji/emoji-data.txt", "Emoji_Modifier", CharacterTraits.EmojiModifier);
        AddValue("emoji/emoji-data.txt", "Emoji_Modifier_Base", CharacterTraits.EmojiModifierBase);
        AddValue("emoji/emoji-data.txt", "Extended_Pictographic", CharacterTraits.ExtendedPictographic);
        AddValue("extracted/DerivedGeneralCategory.txt", "Co", CharacterTraits.PrivateUse);
        AddValue("extracted/DerivedGeneralCategory.txt", "Cs", CharacterTraits.Surrogate);
        AddValue("extracted/DerivedGeneralCategory.txt", "Cn", CharacterTraits.Unassigned);
        AddValue("extracted/DerivedGeneralCategory.txt", "Cc", CharacterTraits.Control);
        AddValue("extracted/DerivedCombiningClass.txt", "9", CharacterTraits.Virama);

        // Unicode 23.9: the tag characters are no property of their own.
        _traits[0xE0001] |= CharacterTraits.Tag;
        AddRange(0xE0020, 0xE007F, CharacterTraits.Tag);
    }

    // Unassigned code points have a direction too, by block: the file states it as defaults, the later line wins.
    private void AddDirection()
    {
        bool[] rightToLeft = new bool[CharacterDatabase.CodePoints];
        foreach (DatabaseLine line in _database.ReadDefaults("extracted/DerivedBidiClass.txt"))
        {
            bool value = line.Fields[1] is "Right_To_Left" or "Arabic_Letter";
            rightToLeft.AsSpan(line.First, line.Last - line.First + 1).Fill(value);
        }

        foreach (DatabaseLine line in _database.Read("extracted/DerivedBidiClass.txt"))
        {
            rightToLeft.AsSpan(line.First, line.Last - line.First + 1).Fill(line.Fields[1] is "R" or "AL");
        }

        AddWhere(codePoint => rightToLeft[codePoint], CharacterTraits.RightToLeft);
    }

    private void AddJoining(byte[] scripts)
    {
        foreach (string type in (string[])["D", "R", "L", "C"])
        {
            AddValue("extracted/DerivedJoiningType.txt", type, CharacterTraits.Joining);
        }

        // Pure killers are left out: Thai has one, and nothing joins in Thai.
        HashSet<byte> stacking = _database.Read("IndicSyllabicCategory.txt")
            .Where(static line => line.Fields[1] is "Virama" or "Invisible_Stacker")
            .Select(line => scripts[line.First])
            .ToHashSet();
        stacking.Remove((byte)Script.Common);
        stacking.Remove((byte)Script.Inherited);
        foreach (DatabaseLine line in _database.Read("extracted/DerivedGeneralCategory.txt"))
        {
            if (line.Fields[1][0] is 'L' or 'M' && stacking.Contains(scripts[line.First]))
            {
                AddRange(line.First, line.Last, CharacterTraits.Joining);
            }
        }

        // The joiner itself has the type "causing"; what it stands between is meant here.
        for (int codePoint = 0; codePoint < _traits.Length; codePoint++)
        {
            if ((_traits[codePoint] & CharacterTraits.DefaultIgnorable) != CharacterTraits.None)
            {
                _traits[codePoint] &= ~CharacterTraits.Joining;
            }
        }
    }

    private DataFileWriter Pack()
    {
        List<CharacterTraits> combinations = [CharacterTraits.None];
        byte[] places = new byte[_traits.Length];
        for (int codePoint = 0; codePoint < _traits.Length; codePoint++)
        {
            int place = combinations.IndexOf(_traits[codePoint]);
            if (place < 0)
            {
                place = combinations.Count;
                combinations.Add(_traits[codePoint]);
            }

            places[codePoint] = checked((byte)place);
        }

        DataFileWriter writer = new(_database.HeaderOf("character traits", Files));
        PagedTableCompiler.Write(writer, places);
        writer.WriteInt32(combinations.Count);
        combinations.ForEach(combination => writer.WriteInt32((int)combination));
        return writer;
    }

    private void AddValue(string file, string value, CharacterTraits trait)
    {
        bool found = false;
        foreach (DatabaseLine line in _database.Read(file).Where(line => string.Equals(line.Fields[1], value, StringComparison.Ordinal)))
        {
            AddRange(line.First, line.Last, trait);
            found = true;
        }

        if (!found)
        {
            throw new InvalidDataException($"{file} has no line for {value}.");
        }
    }

    private void AddRange(int first, int last, CharacterTraits trait)
    {
        for (int codePoint = first; codePoint <= last; codePoint++)
        {
            _traits[codePoint] |= trait;
        }
    }

    private void AddWhere(Func<int, bool> condition, CharacterTraits trait)
    {
        for (int codePoint = 0; codePoint < _traits.Length; codePoint++)
        {
            if (condition(codePoint))
            {
                _traits[codePoint] |= trait;
            }
        }
    }
}
