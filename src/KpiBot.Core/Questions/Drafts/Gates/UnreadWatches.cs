using KpiBot.Questions.Reading;
using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>What is said of an alert or a digest that neither can hold: a level taken from another figure, "three months in a row", "any rep's", "every other month". It is asked about.</summary>
internal sealed class UnreadWatches(Clauses clauses, Draft draft)
{
    private static readonly HashSet<string> Conditional = Words("if when whenever once se si quando cuando caso que");
    private static readonly HashSet<string> Any = Words("any some cualquier cualquiera algun alguna alguno qualquer algum alguma a an um uma un una");
    private static readonly string[] Somebody = ["someone", "anyone", "somebody", "anybody", "alguem", "alguien"];
    private static readonly string[] Deals = ["deal", "negocio", "trato", "venta", "venda", "contrato", "sale", "oportunidade", "oportunidad", "opportunity"];
    private static readonly string[] One = ["a", "an", "un", "um", "una", "uma", "any", "algun", "alguna", "algum", "alguma", "some", "single"];
    private static readonly string[] Than = ["than", "que"];
    private static readonly string[] Per = ["per", "por", "each", "every", "cada"];

    /// <summary>"500 a week", "500 ao dia", right behind the number; "em relação à semana passada" is something else.</summary>
    private static readonly string[] To = ["a", "ao", "al"];

    /// <summary>Adds it to what is not understood.</summary>
    public void Collect()
    {
        if (draft.Intent == Intent.Alert) CollectAlert();
        else if (draft.Intent == Intent.Digest) CollectDigest();
    }

