namespace KpiBot.Questions.Words;

/// <summary>Cuts a question into tokens. Mentions of the bot, emoji and punctuation are left out; nothing throws.</summary>
internal sealed class Tokenizer
{
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private Break _break = Break.None;
    private bool _money;
    private int _at;

    /// <summary>After these a dot ends no sentence.</summary>
    private static readonly HashSet<string> Abbreviations = new("excl incl vs avg approx aprox nr num dept depto sr sra dr mr mrs ms jr inc corp ltd cia esp prom med max min ult prox trim sem ee u".Split(' '), StringComparer.Ordinal);

    private Tokenizer(string text) => _text = text;

    /// <summary>The tokens of a text.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokenizer = new Tokenizer(text);
        tokenizer.Run();
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
            if (SkipMention()) continue;
            if (letter == '#' && _at + 1 < _text.Length && char.IsLetterOrDigit(_text[_at + 1])) ReadChannel();
            else if (char.IsAsciiDigit(letter)) ReadFigures();
            else if (char.IsLetter(letter)) ReadWord();
            else ReadSign(letter);
        }
    }

    /// <summary>Slack writes <c>&lt;@U1&gt;</c> and <c>&lt;#C1|sales&gt;</c>, Teams <c>&lt;at&gt;Bot&lt;/at&gt;</c>, people <c>@bot</c>.</summary>
    private bool SkipMention()
    {
        if (_text[_at] == '@')
        {
            _at++;
            while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or '.')) _at++;
            return true;
        }
        if (_text[_at] != '<') return false;
        var end = _text.IndexOf('>', _at);
        if (end < 0 || end - _at > 80) return false;
        var inside = _text.AsSpan(_at + 1, end - _at - 1);
        if (inside.StartsWith("#"))
        {
            var name = inside[(inside.IndexOf('|') + 1)..].TrimStart('#').ToString();
            Add(new Token(TokenKind.Channel, "#" + name, _at, end + 1 - _at, _break));
            _at = end + 1;
            return true;
        }
        if (inside.StartsWith("at", StringComparison.OrdinalIgnoreCase))
        {
            var close = _text.IndexOf("</at>", end, StringComparison.OrdinalIgnoreCase);
            _at = close < 0 ? end + 1 : close + 5;
            return true;
        }
        if (!inside.StartsWith("@") && !inside.StartsWith("!") && !inside.StartsWith("/")) return false;
        _at = end + 1;
        return true;
    }

    private void ReadChannel()
    {
        var start = _at++;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-')) _at++;
        Add(new Token(TokenKind.Channel, _text[start.._at].ToLowerInvariant(), start, _at - start, _break));
    }

    private void ReadWord()
    {
        var start = _at;
        while (_at < _text.Length && IsWordLetter(_text[_at])) _at++;
        var end = _at;
        var raw = _text[start..end];
        if (_at < _text.Length && _text[_at] is '\'' or '’' && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1])) raw += ReadAfterApostrophe(Contracting.Contains(raw));
        if (raw is "r" or "R" or "us" or "US" or "u" or "U" && _at < _text.Length && _text[_at] == '$') return;
        if (raw is "p" or "P" && _text.AsSpan(_at).StartsWith(".p", StringComparison.OrdinalIgnoreCase))
        {
            _at = Math.Min(_at + 3, _text.Length);
            raw = "pp";
        }
        if (raw.Equals("w", StringComparison.OrdinalIgnoreCase) && _text.AsSpan(_at).StartsWith("/o", StringComparison.OrdinalIgnoreCase))
        {
            _at += 2;
            raw = "without";
        }
        if (IsBridge(raw) is > 0 and var two)
        {
            Add(new Token(TokenKind.Word, Folding.Fold(raw[..two]), start, two, _break));
            Add(new Token(TokenKind.Word, "to", start + two, 1, _break));
            (start, raw) = (start + two + 1, raw[(two + 1)..]);
        }
        if (raw is "w" or "W" && _at == start + 1)
        {
            if (_at < _text.Length && _text[_at] == '/') _at++;
            raw = "with";
        }
        if (raw.Length > 7 && Array.Find(Pointers, word => raw.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Units.Contains(raw[4..])) is { } pointer)
        {
            Add(new Token(TokenKind.Word, pointer, start, pointer.Length, _break));
            (start, raw) = (start + pointer.Length, raw[pointer.Length..]);
        }
        if (raw is "US" && _text.Any(char.IsLower)) raw = "usa";
        if (raw.Length is 4 or 5 && raw.StartsWith("top", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(raw[3]))
        {
            // "top3"
            Add(new Token(TokenKind.Word, "top", start, 3, _break));
            _at = start + 3;
            return;
        }
        Add(new Token(TokenKind.Word, Folding.Fold(raw), start, _at - start, _break) { Hyphenated = start > 0 && _text[start - 1] == '-', IsCapital = char.IsUpper(_text[start]) && raw.Any(char.IsLower) });
    }

    /// <summary>Words that people write together with a unit: <c>lastquarter</c>.</summary>
    private static readonly string[] Pointers = ["this", "last", "next"];
    private static readonly HashSet<string> Units = new("week month quarter year".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Where a 2 stands for "to" between two stages: <c>mql2sql</c>; 0 where none does.</summary>
    private static int IsBridge(string word) => word.IndexOf('2', StringComparison.Ordinal) is >= 3 and var at && word.Length - at > 3 && word.Count(char.IsAsciiDigit) == 1 ? at : 0;

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
        if (ReadShortYear()) return;
        if (Figures.Read(_text, _at, _break, _money) is { } figure)
        {
            _at = figure.Start + figure.Length;
            Add(figure);
        }
        else
        {
            ReadWord();
        }
    }

    /// <summary>feb '26.</summary>
    private bool ReadShortYear()
    {
        if (_at == 0 || _text[_at - 1] is not ('\'' or '’') || _at + 1 >= _text.Length || !char.IsAsciiDigit(_text[_at + 1]) || (_at + 2 < _text.Length && char.IsLetterOrDigit(_text[_at + 2]))) return false;
        var year = string.Concat("20", _text.AsSpan(_at, 2));
        Add(new Token(TokenKind.Number, year, _at, 2, _break) { Value = decimal.Parse(year, System.Globalization.CultureInfo.InvariantCulture) });
        _at += 2;
        return true;
    }

    private void ReadSign(char sign)
    {
        _at++;
        switch (sign)
        {
            case '.' when _tokens.Count > 0 && _tokens[^1] is { Kind: TokenKind.Word } before && before.Start + before.Length == _at - 1 && Abbreviations.Contains(before.Text):
                break;
            case '.' when _at < _text.Length && char.IsAsciiDigit(_text[_at]) && (_at < 2 || char.IsWhiteSpace(_text[_at - 2])):
                ReadFraction();
                break;
            case '.' or '?' or '!' or ';' or '\n' or '¿' or '¡' or '…':
                _break = Break.Sentence;
                break;
            case ':' when JoinsLetters():
                Add(new Token(TokenKind.Sign, "/", _at - 1, 1, _break));
                break;
            case ',' or ':' or '(' or ')' or '[' or ']' or '"' or '“' or '”' or '«' or '»' or '|':
                if (_break == Break.None) _break = Break.Comma;
                break;
            case '$' or '€' or '£':
                _money = true;
                return;
            case '→' or '➡' or '⇒':
                Add(new Token(TokenKind.Sign, ">", _at - 1, 1, _break));
                break;
            case '-' or '=' when _at < _text.Length && _text[_at] is '>' or '-':
                break;
            case '/' or '>' or '<' or '+' or '&' or '=' or '%':
                Add(new Token(TokenKind.Sign, sign.ToString(), _at - 1, 1, _break));
                break;
            case '-' or '–' or '—' when IsLoose():
                Add(new Token(TokenKind.Sign, "-", _at - 1, 1, _break));
                break;
        }
    }

    /// <summary>.5 is 0.5.</summary>
    private void ReadFraction()
    {
        var start = _at - 1;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        Add(new Token(TokenKind.Number, "0" + _text[start.._at], start, _at - start, _break) { Value = Figures.Parse("0" + _text[start.._at]) ?? 0 });
    }

    /// <summary>A dash joins two parts only where it stands free or between figures; inside a word it is a space.</summary>
    private bool IsLoose()
    {
        var before = _at >= 2 ? _text[_at - 2] : ' ';
        var after = _at < _text.Length ? _text[_at] : ' ';
        return char.IsWhiteSpace(before) || char.IsWhiteSpace(after) || (char.IsAsciiDigit(before) && char.IsAsciiDigit(after));
    }

    private bool JoinsLetters() => _at >= 2 && _at < _text.Length && char.IsLetter(_text[_at - 2]) && char.IsLetter(_text[_at]);

    private void Add(Token token)
    {
        _tokens.Add(token);
        _break = Break.None;
        _money = false;
    }
}
