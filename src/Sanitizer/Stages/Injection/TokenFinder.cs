using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Finds the runs of letters whose script is not that of their line, in one pass. Lines of ASCII are passed over at the speed of a
/// search for a byte; lines of one script are only read.
/// </summary>
internal sealed class TokenFinder
{
    /// <summary>Longer runs are sentences of another language. The longest token seen in the wild has 30 bytes.</summary>
    public const int MaximumLength = 72;

    // A bilingual window has a different run every few words: an injected token is among the first, or it is rare.
    private const int MaximumTokens = 8192;
    private const int SampleLength = 1 << 15;

    private readonly Dictionary<ulong, Token> _byHash = [];
    private readonly TokenTable _table = new();
    private readonly Script _document;

    private TokenFinder(Script document) => _document = document;

    /// <summary>The runs of a window, or null where all of it is written in one script.</summary>
    public static TokenTable? Find(ReadOnlySpan<byte> text)
    {
        DocumentScript document = new(text[..Math.Min(text.Length, SampleLength)]);
        if (ScriptScan.OnlyScript(text, ref document) != Script.Unknown)
        {
            return null;
        }

        TokenFinder? finder = null;
        int position = 0;
        HashSet<Script>? single = null;
        Script last = Script.Common;
        while (text[position..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is int offset and >= 0)
        {
            int start = text[position..(position + offset)].LastIndexOfAny((byte)'\n', (byte)'\r') + 1 + position;
            int length = text[(position + offset)..].IndexOfAny((byte)'\n', (byte)'\r');
            int end = length < 0 ? text.Length : position + offset + length;
            Script only = ScriptScan.OnlyScript(text[start..end], ref document);
            if (only == Script.Unknown)
            {
                finder ??= new TokenFinder(document.Script);
                finder.ReadLine(text, start, end);
            }
            else if (only != last && only != Script.Common)
            {
                single ??= [];
                single.Add(only);
                last = only;
            }

            position = end;
        }

        if (finder is not null && single is not null)
        {
            finder._table.Hosts.UnionWith(single);
        }

        return finder?._table;
    }

    private void ReadLine(ReadOnlySpan<byte> text, int start, int end)
    {
        Script host = HostOf(text[start..end]);
        if (host == Script.Unknown)
        {
            return;
        }

        _table.Hosts.Add(host);
        int line = _table.Lines.Count;
        bool any = false;
        int position = start;
        while (position < end)
        {
            if (host == Script.Latin && text[position] < 0x80)
            {
                int ascii = text[position..end].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (ascii < 0)
                {
                    break;
                }

                position += ascii;
            }

            Script script = LetterScripts.At(text, position, out int length);
            if (script is Script.Common || IsSame(script, host))
            {
                position += length;
                continue;
            }

            int run = position;
            do
            {
                position += length;
            }
            while (position < end && LetterScripts.At(text, position, out length) is Script next && (next == script || next == Script.Inherited || (Joined(script, next) && !IsSame(next, host))));

            if (position - run <= MaximumLength)
            {
                Add(text, run, position, line, script, host);
                any = true;
            }
        }

        if (any)
        {
            _table.Lines.Add(new HostLine(start, end, host));
        }
    }

    private void Add(ReadOnlySpan<byte> text, int start, int end, int line, Script script, Script host)
    {
        ulong hash = Hash64.Of(text[start..end]);
        if (!_byHash.TryGetValue(hash, out Token? token))
        {
            if (_byHash.Count >= MaximumTokens)
            {
                return;
            }

            token = new Token(script, host);
            _byHash.Add(hash, token);
            _table.Tokens.Add(token);
        }
        else
        {
            TokenSite first = token.Sites[0];
            if (!text[first.Start..first.End].SequenceEqual(text[start..end]))
            {
                return;
            }
        }

        token.Sites.Add(new TokenSite(start, end, line));
    }

    /// <summary>The script that leads in a line; that of the document where a short line is mostly tokens.</summary>
    private Script HostOf(ReadOnlySpan<byte> line)
    {
        Span<int> counts = stackalloc int[256];
        Script leader = LeadingScript.Of(line, _document == Script.Hiragana, counts);
        if (leader == _document)
        {
            return leader;
        }

        int letters = 0;
        foreach (int count in counts)
        {
            letters += count;
        }

        const double EnoughOfTheDocument = 0.25;
        bool ofDocument = counts[(byte)_document] >= EnoughOfTheDocument * letters && counts[(byte)_document] > 0;
        return ofDocument ? _document : leader;
    }

    private static bool IsSame(Script script, Script host) =>
        script == host || script == Script.Inherited || script == Script.Unknown
        || (host == Script.Hiragana && (script is Script.Han or Script.Katakana));

    // A Japanese or Chinese word mixes Han and kana.
    private static bool Joined(Script script, Script next) =>
        script is Script.Han or Script.Hiragana or Script.Katakana && next is Script.Han or Script.Hiragana or Script.Katakana;
}