    private void CollectAlert()
    {
        for (var at = 0; at < clauses.Count; at++)
            if (IsAgainstAnother(at) || IsOfAny(at) || IsPerUnit(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
        if (Crossed() is { } other) draft.Unknown.Add(other);
        if (draft.Alert is null && clauses.Mentions.FindLast(mention => mention.Is(Sense.PreviousPeriod) || mention.Is(Sense.Growth) || mention.Is(Sense.OverUnit) || mention.Is(Sense.Versus)) is { } earlier) draft.Unknown.Add(clauses.Words(earlier));
        for (var token = 1; token < clauses.Sentence.Count; token++)
            if (IsRepeated(token) || IsOneDeal(token) || (IsConditional(token) && Array.Exists(Somebody, one => clauses.Sentence.Words[token].StartsWith(one, StringComparison.Ordinal)))) draft.Unknown.Add(clauses.Words(token, token + 1));
    }

    /// <summary>"avísame si los leads superan a los mqls": two figures, nothing that joins them and no level for either.</summary>
    private string? Crossed()
    {
        if (draft.Alert?.Value is not null || draft.Kpis.Count < 2) return null;
        var figures = clauses.Mentions.Where(mention => mention.Args(Sense.Kpi).Any(draft.Kpis.Contains)).ToList();
        if (figures is not [var first, var second] || clauses.Sentence.Tokens[second.Start].Before != Break.None) return null;
        return Enumerable.Range(first.End, second.Start - first.End).Any(token => clauses.Sentence.Tokens[token].Before != Break.None || clauses.Sentence.Has(token, And)) ? null : clauses.Words(second);
    }

    private static readonly string[] And = ["and", "or", "e", "ou", "y", "o", "u", "n", "&", "+", "nor"];

    private void CollectDigest()
    {
        for (var at = 0; at < clauses.Count; at++)
            if (IsOtherUnit(at) || IsOfMonth(at) || IsBeginning(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
    }

    /// <summary>"when CAC is higher than LTV", "if Central falls behind East", "abaixo do mês passado": the level is no number.</summary>
    private bool IsAgainstAnother(int at)
    {
        if (draft.Alert?.Value is not null || clauses[at].Values.Count > 0 || !clauses.Mentions.Take(at).Any(Stands)) return false;
        var isLevel = clauses[at].Is(Sense.Above) || clauses[at].Is(Sense.Below) || clauses[at].Is(Sense.OffPace);
        var isMore = clauses[at].Is(Sense.Up) || clauses[at].Is(Sense.Down) || RankingReader.IsRanking(clauses[at]);
        var isVersus = clauses[at].Is(Sense.Versus);
        if (!isLevel && !isMore && !isVersus) return false;
        var next = at + 1;
        while (next < clauses.Count && (clauses[next].IsFiller || clauses[next].Is(Sense.To)) && !clauses[next].Is(Sense.Kpi) && clauses[next].Values.Count == 0 && clauses[next].Period is null) next++;
        return next < clauses.Count && clauses.Sentence.Tokens[clauses[next].Start].Before == Break.None && IsAnother(clauses[next])
            && (isLevel || (isVersus && clauses[next].Period is null) || Enumerable.Range(clauses[at].Start, clauses[next].Start - clauses[at].Start).Any(token => clauses.Sentence.Has(token, Than)));
    }

    private static bool Stands(Mention mention) => mention.Is(Sense.Kpi) || mention.Is(Sense.Sell) || mention.Values.Count > 0;

    private static bool IsAnother(Mention mention) => mention.Is(Sense.Kpi) || mention.Values.Count > 0 || mention.Period is not (null or PeriodExpression.Unit { Offset: >= 0 });

    /// <summary>"any rep's win rate", "cualquier vendedor": each of them, where one figure is watched.</summary>
    private bool IsOfAny(int at) =>
        clauses[at].Is(Sense.Dimension) && !clauses[at].Is(Sense.Kpi) && clauses[at].Values.Count == 0 && clauses[at].Start > 0 && Any.Contains(clauses.Sentence.Words[clauses[at].Start - 1]) && IsConditional(clauses[at].Start);

    /// <summary>"500 por dia", "20 leads a week": of which stretch the number is.</summary>
    private bool IsPerUnit(int at) =>
        clauses[at].Number is { Kind: TokenKind.Number } && Enumerable.Range(clauses[at].End, 3).Any(token => (clauses.Sentence.Has(token, Per) || (clauses.Sentence.Has(token, To) && (token == clauses[at].End || (at + 1 < clauses.Count && clauses[at + 1].End == token && clauses[at + 1].Is(Sense.UnitOf))))) && clauses.Sentence.Longest(token + 1, Sense.Unit) is not null);

    /// <summary>"drops 3 months in a row", "dos veces": how often it must move; a level may hold for as long.</summary>
    private bool IsRepeated(int token)
    {
        if (clauses.Sentence.Has(token, "veces", "vezes", "twice") && draft.Alert is not { Unit: "times" }) return true;
        if (draft.Alert is not (null or { Condition: "change_above" or "change_below" })) return false;
        var word = clauses.Sentence.Words[token];
        return word.StartsWith("consecutiv", StringComparison.Ordinal) || word is "seguidos" or "seguidas" || (word is "row" && clauses.Sentence.Has(token - 1, "a")) || (word is "running" or "straight" && clauses.Sentence.Longest(token - 1, Sense.Unit) is not null);
    }

    /// <summary>"cuando cerremos un deal de más de 10k": one record, not how many.</summary>
    private bool IsOneDeal(int token) => draft.Alert?.Value is not null && clauses.Sentence.Has(token, Deals) && clauses.Sentence.Has(token - 1, One) && draft.Kpis.TrueForAll(DealOutcomes.Counts);

    private bool IsConditional(int token) => clauses.Sentence.Words.Take(token).Any(Conditional.Contains);

    /// <summary>"every other month": only weeks are skipped.</summary>
    private bool IsOtherUnit(int at) => clauses[at].Is(Sense.EveryOther) && clauses.Sentence.Longest(clauses[at].End, Sense.Unit) is { Meaning.Arg: not "week" } && clauses.Sentence.Tokens[clauses[at].End].Before == Break.None;

    /// <summary>"last friday of the month", "toda 1a segunda do mês": one of its weekdays.</summary>
    private bool IsOfMonth(int at)
    {
        if (!clauses[at].Is(Sense.Weekday) || !clauses.Sentence.Has(clauses[at].End, "of", "do", "de", "del")) return false;
        var token = clauses[at].End + 1;
        while (clauses.Sentence.Has(token, "the", "each", "every", "cada", "todo", "o")) token++;
        return clauses.Sentence.Longest(token, Sense.Unit) is { Meaning.Arg: "month" };
    }

    /// <summary>"toda segunda a partir de abril": when it is to begin.</summary>
    private bool IsBeginning(int at) =>
        (clauses[at].Is(Sense.Month) || clauses[at].Period is PeriodExpression.Since) && clauses.Sentence.Words.Take(clauses[at].End).TakeLast(clauses[at].End - clauses[at].Start + 3).Any(word => word is "partir" or "starting" or "beginning" or "from" or "desde" or "since" or "comecando" or "empezando");

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
