using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"leads in april, sorry, may", "receita da East, ops, da West", "mqls, not leads": what is taken back or denied gives way to something of its kind.</summary>
internal sealed class SelfCorrections
{
    /// <summary>They take back wherever they stand behind a pause.</summary>
    private static readonly string[][] Regrets = Phrases(
        "sorry; sry; sorry i meant; sorry i mean; i mean; i meant; i meant to say; oops; whoops; my bad; my mistake; scratch that; strike that; correction; or rather; rather; actually; actually make that; actually make it; make that; make it; on second thought; or no; wait no; no wait; " +
        "desculpa; desculpe; perdao; foi mal; digo; quer dizer; quero dizer; quis dizer; eu quis dizer; na verdade; alias; ops; opa; ou melhor; melhor dizendo; errei; me enganei; me confundi; corrigindo; correcao; nao pera; nao espera; " +
        "perdon; perdona; perdone; disculpa; quise decir; quiero decir; mejor dicho; o mejor dicho; o mejor; bueno mejor; en realidad; ups; uy; me equivoque; corrijo; correccion; ay no; no perdon; no espera");

    /// <summary>They take back only between two pauses: "no de mayo" is another thing.</summary>
    private static readonly string[][] Denials = Phrases("no; nope; nah; wait; oh; nao; pera; perai; espera; ay; bueno; bom; just");

    /// <summary>What stands behind them is not what is meant.</summary>
    private static readonly string[][] Refusals = Phrases("not; no; nao; esquece; esqueca; forget; forget about; olvida; olvidate de; em vez de; em vez; ao inves; ao inves de; en vez de; en vez; en lugar de; en lugar; instead of; rather than; more than; mas que; mais que; mais do que; never mind; deja; dejemos; deixa; deixe; leave");

    /// <summary>They put off what is refused: "deja el win rate para luego".</summary>
    private static readonly string[][] Later = Phrases("para luego; para despues; para mas tarde; para otro dia; de lado; pra depois; para depois; pra la; for later; aside; for now");

    private readonly Clauses _clauses;
    private readonly IReadOnlyList<Token> _tokens;

    private SelfCorrections(Clauses clauses) => (_clauses, _tokens) = (clauses, clauses.Sentence.Tokens);

    /// <summary>What is left without them; null where nothing is taken back.</summary>
    public static IReadOnlyList<Token>? Without(Clauses clauses) => new SelfCorrections(clauses).Left();

    private IReadOnlyList<Token>? Left() => TakenBack() ?? Denied();

    /// <summary>"leads em abril, não em maio", "win rate, not close rate": what is not meant, beside what is.</summary>
    private IReadOnlyList<Token>? Denied()
    {
        for (var at = 0; at < _tokens.Count - 1; at++)
        {
            var start = _clauses.Sentence.Has(at, "and", "e", "y", "but") ? at + 1 : at;
            // "no Q1 e no Q3": in the third quarter, in Portuguese.
            if (_clauses.Language == Kpis.Language.Portuguese && _clauses.Sentence.Has(start, "no")) continue;
            if ((at > 0 && _tokens[at].Before == Break.None && start == at) || Longest(Refusals, start) is not (> 0 and var length) || start + length >= _tokens.Count || _tokens[start + length].Before != Break.None) continue;
            if (Meant(start + length) is not { } denied) continue;
            var end = denied.End + (denied.End < _tokens.Count ? Longest(Later, denied.End) : 0);
            if (((denied.Values.Count > 0 || denied.Period is not null) && ChoosesBuyers()) || (end < _tokens.Count && _tokens[end].Before == Break.None && !Turns.Contains(_tokens[end].Text)) || !_clauses.Mentions.Exists(said => said != denied && said.Start != denied.Start && IsAlike(said, denied))) continue;
            return [.. _tokens.Take(at), .. _tokens.Skip(_clauses.Sentence.Has(end, "sino") ? end + 1 : end)];
        }
        return DeniedBehind();
    }

    /// <summary>"el CAC no, el LTV", "este mês não, o passado": the denial behind what is not meant.</summary>
    private IReadOnlyList<Token>? DeniedBehind()
    {
        for (var at = 1; at < _tokens.Count - 1; at++)
        {
            if (!_clauses.Sentence.Has(at, "no", "nao", "not") || _tokens[at].Before != Break.None || _tokens[at + 1].Before == Break.None || _clauses.Mentions.Find(mention => mention.End == at) is not { } denied || Meant(at + 1) is not { } meant || !IsAlike(denied, meant)) continue;
            return [.. _tokens.Take(Opening(denied.Start)), .. _tokens.Skip(at + 1)];
        }
        return null;
    }

    /// <summary>What is meant may follow them without a pause: "no el CAC sino el LTV", "más que el win rate me interesa el ticket".</summary>
    private static readonly HashSet<string> Turns = new("sino me".Split(' '), StringComparer.Ordinal);

