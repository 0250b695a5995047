using KpiBot.Questions.Words;

namespace KpiBot.Questions.Reading;

/// <summary>Phrases that reach across words which belong to another reading.</summary>
internal static class Overlaps
{
    /// <summary>"como estão os negócios | em aberto", "muéstrame los deals | estancados": the noun belongs to what follows.</summary>
    public static bool SplitsDeals(Sentence sentence, int end) =>
        end < sentence.Count && sentence.Tokens[end].Before == Break.None && sentence.Longest(end - 1, Sense.Deal) is { } deal && deal.End == end && sentence.Longest(end, Sense.Outcome) is not null;

    /// <summary>"mándame | todos los lunes las ventas": when it is sent, not all of what is listed.</summary>
    public static bool SplitsDays(Sentence sentence, int end) =>
        end < sentence.Count && sentence.Has(end - 1, "los", "las", "as", "os", "all", "todos", "todas") && sentence.Tokens[end].Before == Break.None && (sentence.Longest(end, Sense.Weekday) ?? sentence.Longest(end, Sense.Unit)) is not null;

    /// <summary>"revenue for marketing", "revenue marketing industry": behind a preposition, or before its kind, the name's last word is a value of the data.</summary>
    public static bool HidesValue(Sentence sentence, ValueIndex values, int at, int end, List<Meaning> meanings) =>
        end > at + 1 && meanings.TrueForAll(meaning => meaning.Sense == Sense.Kpi) && values.DimensionsOf(sentence.ValueWords[end - 1]) is { Count: > 0 } kinds &&
        sentence.At(at).Any(match => match.Meaning.Sense == Sense.Kpi && match.End < end) &&
        (sentence.Has(end - 2, "for", "in") || (sentence.Longest(end, Sense.Dimension) is { } kind && kinds.Contains(kind.Meaning.Arg)));

    /// <summary>"leads com perfil | eagle", "leads of | behaviour profile", "revenue per | sales manager": the name's end begins a dimension of the data whose value follows.</summary>
    public static bool HidesKind(Sentence sentence, ValueIndex values, int at, int end, List<Meaning> meanings)
    {
        if (end <= at + 1 || end > sentence.Count || sentence.Longest(at, Sense.Kpi) is not { } figure) return false;
        if (meanings.TrueForAll(meaning => meaning.Sense == Sense.Kpi)) return figure.End == end && end < sentence.Count && sentence.Longest(end - 1, Sense.Dimension) is { } kind && (kind.End == end + 1 || kind.End == end && values.DimensionsOf(sentence.ValueWords[end]).Contains(kind.Meaning.Arg));
        return figure.End == at + 1 && meanings.TrueForAll(meaning => meaning.Sense == Sense.Dimension) && sentence.Has(at + 1, "of", "de", "do", "da", "del", "with", "com", "con") && sentence.Longest(sentence.Skip(at + 1), Sense.Dimension) is { } rest && rest.End == end && rest.Meaning.Arg == meanings[0].Arg;
    }

    /// <summary>"which channel leads in revenue", "who leads on win rate": a verb, where a figure follows; "leads in May" are leads.</summary>
    public static bool IsLeading(Sentence sentence, int at, int end) =>
        sentence.Longest(sentence.Skip(end), Sense.Kpi) is not null
        && (sentence.Has(at - 1, "who") || Enumerable.Range(1, 3).Any(back => at > back && sentence.Has(at - back - 1, "which", "what") && sentence.Longest(at - back, Sense.Dimension)?.End == at));

    /// <summary>"por que | % de churn caiu": why, not which share.</summary>
    public static bool IsWhy(Sentence sentence, int at) => sentence.Has(at, "que", "q") && sentence.Has(at - 1, "por", "pq");

    /// <summary>"q canal vendió más", "por q canal entran los leads": which of them, no quarter and no why; "por que canal caiu" may be one.</summary>
    public static bool AsksKind(Sentence sentence, int at, int end) =>
        sentence.Has(end - 1, "q", "que") && (end == at + 1 || sentence.Has(at, "por", "para", "pra", "x")) && end < sentence.Count && sentence.Tokens[end].Before == Break.None && sentence.Longest(end, Sense.Dimension) is { } kind
        && (sentence.Has(end - 1, "q") || !Enumerable.Range(kind.End, sentence.Count - kind.End).Any(token => sentence.Longest(token, Sense.Down) is not null || sentence.Longest(token, Sense.Up) is not null));

    /// <summary>"which region leads in revenue": it stands at the top there; "how many leads in March" come in.</summary>
    public static bool IsAhead(Sentence sentence, int at, int end) =>
        !sentence.Has(at, "leads") || sentence.Has(end - 1, Fields) || (sentence.Longest(sentence.Skip(end), Sense.Kpi) is not null && (sentence.Has(at - 1, "who") || Enumerable.Range(1, 2).Any(size => sentence.Has(at - size - 1, "which", "what") && sentence.Longest(at - size, Sense.Dimension)?.End == at)));

    private static readonly string[] Fields = "pack way field board race".Split(' ');

    /// <summary>"revenue per | sales rep", "cada vendedor | leva pra responder": rows, not what one sale brings or who answers.</summary>
    public static bool HidesRows(Sentence sentence, int at, int end, List<Meaning> meanings) =>
        end > at + 2 && meanings.TrueForAll(meaning => meaning.Sense == Sense.Kpi)
        && ((sentence.Has(end - 2, "per") && sentence.Longest(end - 1, Sense.Dimension) is { } rows && rows.End > end) || (sentence.Has(at - 1, "cada", "each", "every") && sentence.Longest(at, Sense.Dimension) is { } each && each.End < end));

