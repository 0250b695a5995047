using KpiBot.Kpis;
using KpiBot.Questions.Words;
using static KpiBot.Questions.Vocabulary.SystemWords;

namespace KpiBot.Questions.Drafts;

/// <summary>"HubSpot says 42", "42 no HubSpot": takes what another system shows out of a question; what is left of it asks for our own figure.</summary>
internal sealed class ElsewhereReader
{
    private const int Farthest = 8;

    private readonly string _question;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly bool[] _taken;
    private readonly bool _asksWhy;

    private ElsewhereReader(string question, IReadOnlyList<Token> tokens) =>
        (_question, _tokens, _taken, _asksWhy) = (question, tokens, new bool[tokens.Count], Enumerable.Range(0, tokens.Count).Any(at => AsksWhy(tokens, at)));

    /// <summary>What is left, and what the other system shows, a percentage as it was written; null where no other system is named with a figure.</summary>
    public static SaidElsewhere? Read(string question, IReadOnlyList<Token> tokens)
    {
        var reader = new ElsewhereReader(question, tokens);
        return (reader.Says() ?? reader.Seen()) is { } said ? reader.Left(said) : null;
    }

    /// <summary>"por" by itself is "by", "come" came in.</summary>
    private static bool AsksWhy(IReadOnlyList<Token> tokens, int at) => tokens[at].Text switch
    {
        "por" => at + 1 < tokens.Count && tokens[at + 1].Text is "que" or "q",
        "come" => at > 0 && tokens[at - 1].Text is "how",
        var word => Why.Contains(word) || Differing.Contains(word),
    };

    /// <summary>"HubSpot says that we won 42".</summary>
    private (int From, int To, int Number)? Says()
    {
        for (var verb = 1; verb < _tokens.Count; verb++)
        {
            if (!(Vocabulary.SystemWords.Says.Contains(_tokens[verb].Text) || (_asksWhy && Has.Contains(_tokens[verb].Text)))) continue;
            var from = SystemFrom(verb - 1);
            if (from == verb) continue;
            for (var at = verb + 1; at < _tokens.Count && at <= verb + Farthest && _tokens[at].Before != Break.Sentence; at++)
                if (IsFigure(at)) return (from, verb, at);
        }

        return null;
    }

    /// <summary>"42 deals in HubSpot".</summary>
    private (int From, int To, int Number)? Seen()
    {
        for (var number = 0; _asksWhy && number < _tokens.Count; number++)
        {
            if (!IsFigure(number)) continue;
            for (var at = number + 1; at < _tokens.Count && at <= number + Farthest && _tokens[at].Before != Break.Sentence; at++)
            {
                if (!In.Contains(_tokens[at].Text)) continue;
                var first = at + 1;
                while (first < _tokens.Count && Articles.Contains(_tokens[first].Text)) first++;
                var last = first;
                if (last < _tokens.Count && Makers.Contains(_tokens[last].Text)) last++;
                while (last < _tokens.Count && Systems.Contains(_tokens[last].Text)) last++;
                if (last > first && Systems.Contains(_tokens[last - 1].Text)) return (at, last - 1, number);
            }
        }

        return null;
    }

    private bool IsFigure(int at) =>
        _tokens[at] is { Kind: TokenKind.Number, Mark: Mark.None or Mark.Percent or Mark.Money or Mark.Times } && !(at + 1 < _tokens.Count && Times.Contains(_tokens[at + 1].Text));

    /// <summary>The first word of the system that ends here; the place behind it when none does.</summary>
    private int SystemFrom(int end)
    {
        var from = end + 1;
        while (from > 0 && Systems.Contains(_tokens[from - 1].Text)) from--;
        return from > 0 && from <= end && Makers.Contains(_tokens[from - 1].Text) ? from - 1 : from;
    }

    private SaidElsewhere Left((int From, int To, int Number) said)
    {
        var (from, to, number) = said;
        var isSeen = from > number;
        var name = isSeen ? Name(Enumerable.Range(from + 1, to - from).First(at => !Articles.Contains(_tokens[at].Text)), to) : Name(from, to - 1);
        Take(from, to);
        for (var at = from - 1; at >= 0 && !isSeen && (Articles.Contains(_tokens[at].Text) || Auxiliaries.Contains(_tokens[at].Text)); at--) Take(at, at);
        for (var at = to + 1; at < number && Between.Contains(_tokens[at].Text); at++) Take(at, at);
        for (var at = number - 1; at > 0 && Between.Contains(_tokens[at].Text); at--) Take(at, at);
        var factor = number + 1 < _tokens.Count ? Factors.GetValueOrDefault(_tokens[number + 1].Text, 1) : 1;
        Take(number, factor == 1 ? number : number + 1);
        TakeOurs();
        for (var at = 0; at < _tokens.Count; at++) if (Differing.Contains(_tokens[at].Text)) Take(at, at);
        return new SaidElsewhere(Rest(), new Elsewhere(name, _tokens[number].Value * factor, Step(_tokens[number]) * factor), _tokens[number].Mark == Mark.Percent);
    }

    /// <summary>"and you say 51".</summary>
    private void TakeOurs()
    {
        for (var ours = 0; ours < _tokens.Count; ours++)
        {
            if (_taken[ours] || !Ours.Contains(_tokens[ours].Text)) continue;
            for (var at = ours + 1; at < _tokens.Count && at <= ours + 3; at++)
                if (!_taken[at] && IsFigure(at)) Take(ours > 0 && Joining.Contains(_tokens[ours - 1].Text) ? ours - 1 : ours, at);
        }
    }

    private void Take(int from, int to) => _taken.AsSpan(from, to - from + 1).Fill(true);

    private string Name(int from, int to) => _question[_tokens[from].Start..(_tokens[to].Start + _tokens[to].Length)];

    private string Rest()
    {
        var rest = _question.ToCharArray();
        for (var at = 0; at < _tokens.Count; at++) if (_taken[at]) rest.AsSpan(_tokens[at].Start, _tokens[at].Length).Fill(' ');
        return new string(rest);
    }

    /// <summary>What the last digit counts.</summary>
    private static decimal Step(Token number)
    {
        var step = 1m;
        for (var decimals = number.Value.Scale; decimals > 0; decimals--) step /= 10;
        var letters = string.Concat(number.Text.Where(char.IsLetter));
        return step * Factors.GetValueOrDefault(letters, 1);
    }
}

/// <summary>A question without what another system shows, and what that is.</summary>
internal sealed record SaidElsewhere(string Rest, Elsewhere Other, bool IsPercent)
{
    /// <summary>The query asks to explain the other figure beside ours.</summary>
    public Query Of(Query query)
    {
        var isShare = query.Kpis is [var kpi, ..] && Catalogue.Get(kpi).Unit == KpiUnit.Ratio && (IsPercent || Other.Value > 1.5m);
        var other = isShare ? Other with { Value = Other.Value / 100, Step = Other.Step / 100 } : Other;
        return query with { Intent = Intent.Explain, Elsewhere = other, Compare = null, By = null, Grain = null, Top = null };
    }
}