    /// <summary>"accounts that bought X but not Y": a condition on each of them, nothing taken back.</summary>
    private bool ChoosesBuyers() => _clauses.Mentions.Exists(said => said.Is(Sense.Sell) && _clauses.Folded(said) is "bought" or "buy" or "buys" or "compraram" or "compraron" or "compram" or "compran") && _clauses.Mentions.Exists(said => said.Arg(Sense.Dimension) == Crm.Dimensions.Account);

    private IReadOnlyList<Token>? TakenBack()
    {
        for (var at = 1; at < _tokens.Count - 1; at++)
        {
            if (_tokens[at].Before == Break.None || MarkEnd(at) is not (> 0 and var end) || Meant(end) is not { } meant) continue;
            if (_clauses.Mentions.FindLast(said => said.End <= at && IsAlike(said, meant)) is not { } said) continue;
            // "how many mqls... sorry, how many sqls": the question is asked anew.
            if (IsAsking(end) && _clauses.Mentions.TrueForAll(told => told.End > at || (told.Period is null && told.Values.Count == 0) || _clauses.Mentions.Exists(anew => anew.Start >= end && IsAlike(told, anew)))) return [_tokens[end] with { Before = Break.None }, .. _tokens.Skip(end + 1)];
            var from = IsJoining(end) ? Opening(said.Start) : said.Start;
            return [.. _tokens.Take(from), .. _tokens.Skip(said.End).Take(at - said.End), _tokens[end] with { Before = Break.None }, .. _tokens.Skip(end + 1)];
        }
        return null;
    }

    /// <summary>Where the words that take back end; 0 where there are none.</summary>
    private int MarkEnd(int at)
    {
        var (end, isFirm) = (at, false);
        while (end < _tokens.Count)
        {
            if (Longest(Regrets, end) is > 0 and var regret) (end, isFirm) = (end + regret, true);
            else if (Longest(Denials, end) is > 0 and var denial) end += denial;
            else break;
        }
        return end < _tokens.Count && end > at && (isFirm || _tokens[end].Before != Break.None) ? end : 0;
    }

    private int Longest(string[][] phrases, int at) => phrases.Where(phrase => at + phrase.Length <= _tokens.Count && !phrase.Where((word, i) => _tokens[at + i].Text != word).Any()).Select(phrase => phrase.Length).DefaultIfEmpty().Max();

    /// <summary>What is said instead, behind articles, prepositions and the name of its dimension.</summary>
    private Mention? Meant(int at)
    {
        foreach (var mention in _clauses.Mentions.Where(mention => mention.Start >= at))
        {
            if (Enumerable.Range(at, mention.Start - at).Any(token => !IsJoining(token) || (token > at && _tokens[token].Before != Break.None))) return null;
            at = mention.End;
            if (mention.IsFiller || mention.Is(Sense.Only) || (IsAsking(mention.Start) && !mention.Is(Sense.Kpi)) || (mention.End == mention.Start + 1 && IsJoining(mention.Start))) continue;
            if (mention.Arg(Sense.Dimension) is { } dimension && _clauses.HasValueOf(_clauses.Next(_clauses.Mentions.IndexOf(mention)) is >= 0 and var next ? next : _clauses.Mentions.IndexOf(mention), dimension)) continue;
            return mention;
        }
        return null;
    }

    private static bool IsAlike(Mention said, Mention meant)
    {
        if (said.Period is not null || meant.Period is not null) return said.Period is not null && meant.Period is not null;
        if (said.Values.Any(value => meant.Values.Any(other => other.Dimension == value.Dimension))) return true;
        return (said.Is(Sense.Kpi) && meant.Is(Sense.Kpi)) || (said.Is(Sense.Dimension) && meant.Is(Sense.Dimension));
    }

    /// <summary>Where what is taken back begins, its articles, prepositions and the name of its dimension included.</summary>
    private int Opening(int start)
    {
        while (start > 1 && _tokens[start].Before == Break.None && (IsJoining(start - 1) || (_clauses.Mentions.Exists(mention => mention.End == start && mention.Start == start - 1 && mention.Is(Sense.Dimension))))) start--;
        return start;
    }

    private bool IsAsking(int token) => _clauses.Mentions.Exists(mention => mention.Start == token && (mention.Is(Sense.HowMany) || mention.Is(Sense.HowMuch) || mention.Is(Sense.WhatIs)));

    private bool IsJoining(int token) => PhraseTree.Connectives.Contains(_tokens[token].Text) || _clauses.Sentence.Has(token, "the", "on", "in", "for", "from", "by", "por", "em", "en");

    private static string[][] Phrases(string phrases) => [.. phrases.Split("; ").Select(phrase => phrase.Split(' '))];
}
