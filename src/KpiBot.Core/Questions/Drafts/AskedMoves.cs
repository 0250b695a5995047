using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>A question after how a figure moved, from one period to another or along one.</summary>
internal sealed class AskedMoves(Clauses clauses, Draft draft)
{
    /// <summary>"compare between March and May", "why did it fall from Q2 to Q3": two periods, not all from one to the other.</summary>
    public bool IsFromTo(Reading.Mention mention, PeriodExpression.Numbered start, PeriodExpression.Numbered end) => clauses.Sentence.Has(mention.Start, "between", "entre") && clauses.Any(Sense.Compare)
        || (start.Grain == end.Grain && draft.Intent is null or Intent.Explain && !IsStretch(mention) && (clauses.Sentence.Has(mention.Start, "from", "between", "de", "do", "entre", "del")) && clauses.Mentions.Exists(moved => (moved.Is(Sense.Up) || moved.Is(Sense.Down) || moved.Is(Sense.Growth)) && !RankingReader.IsRanking(moved)) && !draft.OverTime);

    /// <summary>"por que caiu de março a junho": all of it; from one to the other is "de março para junho".</summary>
    private bool IsStretch(Reading.Mention mention) => draft.Intent == Intent.Explain && Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => clauses.Sentence.Has(token, "a", "ate", "hasta", "e", "y"));

    /// <summary>"did leads drop last month", "how much did it fall": a move is asked about, so the period before stands beside.</summary>
    public bool Asks() => IsMoving() || (clauses.Sentence.Has(0, "is", "are", "was", "were") || clauses.Sentence.Words.Any(word => word is "did" or "has" or "have")) && clauses.Mentions.Exists(mention => (mention.Is(Sense.Up) || mention.Is(Sense.Down)) && !mention.Is(Sense.Outcome) && !mention.Is(Sense.Sell) && (!RankingReader.IsRanking(mention) || clauses.Folded(mention).StartsWith("get", StringComparison.Ordinal)) && clauses.Sentence.Tokens.Take(mention.Start).Any(token => token.Text is "did" or "has" or "have" or "was" or "were" or "is" or "are"));

    /// <summary>"o CPL tá subindo?", "los leads están bajando?": the same in the two other languages.</summary>
    private bool IsMoving() =>
        draft is { Intent: null, Kpis.Count: > 0, By.Count: 0, Grain: null, OverTime: false } && clauses.Mentions.Exists(mention => (mention.Is(Sense.Up) || mention.Is(Sense.Down)) && !mention.Is(Sense.Outcome) && !mention.Is(Sense.Sell) && clauses.Sentence.Words[mention.End - 1].EndsWith("ndo", StringComparison.Ordinal)
            && Enumerable.Range(Math.Max(0, mention.Start - 2), mention.End - Math.Max(0, mention.Start - 2)).Any(token => clauses.Sentence.Has(token, "ta", "tao", "esta", "estao", "estan")));

    /// <summary>"cómo ha variado el win rate desde enero", "how has churn changed over the last 6 months": its way, not a difference.</summary>
    public bool AsksHow() =>
        clauses.Any(Sense.Growth) && draft is { ComparedWith: ComparedWith.Nothing, Intent: null, OverTime: false, Grain: null, Periods: [{ Period: PeriodExpression.Since or PeriodExpression.LastUnits { Count: > 1 } }] }
        && clauses.Sentence.Tokens.Take(4).Any(token => token.Text is "como" or "how") && !clauses.Any(Sense.HowMuch);
}