    /// <summary>"avísame si baja la facturación": what the figure does, not the customers who leave.</summary>
    public static bool IsFall(Sentence sentence, int at) => sentence.Tokens[at].Text == "baja" && sentence.Has(at - 1, "si", "cuando", "se", "que", "no");

    /// <summary>"leads | o time de vendas trabalhou": who did something with them, no lead time.</summary>
    public static bool IsDoer(Sentence sentence, int at, int end) => end > at + 2 && sentence.Has(at, "leads", "mqls", "sqls") && sentence.Has(at + 1, "o", "nosso", "meu") && sentence.Has(at + 2, "time") && sentence.Has(end - 1, "time", "vendas");

    /// <summary>"logo que o CAC passar": as soon as, no customer's logo.</summary>
    public static bool IsSoon(Sentence sentence, int at) => sentence.Tokens[at].Text == "logo" && sentence.Has(at + 1, "que", "q", "mais", "depois", "apos");

    /// <summary>Whether the phrase takes a word away from the name of another figure.</summary>
    public static bool HidesFigure(Sentence sentence, int at, int end, List<Meaning> meanings) =>
        HidesEnd(sentence, at, end, meanings) || meanings.TrueForAll(meaning => Hiding.Contains(meaning.Sense)) && (HidesNext(sentence, at, end, meanings.TrueForAll(meaning => meaning.Sense != Sense.Kpi)) || HidesEarlier(sentence, at, end));

    /// <summary>"forecast revenue | churn", "how many sales | activities", "previsão do tempo | de resposta": the name begins inside and goes on behind.</summary>
    private static bool HidesNext(Sentence sentence, int at, int end, bool anyway)
    {
        for (var from = at + 1; from < end; from++)
        {
            if (sentence.Longest(from, Sense.Kpi) is not { } other || other.End <= end) continue;
            if (anyway || sentence.At(at).Any(opened => Openings.Contains(opened.Meaning.Sense) && opened.End <= from && sentence.Skip(opened.End) >= from)) return true;
        }
        return false;
    }

    /// <summary>"monthly recurring | revenue vs target": the name began before, and the rest of the phrase is no name.</summary>
    private static bool HidesEarlier(Sentence sentence, int at, int end)
    {
        for (var from = Math.Max(0, at - LongName); from < at; from++)
        {
            if (sentence.Longest(from, Sense.Kpi) is { } other && other.End > at && other.End < end && (sentence.Longest(other.End, Sense.Target) ?? sentence.Longest(other.End, Sense.Versus)) is not null) return true;
        }
        return false;
    }

    /// <summary>"receita gerada | do time de marketing", "tamaño | de la cartera": words that mean nothing elsewhere end the name.</summary>
    private static bool HidesEnd(Sentence sentence, int at, int end, List<Meaning> meanings)
    {
        if (end < at + 2 || !sentence.Has(at, "of", "de", "do", "da", "del") || !meanings.TrueForAll(meaning => meaning.Sense == Sense.Filler)) return false;
        for (var from = Math.Max(0, at - LongName); from < at; from++)
        {
            if (sentence.Longest(from, Sense.Kpi) is { } name && name.End >= end) return true;
        }
        return false;
    }

    private const int LongName = 4;

    private static readonly HashSet<Sense> Hiding = [Sense.Kpi, Sense.OffTopic, Sense.Growth, Sense.OverTime, Sense.Share];

    /// <summary>What stands before the name of a figure.</summary>
    private static readonly Sense[] Openings = [Sense.Forecast, Sense.HowMany, Sense.And, Sense.Send, Sense.FollowUp];

    /// <summary>"goes past 18 months": a limit, not the past 18 months; "qtd de leads": how many, not this quarter; "hoje em dia": now, not on this day.</summary>
    public static bool CrossesPeriod(Sentence sentence, int at) => IsModal(sentence, at) || IsGrain(sentence, at) || (sentence.Has(at, "hoje", "hoy") && sentence.Has(at + 1, "em", "en") && sentence.Has(at + 2, "dia")) || (sentence.Has(at, "qtd") && sentence.Has(at + 1, "de", "d")) || (sentence.Has(at, "past") && sentence.Has(at - 1, "go", "goes", "going", "get", "gets", "went", "creeps", "climbs", "rises", "moves", "slips", "runs"));

    /// <summary>"by month december", "per day last march", "by month so far this year": the unit of a series, then a period.</summary>
    private static bool IsGrain(Sentence sentence, int at) =>
        sentence.Has(at - 1, "by", "per", "por", "cada", "each", "every") && sentence.Tokens[at].Before == Break.None && sentence.Longest(at, Sense.Unit) is not null && (sentence.Longest(at, Sense.ToDate) is not { } toDate || sentence.Longest(toDate.End, Sense.This) is not null);

    /// <summary>"customers may churn": a verb, not the month.</summary>
    private static bool IsModal(Sentence sentence, int at) =>
        sentence.Has(at, "may") && !sentence.Has(at - 1, "in", "of", "for", "since", "from") && !(sentence.Has(at + 1, "not") && sentence.Has(at + 2, "counting", "including", "in", "from")) && at + 1 < sentence.Count && sentence.Tokens[at + 1].Before == Break.None && sentence.Has(at + 1, "churn", "leave", "cancel", "close", "slip", "stall", "lapse", "drop", "go", "be", "lose", "hit", "miss", "have", "need", "not");
}
