using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"forecast vs actual", "quantos leads tivemos em maio e quantos vamos ter em junho", "cuántos días faltan para la meta": what was and what is to come in one question, or the days to a target. A query has one of them.</summary>
internal sealed class PlannedAndDone(Clauses clauses, Draft draft)
{
    private static readonly HashSet<string> Done = new("actual actuals realized realised realizado realizada realizados realizadas efetivo efetiva obtenido obtenida obtenidos logrado lograda real reales reais".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Against = new("vs versus x contra against with to com con and e y".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Days = new("day days date dates dia dias data datas fecha fechas".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds what is not held to what is not understood.</summary>
    public void Collect()
    {
        if (draft.Intent == Intent.Forecast && (SetsAgainst() ?? AsksTwice()) is { } both) draft.Unknown.Add(both);
        if (draft.Intent is Intent.Target or Intent.Freshness && DayOf() is { } day) draft.Unknown.Add(day);
    }

    /// <summary>What happened, or the sign that sets it against the forecast; "pronóstico del mes actual" is of this month.</summary>
    private string? SetsAgainst()
    {
        var sentence = clauses.Sentence;
        var done = Array.FindIndex(sentence.Words, word => Done.Contains(word) && !(word == "actual" && sentence.Language == Kpis.Language.Spanish));
        if (done >= 0 && Array.Exists(sentence.Words, Against.Contains)) return clauses.Words(done, done + 1);
        var versus = clauses.First(Sense.Versus);
        if (versus < 0 && draft.Kpis is ["revenue_forecast"] && IsWithout()) versus = clauses.First(Sense.And);
        if (versus < 0 || clauses.Before(versus) is not (>= 0 and var before) || clauses.Next(versus) is not (>= 0 and var next)) return null;
        return clauses[next].Is(Sense.Forecast) && (clauses[before].Is(Sense.Kpi) || clauses[before].Period is not null) || (clauses[before].Is(Sense.Forecast) && clauses[next].Is(Sense.Kpi)) ? clauses.Words(clauses[versus]) : null;
    }

    /// <summary>"forecast and revenue this quarter": the one took the other's name.</summary>
    private bool IsWithout() => !clauses.Any(Sense.Target) && clauses.First(Sense.And) is >= 0 and var and && clauses.Sentence.Tokens[clauses[and].Start].Before == Break.None;

    /// <summary>Two counts of two periods, where one is over and the other to come.</summary>
    private string? AsksTwice() =>
        draft.Periods.Count > 1 && clauses.Mentions.FindAll(mention => mention.Is(Sense.HowMany) || mention.Is(Sense.HowMuch)) is [_, var second, ..] ? clauses.Words(second) : null;

    /// <summary>"em que dia batemos a meta", "how many months below quota", "what date did we close the most deals": a day or how many of them, not the attainment.</summary>
    private string? DayOf()
    {
        if (draft.Intent == Intent.Target && Array.FindIndex(clauses.Sentence.Words, word => word is "when" or "quando" or "cuando") is >= 0 and var when && clauses.Any(Sense.Target)) return clauses.Words(when, when + 1);
        for (var token = 1; token < clauses.Sentence.Count; token++)
        {
            var asks = clauses.Sentence.Has(token - 1, "que", "what", "which", "qual", "cual", "q") && Days.Contains(clauses.Sentence.Tokens[token].Text);
            var counts = clauses.Sentence.Has(token - 1, "many", "quantos", "quantas", "cuantos", "cuantas") && clauses.Sentence.Longest(token, Sense.Unit) is not null;
            if (draft.Intent == Intent.Target ? asks || counts : asks && (clauses.Any(Sense.Target) || clauses.Any(Sense.Outcome) || clauses.Any(Sense.Sell) || RankingReader.Any(clauses))) return clauses.Words(token - 1, token + 1);
        }
        return draft is { Intent: Intent.Target, Grain: Periods.Grain.Day } && clauses.Mentions.Find(mention => Days.Contains(clauses.Sentence.Words[mention.End - 1]) && mention.Period is null) is { } daily ? clauses.Words(daily) : null;
    }
}
