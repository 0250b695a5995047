using KpiBot.Questions.Reading;
using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>How a forecast is asked for, with a word for it or by the future alone.</summary>
internal static class ForecastCue
{
    /// <summary>Whether what is to come is asked for.</summary>
    public static bool IsSaid(Clauses clauses, Draft draft) =>
        clauses.Mentions.Exists(mention => mention.Is(Sense.Forecast) && !IsPast(clauses, mention) && !IsGreeting(clauses, mention) && !IsWondering(clauses, mention))
        || AsksWhere(clauses) || AsksOpinion(clauses) || WillSell(clauses) || FutureVerbs.Ask(clauses, draft) || (LooksAhead(clauses) && (clauses.Any(Sense.Sell) || WillMove(clauses))) || (AsksOutlook(clauses) && draft.Kpis is not ["pipeline_coverage"]);

    /// <summary>"where does revenue land by year end".</summary>
    private static bool AsksWhere(Clauses clauses) => clauses.Sentence.Words.Contains("where") && clauses.Sentence.Words.Contains("land");

    /// <summary>"what do you think churn will be", "what do you reckon we'll sell": nobody needs an opinion of what was.</summary>
    public static bool AsksOpinion(Clauses clauses) =>
        Array.FindIndex(clauses.Sentence.Words, word => word is "think" or "reckon") is > 0 and var opinion && clauses.Sentence.Has(opinion - 1, "you", "u") && clauses.Sentence.Words.Skip(opinion).Any(word => word is "will" or "well" or "itll") && !clauses.Any(Sense.Target);

    /// <summary>"next quarter", "el próximo".</summary>
    private static bool LooksAhead(Clauses clauses) => clauses.Any(Sense.Next) || clauses.Mentions.Exists(mention => mention.Period is PeriodExpression.Unit { Offset: > 0 });

    /// <summary>"will churn go up next quarter", "o churn vai subir".</summary>
    private static bool WillMove(Clauses clauses) => clauses.Sentence.Tokens.Any(token => token.Text is "will" or "vai" or "vao" or "va" or "van") && (clauses.Any(Sense.Up) || clauses.Any(Sense.Down) || clauses.Any(Sense.Growth));

    /// <summary>"how much will RX Pro bring in", "how many deals will Tess win".</summary>
    private static bool WillSell(Clauses clauses) => clauses.Sentence.Words.Contains("will") && !clauses.Sentence.Has(Array.IndexOf(clauses.Sentence.Words, "will") + 1, "you", "u") && (clauses.Any(Sense.HowMuch) || clauses.Any(Sense.HowMany)) && (clauses.Any(Sense.Sell) || clauses.Any(Sense.Outcome)) && !clauses.Any(Sense.Target);

    /// <summary>"cómo pinta la facturación del próximo mes", "how does revenue look next quarter".</summary>
    private static bool AsksOutlook(Clauses clauses) => clauses.Mentions.Exists(mention => mention.Period is PeriodExpression.Unit { Offset: > 0 }) && clauses.Any(Sense.Kpi) && clauses.Sentence.Tokens.Any(token => token.Text is "pinta" or "pintan" or "ve" or "ven" or "perfila" or "perfilan" or "viene" or "vienen" or "luce" or "lucen" or "look" or "looks" or "looking" or "parece") && clauses.Sentence.Words.Any(word => word is "how" or "hows" or "como");

    /// <summary>"Estimados, …": those who are written to, nothing estimated.</summary>
    private static bool IsGreeting(Clauses clauses, Mention mention) => clauses.Folded(mention).StartsWith("estimad", StringComparison.Ordinal) && ((mention.Start == 0 && !clauses.Sentence.Has(mention.End, "de", "del")) || mention.End < clauses.Sentence.Count && clauses.Sentence.Tokens[mention.End].Before != Break.None);

    /// <summary>"será que dá pra ver …", "será que o win rate caiu": politeness, or a doubt; what is to come has a verb of its own.</summary>
    private static bool IsWondering(Clauses clauses, Mention mention) =>
        clauses.Folded(mention) is "sera" && clauses.Sentence.Has(mention.End, "que") && !clauses.Sentence.Has(mention.Start - 1, "quanto", "cuanto", "qual", "cual", "quantos", "quantas", "como") && !clauses.Sentence.Words.Any(word => word is "vai" or "vao" or "va" or "van" or "ira" or "irao");

    /// <summary>"how did November end up", "en cuánto cerramos el mes pasado" look back.</summary>
    private static bool IsPast(Clauses clauses, Mention mention) => (clauses.Folded(mention).StartsWith("en cuanto cerramos", StringComparison.Ordinal) && clauses.Mentions.Exists(other => other.Period is not (null or PeriodExpression.Unit { Offset: >= 0 }))) || clauses.Folded(mention) is "end up" && clauses.Sentence.Words.Any(word => word is "did" or "howd");
}
