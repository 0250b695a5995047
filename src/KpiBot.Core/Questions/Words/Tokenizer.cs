namespace KpiBot.Questions.Words;

/// <summary>Cuts a question into tokens. Mentions of the bot, emoji and punctuation are left out; nothing throws.</summary>
internal sealed class Tokenizer
{
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private Break _break = Break.None;
    private bool _money;
    private int _at;

    private Tokenizer(string text) => _text = text;

    /// <summary>The tokens of a text.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokenizer = new Tokenizer(text);
        tokenizer.Run();
        ChatWords.WriteOut(tokenizer._tokens);
        return tokenizer._tokens;
    }

    /// <summary>The folded words of a value, as they would be typed; "&amp;" and "and" are left out.</summary>
    public static string[] Words(string value) =>
        [.. Read(value).Where(token => token.Kind != TokenKind.Sign && token.Text != "and").Select(token => token.Text)];

    private void Run()
    {
        while (_at < _text.Length)
        {
            var letter = _text[_at];
            if (ReadMark()) continue;
            if (char.IsAsciiDigit(letter)) ReadFigures();
            else if (char.IsLetter(letter)) ReadWord();
            else ReadSign();
        }
    }

    private bool ReadMark()
    {
        if (ChatMarks.Read(_text, _at) is not var (end, channel)) return false;
        if (channel is not null) Add(new Token(TokenKind.Channel, channel, _at, end - _at, _break));
        _at = end;
        return true;
    }

    private void ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && IsWordLetter(_text[_at])) _at++;
        if (ReadAddress(start)) return;
        var raw = _text[start.._at];
        var bare = _at;
        if (_at < _text.Length && _text[_at] is '\'' or '’' && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1])) raw += ReadAfterApostrophe(Contracting.Contains(raw));
        if (Currencies.Contains(raw) && _at < _text.Length && char.IsAsciiDigit(_text[_text[_at] == ' ' && _at + 1 < _text.Length ? _at + 1 : _at]))
        {
            _money = true;
            return;
        }
        if (raw is "r" or "R" or "us" or "US" or "u" or "U" && _at < _text.Length && _text[_at] == '$') return;
        raw = SlipsOfYear.Contains(raw.ToLowerInvariant()) ? "año" : raw is "nº" or "Nº" or "nª" ? "numero" : ReadShorthand(raw, _at == start + 1);
        if (JoinedWords.Bridge(raw) is > 0 and var two)
        {
            AddPart(raw[..two], start);
            AddPart("to", start + two, 1);
            (start, raw) = (start + two + 1, raw[(two + 1)..]);
        }
        if (JoinedWords.Pointer(raw) is { } pointer)
        {
            AddPart(pointer, start);
            (start, raw) = (start + pointer.Length, raw[pointer.Length..]);
        }
        if (JoinedWords.Second(raw) is > 0 and var second)
        {
            AddPart(raw[..second], start);
            AddPart(raw[second..], start + second, _at - start - second);
            return;
        }
        if (JoinedWords.Top(raw) is > 0 and var letters)
        {
            AddPart(raw[..letters], start);
            _at = start + letters;
            return;
        }
        Add(new Token(TokenKind.Word, Folding.Fold(raw), start, _at - start, _break) { Hyphenated = start > 0 && _text[start - 1] == '-', IsPossessive = _at == bare + 2 && _text[bare] is '\'' or '’' && _text[_at - 1] is 's' or 'S' && raw.Length == bare - start, IsCapital = char.IsUpper(_text[start]) && raw.Any(char.IsLower) });
    }

    /// <summary>"ana@acme.com" is one word, and nobody's name.</summary>
    private bool ReadAddress(int start)
    {
        if (_at + 1 >= _text.Length || _text[_at] != '@' || !char.IsLetterOrDigit(_text[_at + 1])) return false;
        while (_at + 1 < _text.Length && (char.IsLetterOrDigit(_text[_at + 1]) || _text[_at + 1] is '-' or '_' || (_text[_at + 1] == '.' && _at + 2 < _text.Length && char.IsLetterOrDigit(_text[_at + 2])))) _at++;
        AddPart(_text[start..++_at], start);
        return true;
    }

    /// <summary>How a meeting of two is written; no time of day.</summary>
    private const string OneOnOne = "1:1";

    /// <summary>Codes of currencies, as they stand before an amount ("USD 5000").</summary>
    private static readonly HashSet<string> Currencies = new("USD EUR BRL MXN COP ARS CLP PEN GBP".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Slips in "año" that without its tilde would be other words ("no") or too short to be looked for.</summary>
    private static readonly HashSet<string> SlipsOfYear = ["ño", "añ", "aoñ", "ñao", "añp", "añi", "añoo", "aaño", "añño", "anio"];

    private void AddPart(string part, int start, int? length = null) => Add(new Token(TokenKind.Word, Folding.Fold(part), start, length ?? part.Length, _break));

    /// <summary>w/o, w/, s/, c/, p.p., US, e-mail.</summary>
    private string ReadShorthand(string raw, bool isLetter)
    {
        if (raw is "e" or "E" && _text.AsSpan(_at).StartsWith("-mail", StringComparison.OrdinalIgnoreCase))
        {
            var from = ++_at;
            while (_at < _text.Length && IsWordLetter(_text[_at])) _at++;
            return "e" + _text[from.._at];
        }
        if (raw is "p" or "P" && _text.AsSpan(_at).StartsWith(".p", StringComparison.OrdinalIgnoreCase))
        {
            _at = Math.Min(_at + 3, _text.Length);
            return "pp";
        }
        if (raw is "w" or "W" && _text.AsSpan(_at).StartsWith("/o", StringComparison.OrdinalIgnoreCase))
        {
            _at += 2;
            return "without";
        }
        if (raw is "w" or "W" && isLetter)
        {
            if (_at < _text.Length && _text[_at] == '/') _at++;
            return "with";
        }
        if (raw is "s" or "S" or "c" or "C" && _at + 1 < _text.Length && _text[_at] == '/' && char.IsWhiteSpace(_text[_at + 1]))
        {
            _at++;
            return raw is "s" or "S" ? "sem" : "com";
        }
        if (ShortWeeks.IsWeek(raw, _text, _at, _break == Break.None && _tokens.Count > 0 ? _tokens[^1].Text : null)) return "semana";
        return raw is "US" && _text.Any(char.IsLower) ? "usa" : raw;
    }

    /// <summary>After these 's is "is" or "has".</summary>
    private static readonly HashSet<string> Contracting = new("what how who where when why that it there here".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>A possessive 's is dropped ("darcel's"); anything else belongs to the word ("what's", "don't", "o'neil").</summary>
    private string ReadAfterApostrophe(bool contracts)
    {
        var from = ++_at;
        while (_at < _text.Length && IsWordLetter(_text[_at])) _at++;
        var rest = _text[from.._at];
        return !contracts && rest is "s" or "S" ? string.Empty : rest;
    }

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || letter is >= '\u0300' and <= '\u036F' || letter is 'º' or 'ª';

    private void ReadFigures()
    {
        if (_text.AsSpan(_at).StartsWith(OneOnOne, StringComparison.Ordinal) && (_at + OneOnOne.Length == _text.Length || !char.IsAsciiDigit(_text[_at + OneOnOne.Length])))
        {
            Add(new Token(TokenKind.Word, "1on1", _at, OneOnOne.Length, _break));
            _at += OneOnOne.Length;
        }
        else if ((Figures.ShortYear(_text, _at, _break) ?? Figures.Read(_text, _at, _break, _money)) is { } figure)
        {
            _at = figure.Start + figure.Length;
            Add(figure);
        }
        else
        {
            ReadWord();
        }
    }

    private void ReadSign()
    {
        var word = _tokens.Count > 0 && _tokens[^1] is { Kind: TokenKind.Word } before && before.Start + before.Length == _at ? before.Text : null;
        var sign = Signs.Read(_text, _at, word);
        _at++;
        _money |= sign.Money;
        if (sign.Break == Break.Sentence || _break == Break.None) _break = sign.Break == Break.None ? _break : sign.Break;
        if (sign.Fraction) ReadFraction();
        if (sign.Joint is { } joint) Add(new Token(TokenKind.Sign, joint, _at - 1, 1, _break));
    }

    /// <summary>.5 is 0.5.</summary>
    private void ReadFraction()
    {
        var start = _at - 1;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        Add(new Token(TokenKind.Number, "0" + _text[start.._at], start, _at - start, _break) { Value = Figures.Parse("0" + _text[start.._at]) ?? 0 });
    }

    private void Add(Token token)
    {
        _tokens.Add(token);
        _break = Break.None;
        _money = false;
    }
}
